import type { ReadonlyDesk } from '../model/desk.ts'
import type { DeskId, ServiceId } from '../model/rules.ts'
import type { DesksByService, ReadonlyHallState, ServingPool } from '../model/state.ts'

/** The share of a desk's time that a service of a later tier can count on: it is served when the earlier tiers are empty. */
const LATER_TIER_SHARE = 0.25

/** The desks that can serve a service: the open ones, or if none is open the planned ones. Cached until a desk changes. */
export function servingPoolOf(state: ReadonlyHallState, serviceId: ServiceId): ServingPool {
  const { byService } = state.servingPools
  const cached = byService.get(serviceId)
  if (cached) return cached
  const known = desksOf(state)
  const able = servingIn(known, serviceId)
  const open = able.filter(({ desk }) => desk.status === 'open')
  const isOpen = open.length > 0
  const chosen = isOpen ? open : able
  // No desk has it in its first tier: every visitor for an earlier tier is served before, however short their wait.
  const isSecondary = !chosen.some(({ tier }) => tier === 0)
  const servedBefore = new Set(isSecondary ? chosen.flatMap(({ desk, tier }) => desk.tiers.slice(0, tier).flat()) : [])
  const desks = chosen.map(({ desk, tier }) => ({ desk, share: isSecondary ? 1 : shareOfTier(tier) }))
  const pool = poolOf(known, desks, isOpen, isOpen ? known.totalOfOpen : known.totalOfAll, serviceId, servedBefore)
  byService.set(serviceId, pool)
  return pool
}

/** The pool of a ticket that only one desk may call; null: there is no such desk. */
export function servingPoolOfDesk(state: ReadonlyHallState, deskId: DeskId): ServingPool | null {
  const desk = state.desks.get(deskId)
  if (!desk) return null
  const known = desksOf(state)
  return poolOf(known, [{ desk, share: 1 }], desk.status !== 'closed', known.totalOfAll, null, new Set())
}

/**
 * @param total what each service can count on of the desks among which the work on the others is divided
 * @param serviceId the service that the pool is for; null: one desk's own tickets, whatever their service
 */
function poolOf(
  { ids, servedBy }: DesksByService,
  desks: ServingPool['desks'],
  isOpen: boolean,
  total: readonly number[],
  serviceId: ServiceId | null,
  servedBefore: ReadonlySet<ServiceId>
): ServingPool {
  const here: number[] = new Array(ids.length).fill(0)
  const others: number[] = []
  for (const { desk, share } of desks)
    for (const [service, tier] of servedBy.get(desk) ?? []) {
      if (here[service] === 0 && ids[service] !== serviceId) others.push(service)
      here[service] = (here[service] ?? 0) + share * shareOfTier(tier)
    }
  return {
    desks,
    capacity: desks.reduce((sum, { share }) => sum + share, 0),
    isOpen,
    others: others.map((service) => {
      const id = ids[service] as ServiceId
      const [its, all] = [here[service] ?? 0, total[service] ?? 0]
      return { serviceId: id, fraction: all > 0 ? its / all : 0, isServedBefore: servedBefore.has(id) }
    })
  }
}

/** The desks whose tiers have a service, open or not. */
export const desksServing = (state: ReadonlyHallState, serviceId: ServiceId): ReadonlyDesk[] =>
  servingIn(desksOf(state), serviceId).map(({ desk }) => desk)

const servingIn = ({ numbers, serving }: DesksByService, serviceId: ServiceId) =>
  serving[numbers.get(serviceId) ?? -1] ?? []

/** Which desks serve what: gone through once for all services. */
function desksOf(state: ReadonlyHallState): DesksByService {
  const { servingPools } = state
  if (servingPools.desks) return servingPools.desks
  const numbers = new Map<ServiceId, number>()
  const ids: ServiceId[] = []
  const serving: Array<Array<{ desk: ReadonlyDesk; tier: number }>> = []
  const servedBy = new Map<ReadonlyDesk, Array<[service: number, tier: number]>>()
  const totalOfAll: number[] = []
  const totalOfOpen: number[] = []
  const numberOf = (serviceId: ServiceId): number => {
    const before = numbers.get(serviceId)
    if (before !== undefined) return before
    const number = ids.push(serviceId) - 1
    numbers.set(serviceId, number)
    serving.push([])
    totalOfAll.push(0)
    totalOfOpen.push(0)
    return number
  }
  for (const desk of state.desks.values()) {
    const its = new Map<number, number>()
    desk.tiers.forEach((tier, index) => {
      for (const service of tier.map(numberOf)) if (!its.has(service)) its.set(service, index)
    })
    servedBy.set(desk, [...its])
    for (const [service, tier] of its) {
      serving[service]?.push({ desk, tier })
      totalOfAll[service] = (totalOfAll[service] ?? 0) + shareOfTier(tier)
      if (desk.status === 'open') totalOfOpen[service] = (totalOfOpen[service] ?? 0) + shareOfTier(tier)
    }
  }
  servingPools.desks = { numbers, ids, serving, servedBy, totalOfAll, totalOfOpen }
  return servingPools.desks
}

const shareOfTier = (tier: number): number => (tier === 0 ? 1 : LATER_TIER_SHARE)
