import Type from 'typebox'
import { At, BuiltInRole, Count, ShownWait, Text, TicketNumber } from './basics.ts'
import { Day } from './reports.ts'

/** What happened to one ticket, who went before it, and how it is found. */

export const StoryQuery = Type.Object(
  { day: Day, number: Type.String({ minLength: 1, maxLength: 12 }) },
  { additionalProperties: false }
)
const Actor = Type.Object({
  kind: Type.Union([
    Type.Literal('hall'),
    Type.Literal('kiosk'),
    Type.Literal('display'),
    Type.Literal('visitor'),
    Type.Literal('other'),
    Type.Literal('staff', { description: "Somebody in a role of the centre's own" }),
    BuiltInRole
  ]),
  name: Type.Union([Type.String(), Type.Null()], { description: "Of staff; null: it was erased, or it is nobody's" })
})
export const StoryEvent = Type.Object({
  seq: Type.Integer(),
  at: At,
  type: Type.String({ description: 'Of the event; of a note what it is about, and what was done' }),
  actor: Actor,
  deskNumber: Type.Union([Type.Integer(), Type.Null()]),
  operator: Type.Union([Type.String(), Type.Null()], { description: 'Who had the desk open' }),
  service: Type.Union([Text, Type.Null()]),
  toDeskNumber: Type.Union([Type.Integer(), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
  note: Type.Union([Type.String(), Type.Null()]),
  until: Type.Union([At, Type.Null()]),
  recall: Type.Union([Count, Type.Null()]),
  stars: Type.Union([Count, Type.Null()]),
  told: Type.Union([ShownWait, Type.Null()], { description: 'The wait that was told with it' }),
  why: Type.Union([
    Type.Object({
      rule: Type.String(),
      waitedS: Type.Integer(),
      runnerUp: Type.Union([Type.Object({ ticketNumber: TicketNumber, waitedS: Type.Integer() }), Type.Null()])
    }),
    Type.Null()
  ])
})
/** Those who had waited longer than who was called. */
const PassedHow = Type.Union(
  [Type.Literal('same-service'), Type.Literal('same-desk'), Type.Literal('later-tier'), Type.Literal('let-pass')],
  {
    description:
      'same-service: waited for the same service (these are what the figure "overtakings" counts); same-desk: for another that the desk serves too; later-tier: for one that it serves after others; let-pass: let others pass then'
  }
)
const OvertakingCall = {
  seq: Type.Integer(),
  at: At,
  ticketNumber: TicketNumber,
  deskNumber: Type.Union([Type.Integer(), Type.Null()]),
  operator: Type.Union([Type.String(), Type.Null()], { description: 'Who had the desk open; null: nobody is known' }),
  service: Text,
  priorityClass: Type.Union([Text, Type.Null()]),
  rule: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()], { description: "The operator's, of a call out of order" }),
  waitedS: Type.Integer()
}
/** Every call of a day that passed somebody who had waited longer. */
export const OvertakesBody = Type.Object({
  serviceDay: Day,
  calls: Type.Array(
    Type.Object({
      ...OvertakingCall,
      passed: Type.Array(Type.Object({ ticketNumber: TicketNumber, how: PassedHow }))
    })
  )
})
export type OvertakesBody = Type.Static<typeof OvertakesBody>
export const OvertakesQuery = Type.Object({ day: Day }, { additionalProperties: false })

export const StoryBody = Type.Object({
  serviceDay: Day,
  ticketNumber: TicketNumber,
  status: Type.String(),
  service: Type.Union([Text, Type.Null()]),
  priorityClass: Type.Union([Text, Type.Null()]),
  language: Type.Union([Type.String(), Type.Null()]),
  log: Type.Object(
    { epoch: Type.String(), firstSeq: Type.Integer(), lastSeq: Type.Integer(), lastHash: Type.String() },
    { description: 'Where in the log it stands, and the hash of its last event, for the command `verify --head`' }
  ),
  events: Type.Array(StoryEvent),
  overtaken: Type.Array(Type.Object({ ...OvertakingCall, how: PassedHow }), {
    description: 'Whoever had come later and was called before, in order'
  }),
  whileAway: Type.Integer({
    minimum: 0,
    description: 'So many who had come later were called while it was parked, or had missed a call'
  }),
  elsewhere: Type.Integer({
    minimum: 0,
    description: 'So many others who had come later were called meanwhile by desks that do not serve its service'
  }),
  now: Type.Union(
    [
      Type.Object({
        ahead: Count,
        told: ShownWait,
        callableAt: Type.Union([At, Type.Null()], { description: 'Until when it lets others pass' }),
        asOf: At
      }),
      Type.Null()
    ],
    { description: 'Where it stands in the queue; null: it does not wait' }
  )
})
export type StoryBody = Type.Static<typeof StoryBody>

export const FindTicketsQuery = Type.Object(
  {
    day: Day,
    number: Type.Optional(Type.String({ maxLength: 12 })),
    time: Type.Optional(
      Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'About when it was taken or called' })
    )
  },
  { additionalProperties: false }
)
export const FoundTickets = Type.Object({
  day: Day,
  tickets: Type.Array(
    Type.Object({
      ticketNumber: TicketNumber,
      status: Type.String(),
      service: Text,
      issuedAt: At,
      calledAt: Type.Union([At, Type.Null()], { description: 'For the first time' })
    }),
    { description: 'The nearest first, at most 20' }
  )
})
export type FoundTickets = Type.Static<typeof FoundTickets>
