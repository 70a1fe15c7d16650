import Type from 'typebox'
import { Count, LocalDate, Text } from './basics.ts'

/** How often people were called within the wait that they had been told. */

const Share = Type.Number({ minimum: 0, maximum: 1 })

export const promiseCounts = {
  told: Type.Integer({ minimum: 0, description: 'Were told a range, and it is known what became of it' }),
  kept: Type.Integer({ minimum: 0, description: 'Were called within it' }),
  sooner: Count,
  later: Type.Integer({
    minimum: 0,
    description: 'Were called later, left after its end, or were cancelled by the end of the day'
  })
}

const figures = {
  ...promiseCounts,
  interval: Type.Union([Type.Object({ low: Share, high: Share }), Type.Null()], {
    description: "Wilson's 95 % interval of the share that was kept; null: nobody was told a range"
  }),
  hard: Type.Integer({ minimum: 0, description: 'No range was told them: hard to say, or no desk was open' })
}

export const PromiseFigures = Type.Object(figures)
export type PromiseFigures = Type.Static<typeof PromiseFigures>

export const PromiseRow = Type.Object({
  key: Type.String({ description: 'The service, the hour of the day (0–23), or the Monday of the week' }),
  name: Type.Union([Text, Type.Null()], { description: 'Of a service' }),
  ...figures
})
export type PromiseRow = Type.Static<typeof PromiseRow>

export const PromisesBy = Type.Union([Type.Literal('service'), Type.Literal('hour'), Type.Literal('week')])
export type PromisesBy = Type.Static<typeof PromisesBy>

export const PromisesQuery = Type.Object(
  {
    from: Type.Optional({ ...LocalDate, description: 'Service day; left out: four weeks before the last' }),
    to: Type.Optional({ ...LocalDate, description: 'Service day, included; left out: the present one' }),
    by: Type.Optional(PromisesBy)
  },
  { additionalProperties: false }
)

/** `GET /api/promises` */
export const PromisesBody = Type.Object({
  from: LocalDate,
  to: LocalDate,
  by: PromisesBy,
  rows: Type.Array(PromiseRow, {
    description: 'What was told with a ticket. To the public only services with 100 and more'
  }),
  total: PromiseFigures,
  updates: Type.Object(figures, { description: 'What was told anew on phones while people waited' }),
  last: Type.Object(figures, { description: 'The last 1,000, whenever that was' })
})
export type PromisesBody = Type.Static<typeof PromisesBody>

/** A section of the centre's settings. */
export const PromiseSettings = Type.Object(
  {
    shown: Type.Boolean({ description: 'Everybody may see how often the waits that were told were kept' })
  },
  { additionalProperties: false, default: { shown: true } }
)
