import type { ReportQuery } from '../protocol/reports.ts'
import { CHANNELS, type DayFacts } from './facts.ts'
import type { Kind } from './group-keys.ts'

/** What is asked for; a zone is its desks. Hours: from the first, before the second. */
export type Filter = Pick<
  ReportQuery,
  'serviceId' | 'classId' | 'channel' | 'deskId' | 'operatorId' | 'fromHour' | 'toHour'
> & { deskIds?: readonly string[] }

type Column = Uint16Array | Uint8Array
type Passes = (i: number) => boolean

/** Whether rows of tickets can be told apart by the filter at all: a ticket belongs to no desk. */
export const isTicketFilter = ({ deskId, operatorId, deskIds }: Filter): boolean =>
  deskId === undefined && operatorId === undefined && deskIds === undefined
/** The same for the hours of desks, which belong to no service. */
export const isDeskFilter = ({ serviceId, classId, channel }: Filter): boolean =>
  serviceId === undefined && classId === undefined && channel === undefined

/** Which rows of a day are asked for. A condition on what a kind of row does not have is met by all of it: their figures are left out. */
export function filterOf(day: DayFacts, filter: Filter): Record<Kind, Passes> {
  const { tickets, visits, desks, ids } = day
  const passes = (columns: Partial<Record<keyof Filter | 'hour', Column>>): Passes => {
    const wanted: Array<[Column, ReadonlySet<number>]> = []
    const want = (column: Column | undefined, values: readonly number[]) =>
      column && wanted.push([column, new Set(values)])
    for (const name of ['serviceId', 'classId', 'deskId', 'operatorId'] as const) {
      const id = filter[name]
      if (id !== undefined) want(columns[name], [ids.indexOf(id)])
    }
    if (filter.deskIds)
      want(
        columns.deskId,
        filter.deskIds.map((id) => ids.indexOf(id))
      )
    if (filter.channel !== undefined) want(columns.channel, [CHANNELS.indexOf(filter.channel)])
    if (filter.fromHour !== undefined || filter.toHour !== undefined)
      want(columns.hour, hoursBetween(filter.fromHour ?? 0, filter.toHour ?? 24))
    return (i) => wanted.every(([column, values]) => values.has(column[i] as number))
  }
  const ofTicket = { channel: tickets.channel, hour: tickets.hour }
  return {
    tickets: passes({ ...ofTicket, serviceId: tickets.service, classId: tickets.priorityClass }),
    uncalled: passes({ ...ofTicket, serviceId: tickets.uncalledService, classId: tickets.uncalledClass }),
    visits: passes({
      serviceId: visits.service,
      classId: visits.priorityClass,
      channel: visits.channel,
      deskId: visits.desk,
      operatorId: visits.operator,
      hour: visits.hour
    }),
    desks: passes({ deskId: desks.desk, operatorId: desks.operator, hour: desks.hour })
  }
}

const hoursBetween = (from: number, to: number): number[] =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour >= from && hour < to)
