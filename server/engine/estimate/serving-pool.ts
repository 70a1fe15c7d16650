import type { ReadonlyDesk } from '../model/desk.ts'
import type { DeskId, ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState, ServingPool } from '../model/state.ts'

/** The share of a desk's time that a service of a later tier can count on: it is served when the earlier tiers are empty. */
const LATER_TIER_SHARE = 0.25

/** The desks that can serve a service: the open ones, or if none is open the planned ones. Cached until a desk changes. */
export function servingPoolOf(state: ReadonlyHallState, serviceId: ServiceId): ServingPool {
  const cached = state.servingPools.get(serviceId)
  if (cached) return cached
  const all = [...state.desks.values()]
  const able = all.filter((desk) => tierIndexOf(desk, serviceId) >= 0)
  const open = able.filter((desk) => desk.status === 'open')
  const isOpen = open.length > 0
  const chosen = isOpen ? open : able
  // No desk has it in its first tier: every visitor for an earlier tier is served before, however short their wait.
  const isSecondary = !chosen.some((desk) => tierIndexOf(desk, serviceId) === 0)
  const desks = chosen.map((desk) => ({ desk, share: isSecondary ? 1 : shareOf(desk, serviceId) }))
  const isServedBefore = (other: ServiceId): boolean =>
    isSecondary &&
    chosen.some((desk) => {
      const tier = tierIndexOf(desk, other)
      return tier >= 0 && tier < tierIndexOf(desk, serviceId)
    })
  const hall = isOpen ? all.filter((desk) => desk.status === 'open') : all
  const total = [...state.servingPools.values()].find((each) => each.isOpen === isOpen)?.total ?? totalOf(hall)
  const pool = poolOf(desks, hall, total, isOpen, serviceId, isServedBefore)
  state.servingPools.set(serviceId, pool)
  return pool
}

/** The pool of a ticket that only one desk may call; null: there is no such desk. */
export function servingPoolOfDesk(state: ReadonlyHallState, deskId: DeskId): ServingPool | null {
  const desk = state.desks.get(deskId)
  if (!desk) return null
  const hall = [...state.desks.values()]
  return poolOf([{ desk, share: 1 }], hall, totalOf(hall), desk.status !== 'closed', null, () => false)
}

/**
 * @param hall the desks among which the work on the other services is divided
 * @param total what each service can count on of these desks together
 * @param serviceId the service that the pool is for; null: one desk's own tickets, whatever their service
 */
function poolOf(
  desks: ServingPool['desks'],
  hall: readonly ReadonlyDesk[],
  total: ServingPool['total'],
  isOpen: boolean,
  serviceId: ServiceId | null,
  isServedBefore: (serviceId: ServiceId) => boolean
): ServingPool {
  const inHall = new Set(hall)
  const here = new Map<ServiceId, number>()
  for (const { desk, share } of desks) addShares(here, desk, inHall.has(desk) ? share : 0)
  if (serviceId !== null) here.delete(serviceId)
  return {
    desks,
    capacity: desks.reduce((sum, { share }) => sum + share, 0),
    isOpen,
    total,
    others: [...here].map(([other, its]) => {
      const all = total.get(other) ?? 0
      return { serviceId: other, fraction: all > 0 ? its / all : 0, isServedBefore: isServedBefore(other) }
    })
  }
}

function totalOf(hall: readonly ReadonlyDesk[]): Map<ServiceId, number> {
  const total = new Map<ServiceId, number>()
  for (const desk of hall) addShares(total, desk, 1)
  return total
}

/** Adds what each service can count on of a desk: once through its tiers, for a hall of many services asks it of each desk. */
function addShares(sums: Map<ServiceId, number>, desk: ReadonlyDesk, part: number): void {
  const seen = new Set<ServiceId>()
  desk.tiers.forEach((tier, index) => {
    for (const serviceId of tier) {
      if (seen.has(serviceId)) continue
      seen.add(serviceId)
      sums.set(serviceId, (sums.get(serviceId) ?? 0) + part * shareOfTier(index))
    }
  })
}

/** The index of the tier in which a desk serves a service; -1: it does not. */
const tierIndexOf = (desk: ReadonlyDesk, serviceId: ServiceId): number =>
  desk.tiers.findIndex((serviceIds) => serviceIds.includes(serviceId))

const shareOf = (desk: ReadonlyDesk, serviceId: ServiceId): number => {
  const tier = tierIndexOf(desk, serviceId)
  return tier < 0 ? 0 : shareOfTier(tier)
}

const shareOfTier = (tier: number): number => (tier === 0 ? 1 : LATER_TIER_SHARE)
