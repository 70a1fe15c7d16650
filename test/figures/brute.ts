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
    if (event.type === 'ticket-called') {
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
  const fates = { served: 0, abandoned: 0, leftOver: 0 }
  for (const { ticketId } of issued) {
    const life = of(ticketId)
    const cancelled = life.find((each) => each.type === 'ticket-cancelled')
    if (life.some((each) => each.type === 'ticket-finished')) fates.served++
    else if (cancelled)
      fates[(cancelled as EventOf<'ticket-cancelled'>).reason === 'day-closed' ? 'leftOver' : 'abandoned']++
    else fates.abandoned++
  }

  const stars = [0, 0, 0, 0, 0]
  for (const event of all('ticket-rated')) stars[event.stars - 1] = (stars[event.stars - 1] as number) + 1

  return {
    tickets: issued.length,
    ...fates,
    visits: all('ticket-called').length,
    finished: all('ticket-finished').length,
    noShows: all('ticket-missed').length,
    recalls: all('ticket-recalled').length,
    transfers: all('ticket-transferred').length,
    parked: all('ticket-parked').length,
    outOfOrder: all('ticket-called').filter(({ why }) => why.rule === 'out-of-order').length,
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
  let since = events[0]?.at ?? 0
  for (const event of events) {
    for (const desk of state.desks.values()) {
      if (desk.status !== 'closed')
        spent[desk.status === 'paused' ? 'pausedS' : desk.ticketId !== null ? 'busyS' : 'idleS'] +=
          (event.at - since) / 1_000
    }
    since = event.at
    if (event.type === 'ticket-called') {
      const called = state.tickets.get(event.ticketId)
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
  }
  return { overtakings, ...spent }
}

/** Nearest rank, by the book. */
export function rank(values: number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(share * sorted.length - 1e-9)) - 1] ?? null
}
