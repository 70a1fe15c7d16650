import Type from 'typebox'
import { At, Id, LocalDate, ShownWait, Text } from './basics.ts'
import { QuietTime } from './usual.ts'

/** What a hall tells everybody of itself, at /now and on a display of its own. */

const isShown = (what: string) => Type.Boolean({ default: true, description: `Everybody may see ${what}` })

/** A section of the centre's settings. How often told waits were kept has its switch in `promises`. */
export const InTheOpen = Type.Object(
  {
    waiting: isShown('how many wait for each service, and how long a newcomer would'),
    hours: isShown('how long the waits usually are, by weekday and hour'),
    target: isShown('how many were called within the target this month'),
    order: isShown('how many were called out of order this month, and why'),
    rules: isShown('the rules of calling, in plain words'),
    complaints: isShown('how to complain with the number of a ticket')
  },
  {
    additionalProperties: false,
    default: { waiting: true, hours: true, target: true, order: true, rules: true, complaints: true }
  }
)
export type InTheOpen = Type.Static<typeof InTheOpen>

export const OpenPart = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('promises'),
  Type.Literal('hours'),
  Type.Literal('target'),
  Type.Literal('order'),
  Type.Literal('rules'),
  Type.Literal('complaints')
])
export type OpenPart = Type.Static<typeof OpenPart>

const orNull = <T extends Type.TSchema>(type: T, description: string) =>
  Type.Union([type, Type.Null()], { description })
const Fives = orNull(Type.Integer({ minimum: 5, multipleOf: 5 }), 'In whole fives, rounded down; null: fewer than five')

export const PublicShare = Type.Object(
  {
    is: Type.Union([Type.Literal('about'), Type.Literal('at-least'), Type.Literal('at-most')], {
      description: 'at-least, at-most: the rest, or the part itself, is fewer than five'
    }),
    percent: Type.Integer({ minimum: 0, maximum: 100 })
  },
  { description: 'From 100 on' }
)
export type PublicShare = Type.Static<typeof PublicShare>

const period = { from: LocalDate, to: LocalDate }

/** What is counted of closed days: it is the same until the next one is closed. */
export const OpenFigures = Type.Object({
  promises: orNull(
    Type.Object({ ...period, told: Fives, kept: PublicShare }),
    'Of the waits that were told in the last four weeks, how many were kept; null: too few are known'
  ),
  hours: orNull(
    Type.Object({
      weeks: Type.Integer({ minimum: 1 }),
      hours: Type.Array(
        Type.Object({
          weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1: Monday' }),
          hour: Type.Integer({
            minimum: 0,
            maximum: 23,
            description: 'Of taking the ticket, by the clock of the centre'
          }),
          from: Type.Integer({ minimum: 0, description: 'Minutes, rounded down to 5: one in ten waited less' }),
          to: Type.Integer({ minimum: 5, description: 'Minutes, rounded up to 5: one in ten waited longer' })
        }),
        { description: 'Only hours with 4 days and 10 waits' }
      ),
      quiet: Type.Array(QuietTime)
    }),
    'null: too little is known'
  ),
  target: orNull(
    Type.Object({ ...period, waits: Fives, within: PublicShare }),
    'Of the waits of this month, of its closed days, or of the month before while there are too few; null: of neither'
  ),
  order: orNull(
    Type.Object({
      ...period,
      calls: Fives,
      outOfOrder: Fives,
      reasons: Type.Array(Type.Object({ name: Text, calls: Fives }), {
        description:
          "Those of the centre's ready reasons with five calls and more; a reason in somebody's own words is not told"
      })
    }),
    'In the same days; null: too few are known'
  )
})
export type OpenFigures = Type.Static<typeof OpenFigures>

export const OpenRules = Type.Object(
  {
    tiers: Type.Boolean({
      description: 'Some desk serves some of its services only while nobody waits for the others'
    }),
    classes: Type.Array(
      Type.Object({
        name: Text,
        first: Type.Boolean({ description: 'Goes before all others' }),
        headStartMin: Type.Integer({ minimum: 0, description: 'Counts as having come so many minutes earlier' }),
        rate: Type.Number({ description: 'How fast waiting counts; 1 is ordinary' })
      })
    ),
    maxFirstInARow: Type.Integer(),
    hardMaxWaitMin: orNull(Type.Integer(), 'Whoever has waited longer goes before all but the first; null: nobody'),
    returnGraceMin: Type.Integer({ minimum: 0, description: 'Whoever missed a call may come back so long; 0: not' }),
    returnKeepsPlace: Type.Boolean(),
    appointments: Type.Boolean({ description: 'Times can be booked ahead' })
  },
  { description: 'By which rules is called, as far as the settings differ from hall to hall' }
)
export type OpenRules = Type.Static<typeof OpenRules>

/** `GET /api/now` */
export const NowBody = Type.Object({
  at: At,
  parts: Type.Array(OpenPart, { description: 'What the centre shows. Whatever is not among them is null' }),
  counting: Type.Boolean({ description: 'What is counted of earlier days is not ready yet: ask again in a moment' }),
  waiting: orNull(
    Type.Array(
      Type.Object({
        serviceId: Id,
        name: Text,
        waiting: orNull(Type.Integer({ minimum: 5 }), 'null: fewer than five, or nobody'),
        told: ShownWait
      }),
      {
        description:
          'Services that take tickets now, or for which five and more wait. No total: it would tell of the few'
      }
    ),
    'null: not shown'
  ),
  ...OpenFigures.properties,
  rules: orNull(OpenRules, 'null: not shown'),
  complaints: orNull(
    Type.Object({
      onPage: Type.Boolean({ description: 'They can be written on the page of the ticket' }),
      withinDays: Type.Integer({ minimum: 1, description: 'Of the visit' }),
      answerDays: Type.Integer({ minimum: 1 })
    }),
    'null: not shown'
  )
})
export type NowBody = Type.Static<typeof NowBody>
