import { CHANNELS, type DayFacts, ENDS, NONE, NO_UNCALLED, OUTCOMES, RULES, UNCALLED } from '../../figures/facts.ts'
import { FEWEST, OTHER, STEP_S, type TableRow } from './tables.ts'

/** Rows of what is counted of one service day, without anything that would tell who it was. */

/** A duration of somebody; `NONE` is none. */
export const stepped = (seconds: number): number | null =>
  seconds === NONE ? null : Math.round(seconds / STEP_S) * STEP_S

/** @param pseudonymOf of a member of staff; empty: staff are not told */
export function factRows(
  day: DayFacts,
  pseudonymOf: (operatorId: string) => string
): { visits: TableRow[]; tickets: TableRow[]; deskHours: TableRow[] } {
  const idOf = (place: number | undefined) => day.ids[place as number] as string
  const classOf = classesOf(day, idOf)
  return {
    visits: visitRows(day, idOf, classOf, pseudonymOf),
    tickets: ticketRows(day, idOf, classOf),
    deskHours: deskRows(day, idOf, pseudonymOf)
  }
}

type IdOf = (place: number | undefined) => string

/** A class that few have in a day would say of them what it stands for: whoever saw one of them come would know. */
function classesOf({ tickets }: DayFacts, idOf: IdOf): IdOf {
  const counts = new Map<number, number>()
  for (const place of tickets.priorityClass) counts.set(place, (counts.get(place) ?? 0) + 1)
  return (place) => {
    const id = idOf(place)
    return id === 'ordinary' || (counts.get(place as number) ?? 0) >= FEWEST ? id : OTHER
  }
}

function visitRows(
  { serviceDay, visits }: DayFacts,
  idOf: IdOf,
  classOf: IdOf,
  pseudonymOf: (operatorId: string) => string
): TableRow[] {
  return Array.from({ length: visits.length }, (_, i) => {
    const waitS = visits.waitS[i] as number
    return {
      service_day: serviceDay,
      hour: visits.hour[i] as number,
      joined_hour: visits.joinedHour[i] as number,
      service_id: idOf(visits.service[i]),
      class_id: classOf(visits.priorityClass[i]),
      channel: CHANNELS[visits.channel[i] as number] as string,
      desk_id: idOf(visits.desk[i]),
      staff: pseudonymOf(idOf(visits.operator[i])) || null,
      wait_s: stepped(waitS),
      within_target: waitS === NONE ? null : (visits.within[i] as number),
      service_s: stepped(visits.serviceS[i] as number),
      ended: ENDS[visits.end[i] as number] as string,
      rule: RULES[visits.rule[i] as number] as string,
      recalls: visits.recalls[i] as number,
      passed: visits.passed[i] as number
    }
  })
}

function ticketRows({ serviceDay, tickets }: DayFacts, idOf: IdOf, classOf: IdOf): TableRow[] {
  return Array.from({ length: tickets.length }, (_, i) => {
    const isUncalled = tickets.uncalled[i] !== NO_UNCALLED
    return {
      service_day: serviceDay,
      hour: tickets.hour[i] as number,
      service_id: idOf(tickets.service[i]),
      class_id: classOf(tickets.priorityClass[i]),
      channel: CHANNELS[tickets.channel[i] as number] as string,
      outcome: OUTCOMES[tickets.outcome[i] as number] as string,
      uncalled: UNCALLED[tickets.uncalled[i] as number] as string,
      uncalled_service_id: isUncalled ? idOf(tickets.uncalledService[i]) : null,
      uncalled_wait_s: isUncalled ? stepped(tickets.uncalledS[i] as number) : null
    }
  })
}

function deskRows(
  { serviceDay, desks }: DayFacts,
  idOf: IdOf,
  pseudonymOf: (operatorId: string) => string
): TableRow[] {
  return Array.from({ length: desks.length }, (_, i) => ({
    service_day: serviceDay,
    hour: desks.hour[i] as number,
    desk_id: idOf(desks.desk[i]),
    staff: pseudonymOf(idOf(desks.operator[i])) || null,
    busy_s: desks.busyS[i] as number,
    idle_s: desks.idleS[i] as number,
    paused_s: desks.pausedS[i] as number
  })).filter(({ busy_s, idle_s, paused_s }) => busy_s + idle_s + paused_s > 0)
}
