import { evolve, type EventOf, type HallEvent, type HallRules, newHall } from '../../server/engine/index.ts'

/** The figures of a day by going through its events again for each question, and the hall's own state where that knows. Slow, plain, and nothing of server/figures. */
export function bruteForce(rules: HallRules, events: HallEvent[]) {
  const all = <T extends HallEvent['type']>(type: T) =>
    events.filter((event): event is EventOf<T> => event.type === type)
  const of = (ticketId: string) => events.filter((event) => 'ticketId' in event && event.ticketId === ticketId)
  const targetAt = (serviceId: string, place: number): number => {
    let target = rules.services.find((each) => each.serviceId === serviceId)?.targetMs ?? Number.POSITIVE_INFINITY
    for (const event of events.slice(0, place))
      if (event.type === 'hall-configured')
        target = event.rules.services.find((each) => each.serviceId === serviceId)?.targetMs ?? target
    return target
  }

  const waits: Array<{ serviceId: string; seconds: number; isWithin: boolean }> = []
  const serviceTimes: number[] = []
  for (const [place, event] of events.entries()) {
    // V3: whoever stands at the desk already has not waited.
    if (event.type === 'ticket-called' && event.why.rule !== 'same-visit') {
      const before = of(event.ticketId).filter((each) => events.indexOf(each) < place)
      const begins = before.findLastIndex(
        (each) =>
          each.type === 'ticket-issued' ||
          each.type === 'arrival-confirmed' ||
          each.type === 'ticket-transferred' ||
          (each.type === 'ticket-finished' && each.nextServiceId !== null)
      )
      const leg = before[begins] as EventOf<
        'ticket-issued' | 'arrival-confirmed' | 'ticket-transferred' | 'ticket-finished'
      >
      if (before.slice(begins + 1).some((each) => each.type === 'ticket-called')) continue
      const put = before.findLast(
        (each) => 'serviceId' in each || (each.type === 'ticket-finished' && each.nextServiceId !== null)
      ) as HallEvent
      const serviceId =
        'serviceId' in put ? (put.serviceId as string) : ((put as EventOf<'ticket-finished'>).nextServiceId as string)
      const waitedMs = Math.max(0, event.at - Math.max(leg.at, leg.type === 'ticket-issued' ? leg.waitingSince : 0))
      waits.push({ serviceId, seconds: Math.round(waitedMs / 1_000), isWithin: waitedMs <= targetAt(serviceId, place) })
    }
    if (event.type === 'ticket-finished' && event.outcome !== 'day-closed') {
      const before = of(event.ticketId).filter((each) => events.indexOf(each) < place)
      const from = before.findLast(
        (each) => each.type === 'serving-started' || each.type === 'ticket-called'
      ) as HallEvent
      serviceTimes.push(Math.round((event.at - from.at) / 1_000))
    }
  }

  const issued = all('ticket-issued').filter(
    ({ ticketId }) =>
      !all('ticket-cancelled').some((each) => each.ticketId === ticketId && each.reason === 'kiosk-flood')
  )
  const fates = { served: 0, left: 0, didNotCome: 0, leftOver: 0 }
  const uncalled: number[] = []
  const { endsAt = Number.POSITIVE_INFINITY } = all('day-opened')[0] ?? {}
  let personsServed = 0
  for (const { ticketId, persons = 1 } of issued) {
    const life = of(ticketId)
    const cancelled = life.find((each) => each.type === 'ticket-cancelled')
    const isServed = life.some((each) => each.type === 'ticket-finished')
    if (isServed) personsServed += persons
    if (isServed) fates.served++
    else if (cancelled) {
      const { reason } = cancelled as EventOf<'ticket-cancelled'>
      fates[reason === 'day-closed' ? 'leftOver' : reason === 'not-confirmed' ? 'didNotCome' : 'left']++
    } else fates.didNotCome++
    const begins = life.findLastIndex(
      (each) =>
        (each.type === 'ticket-issued' && each.confirmBy === undefined) ||
        each.type === 'arrival-confirmed' ||
        each.type === 'ticket-transferred' ||
        (each.type === 'ticket-finished' && each.nextServiceId !== null)
    )
    const leg = life[begins] as EventOf<'ticket-issued' | 'ticket-transferred'> | undefined
    if (!leg || !cancelled || life.slice(begins).some((each) => each.type === 'ticket-called')) continue
    const since = Math.max(leg.at, leg.type === 'ticket-issued' ? leg.waitingSince : 0)
    const isLeftOver = (cancelled as EventOf<'ticket-cancelled'>).reason === 'day-closed'
    const until = isLeftOver ? Math.min(cancelled.at, endsAt, closingAt(rules, events, cancelled)) : cancelled.at
    if (cancelled.at >= since) uncalled.push(Math.round(Math.max(0, until - since) / 1_000))
  }

  const stars = [0, 0, 0, 0, 0]
  for (const event of all('ticket-rated')) stars[event.stars - 1] = (stars[event.stars - 1] as number) + 1

  return {
    tickets: issued.length,
    persons: issued.reduce((sum, { persons = 1 }) => sum + persons, 0),
    personsServed,
    ...fates,
    visits: all('ticket-called').length,
    finished: all('ticket-finished').length,
    noShows: all('ticket-missed').length,
    recalls: all('ticket-recalled').length,
    transfers: all('ticket-transferred').length,
    parked: all('ticket-parked').length,
    outOfOrder: all('ticket-called').filter(({ why }) => why.rule === 'out-of-order').length,
    uncalled,
    waits: waits.map(({ seconds }) => seconds),
    within: waits.filter(({ isWithin }) => isWithin).length,
    serviceTimes,
    stars,
    ...byTheHall(rules, events)
  }
}

/** What the hall itself says at each moment: who stood in line when somebody was called, and what the desks were doing. */
function byTheHall(rules: HallRules, events: HallEvent[]) {
  const state = newHall(rules)
  let overtakings = 0
  const spent = { busyS: 0, idleS: 0, pausedS: 0 }
  const doings = new Map<string, { doing: keyof typeof spent; since: number }>()
  /** Settles what a desk has been doing; whoever waits past the closing time counts when somebody is called. */
  const settle = (deskId: string, event: HallEvent, doing: keyof typeof spent | null) => {
    const before = doings.get(deskId)
    if (before?.doing === doing) return
    if (before) {
      const isAtWork = before.doing === 'busyS' || event.type === 'ticket-called'
      const until = isAtWork ? event.at : Math.max(before.since, Math.min(event.at, closingAt(rules, events, event)))
      spent[before.doing] += (until - before.since) / 1_000
    }
    if (doing) doings.set(deskId, { doing, since: event.at })
    else doings.delete(deskId)
  }
  for (const event of events) {
    if (event.type === 'ticket-called') {
      const called = event.why.rule === 'same-visit' ? undefined : state.tickets.get(event.ticketId)
      for (const other of state.tickets.values()) {
        if (
          called &&
          other !== called &&
          other.status === 'waiting' &&
          other.serviceId === called.serviceId &&
          other.ownDeskId === null &&
          other.confirmBy === null &&
          other.callableAt <= event.at &&
          other.waitingSince < called.waitingSince
        )
          overtakings++
      }
    }
    evolve(state, event)
    for (const desk of state.desks.values())
      settle(
        desk.deskId,
        event,
        desk.status === 'closed'
          ? null
          : desk.status === 'paused'
            ? 'pausedS'
            : desk.ticketId !== null
              ? 'busyS'
              : 'idleS'
      )
  }
  return { overtakings, ...spent }
}

/** Nearest rank, by the book. */
export function rank(values: number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(share * sorted.length - 1e-9)) - 1] ?? null
}

/** When the last service closes, by the openings that hold at an event; never, when one is open round the clock. */
function closingAt(rules: HallRules, events: HallEvent[], event: HallEvent): number {
  const told = events.slice(0, events.indexOf(event) + 1).findLast((each) => each.type === 'hall-configured') as
    | EventOf<'hall-configured'>
    | undefined
  const openings = told?.openings ?? {}
  const closings = Object.values(openings).flat()
  const isOpenForEver = (told?.rules ?? rules).services.some(({ serviceId }) => !(serviceId in openings))
  return isOpenForEver || closings.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...closings.map(([, to]) => to))
}
