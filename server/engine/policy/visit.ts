import type { ReadonlyDesk } from '../model/desk.ts'
import type { RuleBook, ServiceId } from '../model/rules.ts'
import type { DeepReadonly } from '../model/readonly.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'

/** A visit of several services, or of several persons (RULES.md, V-rules). */

/** What each person after the first adds to the time at the desk, as a share of the first one's. */
const FURTHER_PERSON = 0.7

/** How many single persons' time a ticket takes at the desk (V1). */
export const workOf = (persons: number): number => 1 + FURTHER_PERSON * (persons - 1)

/** Whether a step leads from one service to another, at once or over further ones (V2). */
export function leadsTo(book: DeepReadonly<Pick<RuleBook, 'services'>>, from: ServiceId, to: ServiceId): boolean {
  const passed = new Set<ServiceId>()
  let next = book.services.get(from)?.nextServiceId ?? null
  while (next !== null && !passed.has(next)) {
    if (next === to) return true
    passed.add(next)
    next = book.services.get(next)?.nextServiceId ?? null
  }
  return false
}

/** Of the services still to visit the one with which a desk goes on at once; null: the visitor has to wait (V3). */
export function goesOnWith({ book, desks }: ReadonlyHallState, ticket: ReadonlyTicket): ServiceId | null {
  const desk = ticket.deskId === null ? undefined : desks.get(ticket.deskId)
  if (!desk || ticket.backTo !== null) return null
  const { further } = ticket
  const isNext = (serviceId: ServiceId) =>
    desk.tiers.some((tier) => tier.includes(serviceId)) &&
    !further.some((other) => other !== serviceId && leadsTo(book, other, serviceId))
  return further.find(isNext) ?? null
}

/** Of more services than this nobody can be expected to keep an order in mind. */
const MOST_ORDERED = 9

export interface StepOfVisit {
  serviceId: ServiceId
  /** How long somebody would wait for it who joined now. */
  waitMs: number
  /** Takes tickets now, so that the visit may begin with it. */
  mayBegin: boolean
}

/**
 * The order of a visit in which its waits together are the shortest (V2), by dynamic programming over the services visited so far.
 * @param steps in the order in which they were named, the first of which decides between orders that are equally short
 * @param desks those that are open, or if none is, all
 */
export function shortestOrder(
  book: DeepReadonly<Pick<RuleBook, 'services'>>,
  steps: readonly StepOfVisit[],
  desks: readonly ReadonlyDesk[]
): ServiceId[] {
  const ids = steps.map(({ serviceId }) => serviceId)
  const n = steps.length
  if (n < 2 || n > MOST_ORDERED || new Set(ids).size < n) return ids
  const goesOn = shareGoingOn(ids, desks)
  /** Services that must be behind one another: bits of those that lead to each. */
  const before = ids.map((to) => ids.reduce((bits, from, i) => (leadsTo(book, from, to) ? bits | (1 << i) : bits), 0))
  // Two that lead to each other have no order.
  if (before.some((bits, i) => before.some((other, j) => bits & (1 << j) && other & (1 << i)))) return ids
  const best = new Map<number, { ms: number; order: number[] }>()
  const offer = (key: number, ms: number, order: number[]): void => {
    const known = best.get(key)
    if (!known || ms < known.ms - 1 || (ms <= known.ms + 1 && isNearer(order, known.order)))
      best.set(key, { ms, order })
  }
  const anyMayBegin = steps.some(({ mayBegin }, i) => mayBegin && before[i] === 0)
  for (let done = 0; done < 1 << n; done++) {
    for (let next = 0; next < n; next++) {
      if (done & (1 << next) || ((before[next] as number) & ~done) !== 0) continue
      const { waitMs, mayBegin } = steps[next] as StepOfVisit
      const key = (done | (1 << next)) * n + next
      if (done === 0) {
        if (mayBegin || !anyMayBegin) offer(key, waitMs, [next])
        continue
      }
      for (let last = 0; last < n; last++) {
        const known = best.get(done * n + last)
        if (known) offer(key, known.ms + waitMs * (1 - (goesOn[last]?.[next] as number)), [...known.order, next])
      }
    }
  }
  const all = ids.flatMap((_, last) => best.get(((1 << n) - 1) * n + last) ?? [])
  const [first, ...others] = all
  if (!first) return ids
  const chosen = others.reduce(
    (a, b) => (b.ms < a.ms - 1 || (b.ms <= a.ms + 1 && isNearer(b.order, a.order)) ? b : a),
    first
  )
  return chosen.order.map((i) => ids[i] as ServiceId)
}

const isNearer = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((each, i) => each !== b[i])
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

/** Of the desks that serve one service the share that serve the next one too: there the visit goes on without a wait. */
export function shareGoingOn(ids: readonly ServiceId[], desks: readonly ReadonlyDesk[]): number[][] {
  const served = desks.map((desk) => ids.map((id) => desk.tiers.some((tier) => tier.includes(id))))
  return ids.map((_, from) => {
    const able = served.filter((has) => has[from])
    return ids.map((_, to) => (able.length === 0 ? 0 : able.filter((has) => has[to]).length / able.length))
  })
}
