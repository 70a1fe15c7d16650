import type { By } from '../protocol/reports.ts'
import { CHANNELS, type DayFacts } from './facts.ts'
import { monthOf, weekdayOf, weekOf } from './periods.ts'

/** The kinds of rows that facts have: of a ticket, of the wait that no call ended, of a visit, of a desk's hour. */
export type Kind = 'tickets' | 'uncalled' | 'visits' | 'desks'
/** The key of a row's group, by the kind of row; null: rows of this kind have none. */
export type KeysOf = Record<Kind, ((i: number) => string) | null>

/** Whether tickets, and desks' hours, can be told apart by it at all. */
export const isOfTicket = (by: By): boolean => by !== 'desk' && by !== 'operator'
export const isOfDesk = (by: By): boolean => by !== 'service' && by !== 'class' && by !== 'channel'

/** What joins the keys of two dimensions; no id has it. */
const JOINT = '\n'
export const partsOf = (key: string): string[] => key.split(JOINT)

/** How a day's rows are grouped, by one dimension or two. */
export function keysOf(day: DayFacts, by: By, and: By | undefined): KeysOf {
  const first = keysBy(day, by)
  if (and === undefined) return first
  const second = keysBy(day, and)
  const joined = (kind: Kind) => {
    const [one, two] = [first[kind], second[kind]]
    return one && two ? (i: number) => one(i) + JOINT + two(i) : null
  }
  return { tickets: joined('tickets'), uncalled: joined('uncalled'), visits: joined('visits'), desks: joined('desks') }
}

function keysBy({ ids, tickets, visits, desks, serviceDay }: DayFacts, by: By): KeysOf {
  const idOf = (column: Uint16Array) => (i: number) => ids[column[i] as number] as string
  const same = (key: string) => ({ tickets: () => key, uncalled: () => key, visits: () => key, desks: () => key })
  switch (by) {
    case 'day':
      return same(serviceDay)
    case 'week':
      return same(weekOf(serviceDay))
    case 'month':
      return same(monthOf(serviceDay))
    case 'weekday':
      return same(String(weekdayOf(serviceDay)))
    case 'hour': {
      const taken = hourOf(tickets.hour)
      return { tickets: taken, uncalled: taken, visits: hourOf(visits.hour), desks: hourOf(desks.hour) }
    }
    case 'service':
      return {
        tickets: idOf(tickets.service),
        uncalled: idOf(tickets.uncalledService),
        visits: idOf(visits.service),
        desks: null
      }
    case 'class':
      return {
        tickets: idOf(tickets.priorityClass),
        uncalled: idOf(tickets.uncalledClass),
        visits: idOf(visits.priorityClass),
        desks: null
      }
    case 'channel': {
      const taken = (i: number) => CHANNELS[tickets.channel[i] as number] as string
      return {
        tickets: taken,
        uncalled: taken,
        visits: (i) => CHANNELS[visits.channel[i] as number] as string,
        desks: null
      }
    }
    case 'desk':
      return { tickets: null, uncalled: null, visits: idOf(visits.desk), desks: idOf(desks.desk) }
    case 'operator':
      return { tickets: null, uncalled: null, visits: idOf(visits.operator), desks: idOf(desks.operator) }
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
const hourOf =
  (column: Uint8Array) =>
  (i: number): string =>
    HOURS[column[i] as number] as string
