import { execute, type HallRules, newHall } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'

/** A working day: who has not been called by then has waited in vain. */
export const LONGEST_RUN_MS = 8 * 3_600_000

/**
 * How long one visitor for a service waits when its desks always have somebody for what they serve before it: the very
 * engine, run ahead over one day. Each visit takes as long as its service is thought to.
 * @returns milliseconds until the call; null when the day ends first
 */
export function waitBehindOthers(centre: Centre, serviceId: string): number | null {
  const desks = centre.desks.filter(({ tiers }) => tiers.flat().includes(serviceId))
  const rules: HallRules = { ...centre, priorityClasses: [], desks }
  const state = newHall(rules)
  const before = new Set(
    desks.flatMap(({ tiers }) =>
      tiers
        .slice(
          0,
          tiers.findIndex((tier) => tier.includes(serviceId))
        )
        .flat()
    )
  )
  const tookMs = new Map(centre.services.map((service) => [service.serviceId, service.expectedServiceMs]))
  const freeAt = new Map(desks.map(({ deskId }) => [deskId, 0]))
  let issued = 0
  const issue = (each: string, now: number): unknown =>
    execute(state, { type: 'issue-ticket', ticketId: `${each} ${issued++}`, serviceId: each }, now)

  execute(state, { type: 'open-day', serviceDay: '2000-01-01', endsAt: LONGEST_RUN_MS * 2, openings: {} }, 0)
  for (const { deskId } of desks) execute(state, { type: 'open-desk', deskId, operatorId: deskId }, 0)
  // Somebody for each earlier service and each desk, always; the one whom we follow comes with them.
  for (const each of before) for (const _ of desks) issue(each, 0)
  const followed = `${serviceId} ${issued}`
  issue(serviceId, 0)

  while (true) {
    const [deskId, now] = [...freeAt].reduce((first, next) => (next[1] < first[1] ? next : first))
    if (now > LONGEST_RUN_MS) return null
    if (now > 0) execute(state, { type: 'finish', deskId, operatorId: null }, now)
    if (!execute(state, { type: 'call-next', deskId, operatorId: null }, now).accepted) {
      freeAt.set(deskId, Number.POSITIVE_INFINITY)
      if ([...freeAt.values()].every((at) => at === Number.POSITIVE_INFINITY)) return null
      continue
    }
    const ticket = state.tickets.get(state.desks.get(deskId)?.ticketId ?? '')
    if (!ticket) return null
    if (ticket.ticketId === followed) return now
    issue(ticket.serviceId, now)
    freeAt.set(deskId, now + (tookMs.get(ticket.serviceId) ?? 0))
  }
}
