import type { DeskId, ServiceId } from '../model/rules.ts'
import type { Desk, HallState } from '../model/state.ts'

/** Which desks will come to a place in the queue, and what else they have to do (RULES.md, W1 and W3). */
export interface ServingPool {
  /** The desks, each with its share: how much of it the service may count on, from 0 to 1. */
  desks: Array<{ desk: Desk; share: number }>
  /** The sum of the shares. */
  capacity: number
  /** They are open, not only planned. */
  isOpen: boolean
  /** The other services of these desks, with the part of each that these desks do. */
  others: Array<{ serviceId: ServiceId; part: number; goesFirst: boolean }>
}

/** How much of a desk a service may count on when other services are served first: a later tier comes when the earlier ones are empty. */
const LATER_TIER_SHARE = 0.25

const tierAt = (desk: Desk, serviceId: ServiceId): number =>
  desk.tiers.findIndex((serviceIds) => serviceIds.includes(serviceId))

const shareOf = (desk: Desk, serviceId: ServiceId): number => {
  const tier = tierAt(desk, serviceId)
  return tier < 0 ? 0 : tier === 0 ? 1 : LATER_TIER_SHARE
}

/** The desks that can serve a service: those open if any, else those planned. Remembered until a desk opens, closes or pauses. */
export function servingPoolOf(state: HallState, serviceId: ServiceId): ServingPool {
  const known = state.servingPools.get(serviceId)
  if (known) return known
  const all = [...state.desks.values()]
  const able = all.filter((desk) => tierAt(desk, serviceId) >= 0)
  const open = able.filter((desk) => desk.status === 'open')
  const isOpen = open.length > 0
  const chosen = isOpen ? open : able
  // None has it in its first tier: whoever waits for an earlier one goes before, however short.
  const isSecondary = !chosen.some((desk) => tierAt(desk, serviceId) === 0)
  const desks = chosen.map((desk) => ({ desk, share: isSecondary ? 1 : shareOf(desk, serviceId) }))
  const goesFirst = (other: ServiceId) =>
    isSecondary &&
    chosen.some((desk) => {
      const tier = tierAt(desk, other)
      return tier >= 0 && tier < tierAt(desk, serviceId)
    })
  const team = build(desks, isOpen ? all.filter((desk) => desk.status === 'open') : all, isOpen, serviceId, goesFirst)
  state.servingPools.set(serviceId, team)
  return team
}

/** The one desk that a ticket is bound to. */
export function servingPoolOfDesk(state: HallState, deskId: DeskId): ServingPool | null {
  const desk = state.desks.get(deskId)
  return desk
    ? build([{ desk, share: 1 }], [...state.desks.values()], desk.status !== 'closed', null, () => false)
    : null
}

function build(
  desks: ServingPool['desks'],
  hall: Desk[],
  isOpen: boolean,
  serviceId: ServiceId | null,
  goesFirst: (serviceId: ServiceId) => boolean
): ServingPool {
  const others = new Set(desks.flatMap(({ desk }) => desk.tiers.flat()))
  if (serviceId !== null) others.delete(serviceId)
  return {
    desks,
    capacity: desks.reduce((sum, { share }) => sum + share, 0),
    isOpen,
    others: [...others].map((other) => {
      const everybodys = hall.reduce((sum, desk) => sum + shareOf(desk, other), 0)
      const theirs = desks.reduce(
        (sum, { desk, share }) => sum + (hall.includes(desk) ? share * shareOf(desk, other) : 0),
        0
      )
      return { serviceId: other, part: everybodys > 0 ? theirs / everybodys : 0, goesFirst: goesFirst(other) }
    })
  }
}
