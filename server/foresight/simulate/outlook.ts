import { type ReadonlyHallState, workOf } from '../../engine/index.ts'
import { arrivalRates, ofKind } from '../habits/arrivals.ts'
import { type Party, partiesToDraw } from '../habits/parties.ts'
import { shareOfBreaks } from '../habits/breaks.ts'
import { type DeskPlan, lastClosingOf, plansOf } from '../habits/desk-days.ts'
import type { Habits } from '../habits/habits.ts'
import { leavingRates } from '../habits/leaving.ts'
import { beginningOf, DAY_MS, halfHourOf, weekdayOf } from '../habits/time-of-day.ts'
import { longerThan, type Visit, visitsToDraw } from '../habits/visits.ts'

/** Somebody who might come now, of whom the turn is asked. */
export interface Newcomer {
  serviceId: string
  classId: string
}

/** What all runs from one moment draw from: prepared once. */
export interface Outlook {
  state: ReadonlyHallState
  now: number
  habits: Habits
  beginsAt: number
  visits: Map<string, readonly Visit[]>
  /** Of the visits in progress, by desk: those that lasted at least as long. */
  /** Families and baskets among those who come, by service. */
  parties: ReadonlyMap<string, readonly Party[]>
  inProgress: Map<string, readonly Visit[]>
  /** How long desks that are free let people wait, ms, as far as it is known; by what is seen of the hall, at least. */
  idleFor: (deskId: string) => number
  leavingRates: number[]
  shareOfBreaks: number
  /** What each desk did on earlier days that were like this one until now. */
  plans: Map<string, Array<DeskPlan | null>>
  /** On each earlier day the end of service, where people were left over, ms from the beginning of the day; else none. */
  ends: number[]
  ratesOf(halfHour: number): Rates
}

/** Who comes in a half hour and may be called before others, each with arrivals per ms. */
export interface Rates {
  kinds: Array<{ newcomer: Newcomer; rate: number }>
  sum: number
}

/**
 * @param now epoch ms, not before the hall's own time
 * @param options.everybody draws also arrivals that overtake nobody: for whoever counts those who come, and not only turns
 */
export function outlookOf(
  state: ReadonlyHallState,
  habits: Habits,
  now: number,
  { everybody = false, idleFor = () => 0 }: { everybody?: boolean; idleFor?: Outlook['idleFor'] } = {}
): Outlook {
  const beginsAt = beginningOf(state, now)
  const weekday = weekdayOf(state.day?.serviceDay ?? '')
  const rates = new Map<number, Rates>()
  const overtakes = everybody ? () => true : overtakesIn(state)
  const visits = new Map<string, readonly Visit[]>()
  for (const [serviceId, service] of state.book.services)
    visits.set(serviceId, visitsToDraw(habits.visits, service, serviceId))
  const inProgress = new Map<string, readonly Visit[]>()
  const plans = new Map<string, Array<DeskPlan | null>>()
  for (const desk of state.desks.values()) {
    const ticket = desk.ticketId === null ? undefined : state.tickets.get(desk.ticketId)
    const drawn = ticket && (visits.get(ticket.serviceId) ?? visitsToDraw(habits.visits, undefined, ticket.serviceId))
    if (ticket && drawn)
      inProgress.set(desk.deskId, longerThan(drawn, (now - ticket.calledAt) / workOf(ticket.persons)))
    plans.set(desk.deskId, plansOf(habits.deskDays, desk.deskId, now - beginsAt, desk.status !== 'closed'))
  }
  return {
    state,
    now,
    habits,
    beginsAt,
    visits,
    parties: partiesToDraw(habits.parties, (serviceId) => state.book.services.has(serviceId)),
    inProgress,
    idleFor,
    leavingRates: leavingRates(habits.leaving),
    shareOfBreaks: shareOfBreaks(habits.breaks),
    plans,
    ends: habits.deskDays.days.map((day) => (day.leftOver ? lastClosingOf(day) : Number.POSITIVE_INFINITY)),
    ratesOf(halfHour) {
      const known = rates.get(halfHour)
      if (known) return known
      const drawn: Rates = { kinds: [], sum: 0 }
      for (const [kind, rate] of arrivalRates(habits.arrivals, weekday, halfHour)) {
        const newcomer = ofKind(kind)
        if (!overtakes(newcomer.serviceId, newcomer.classId)) continue
        drawn.kinds.push({ newcomer, rate })
        drawn.sum += rate
      }
      rates.set(halfHour, drawn)
      return drawn
    }
  }
}

/** Whether somebody who comes later can be called before somebody who waits: only such arrivals have to be drawn. */
function overtakesIn({ book, desks }: ReadonlyHallState): (serviceId: string, classId: string) => boolean {
  const isPlain = (classId: string): boolean => {
    const cls = book.classes.get(classId)
    return !cls || (!cls.first && cls.creditMs <= 0 && cls.rate <= 1)
  }
  // A class whose waiting counts less is overtaken by all others.
  const isAnySlow = [...book.classes.values()].some(({ rate, creditMs }) => rate < 1 || creditMs < 0)
  const sooner = new Set<string>()
  for (const { tiers } of desks.values()) {
    const filled = tiers.filter((tier) => tier.length > 0)
    for (const tier of filled.slice(0, -1)) for (const serviceId of tier) sooner.add(serviceId)
  }
  return (serviceId, classId) => isAnySlow || !isPlain(classId) || sooner.has(serviceId)
}

/** The day's end, epoch ms. */
export const endOf = ({ state, beginsAt }: Outlook): number =>
  Math.min(state.day?.endsAt ?? Number.POSITIVE_INFINITY, beginsAt + DAY_MS)

export const halfHourAt = ({ beginsAt }: Outlook, at: number): number => halfHourOf(at - beginsAt)
