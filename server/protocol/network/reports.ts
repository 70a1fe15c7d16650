import Type from 'typebox'
import { Count, Id, Text } from '../basics.ts'
import { Figures } from '../reports.ts'

/** Reports of the network: whole months, counted as each hall counts its own; of days that are over, unless asked otherwise. */

export const Month = Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', examples: ['2026-11'] })

export const NetworkBy = Type.Union([
  Type.Literal('region'),
  Type.Literal('district'),
  Type.Literal('kind'),
  Type.Literal('centre'),
  Type.Literal('service'),
  Type.Literal('month')
])
export type NetworkBy = Type.Static<typeof NetworkBy>

export const NetworkReportQuery = Type.Object(
  {
    from: Month,
    to: Month,
    by: NetworkBy,
    regionId: Type.Optional(Id),
    kindId: Type.Optional(Id),
    commonId: Type.Optional(Id),
    openDays: Type.Optional(
      Type.Boolean({ description: 'Also what is known of the days that are not over; without it they are left out' })
    )
  },
  { additionalProperties: false }
)
export type NetworkReportQuery = Type.Static<typeof NetworkReportQuery>

const Share = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])
const Row = {
  centres: Type.Integer({ minimum: 0, description: 'Of how many centres' }),
  days: Type.Integer({ minimum: 0, description: 'Service days of all of them' }),
  openDays: Type.Integer({ minimum: 0, description: 'Of `days`, those that are not over' }),
  figures: Figures,
  wait10S: Type.Union([Count, Type.Null()], { description: 'One in ten waited less; the other end is `wait90S`' }),
  withinLow: Type.Union([Share], { description: 'Between this and `withinHigh` with 95 % confidence (Wilson)' }),
  withinHigh: Share,
  ticketsPerDeskHour: Type.Union([Type.Number(), Type.Null()], {
    description: 'Visits that were finished, by the hours in which desks were open; null: desk hours are of no service'
  }),
  isSmall: Type.Boolean({ description: 'Too few waits to compare by' })
}
export const NetworkReport = Type.Object({
  from: Month,
  to: Month,
  by: NetworkBy,
  openDays: Type.Object({
    centres: Type.Integer({ minimum: 0, description: 'Whose day of one of these months is not over' }),
    isIncluded: Type.Boolean()
  }),
  total: Type.Object(Row),
  groups: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.Union([Text, Type.Null()], { description: 'null: the key says it (a month)' }),
      ...Row
    })
  )
})
export type NetworkReport = Type.Static<typeof NetworkReport>
export type NetworkRow = NetworkReport['total']
