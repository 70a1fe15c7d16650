import type { Desk, HallState, Ticket, CallReason } from '../../server/engine/index.ts'

/** Who is next, as RULES.md says it and as slowly as it likes: everybody who waits, sorted. */

interface Person {
  ticket: Ticket
  tier: number
  waitedMs: number
  overdue: boolean
  pastMax: boolean
  first: boolean
  score: number
}

function personOf(state: HallState, desk: Desk, ticket: Ticket, now: number): Person {
  const service = state.book.services.get(ticket.serviceId)
  const cls = state.book.classes.get(ticket.classId)
  if (!service || !cls) throw new Error(`${ticket.ticketId} waits for nothing`)
  const { hardMaxWaitMs } = state.book.callingRules
  const waitedMs = now - ticket.waitingSince
  const pastMax = hardMaxWaitMs > 0 && waitedMs > hardMaxWaitMs // C5
  return {
    ticket,
    tier: ticket.ownDeskId === null ? desk.tiers.findIndex((tier) => tier.includes(ticket.serviceId)) + 1 : 0,
    waitedMs,
    pastMax,
    overdue: pastMax || waitedMs > service.targetMs,
    first: cls.first,
    score: waitedMs < 0 ? waitedMs : cls.creditMs + cls.rate * waitedMs // C1, C8
  }
}

/** Everybody whom a desk may call now, in the order of C1 to C8. */
export function orderFor(state: HallState, desk: Desk, now: number): { order: Person[]; relief: boolean } {
  const people = [...state.tickets.values()]
    .filter((ticket) => ticket.status === 'waiting' && ticket.callableAt <= now && ticket.confirmBy === null) // L18
    .filter((ticket) =>
      ticket.ownDeskId === null
        ? desk.tiers.some((tier) => tier.includes(ticket.serviceId))
        : ticket.ownDeskId === desk.deskId
    ) // C7
    .map((ticket) => personOf(state, desk, ticket, now))

  // C6: from tier to tier, as long as nobody who waits has been found; after that only who is overdue. Own tickets are of the first tier.
  const callable: Person[] = people.filter(({ tier }) => tier <= 1)
  for (let tier = 2; tier <= desk.tiers.length; tier++) {
    const someoneWaits = callable.some(({ waitedMs }) => waitedMs >= 0)
    callable.push(...people.filter((person) => person.tier === tier && (!someoneWaits || person.overdue)))
  }

  const inOrder = (relief: boolean) =>
    callable.toSorted(
      (a, b) =>
        Number(a.waitedMs < 0) - Number(b.waitedMs < 0) || // C8
        (relief ? Number(!b.first && b.overdue) - Number(!a.first && a.overdue) : 0) || // C4
        Number(b.first) - Number(a.first) || // C3
        (a.first ? 0 : Number(b.pastMax) - Number(a.pastMax)) || // C5
        b.score - a.score || // C1, C2
        a.ticket.waitingSince - b.ticket.waitingSince ||
        a.ticket.ordinal - b.ticket.ordinal
    )

  const order = inOrder(false)
  const relief = order[0]?.first === true && desk.firstInARow >= state.book.callingRules.maxFirstInARow
  return { order: relief ? inOrder(true) : order, relief }
}

/** By which rule the first of an order was chosen. */
export function ruleOf({ order, relief }: ReturnType<typeof orderFor>): CallReason['rule'] | null {
  const [best, second] = order
  if (!best) return null
  if (!second) return 'only-one'
  if (best.first) return 'first'
  if (relief) return 'relief'
  if (best.pastMax) return 'max-wait'
  return order.some(({ waitedMs }) => waitedMs > best.waitedMs) ? 'priority' : 'longest-wait'
}

/** How many of those who wait for some services, or for the same desk, would be called before a ticket by a desk that serves them all (W1). */
export function aheadByOrder(state: HallState, ticket: Ticket, now: number, services = [ticket.serviceId]): number {
  const desk = state.desks.values().next().value
  if (!desk) throw new Error('no desk')
  const any: Desk = {
    ...desk,
    firstInARow: Number.NEGATIVE_INFINITY,
    deskId: ticket.ownDeskId ?? '',
    tiers: ticket.ownDeskId === null ? [services] : []
  }
  const { order } = orderFor(state, any, now)
  const place = order.findIndex((person) => person.ticket === ticket)
  return place < 0 ? Number.NaN : place
}
