import Type from 'typebox'
import {
  At,
  Count,
  DeskStatus,
  Id,
  Ms,
  Persons,
  ShownWait,
  Text,
  TicketNumber,
  TicketRef,
  TicketStatus
} from './basics.ts'
import { StaffMessage } from './board.ts'
import { Note, Reason } from './free-text.ts'

/** What an operator sees and sends. */

export const Why = Type.Object({
  rule: Type.Union(
    [
      Type.Literal('only-one'),
      Type.Literal('same-visit'),
      Type.Literal('longest-wait'),
      Type.Literal('priority'),
      Type.Literal('first'),
      Type.Literal('relief'),
      Type.Literal('max-wait'),
      Type.Literal('out-of-order')
    ],
    { description: 'The rule of the queue that decided' }
  ),
  tier: Type.Integer({ minimum: 0, description: "0: the desk's own tickets; 1, 2 …: the tier of its service" }),
  score: Type.Number({ description: 'credit + rate × waited, milliseconds' }),
  waitedMs: Ms,
  reason: Type.Optional(Type.String()),
  runnerUp: Type.Union([
    Type.Object({ ticketRef: TicketRef, ticketNumber: TicketNumber, score: Type.Number(), waitedMs: Ms }),
    Type.Null()
  ])
})
export type Why = Type.Static<typeof Why>

export const DeskTicket = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  status: TicketStatus,
  serviceId: Id,
  serviceName: Text,
  furtherServiceNames: Type.Array(Text),
  visitedServiceNames: Type.Array(Text, { description: 'Where the visit has been' }),
  goesOnWith: Type.Union([Text, Type.Null()], {
    description:
      'The service with which this desk goes on when it finishes the present one (V3); null: the visitor leaves'
  }),
  persons: Persons,
  outcomeIds: Type.Optional(Type.Array(Id, { description: 'The outcomes that its service can have; left out: all' })),
  priorityClassName: Type.Union([Text, Type.Null()]),
  language: Type.Union([Type.String({ examples: ['ky'] }), Type.Null()]),
  issuedAt: At,
  dueAt: Type.Union([At, Type.Null()], {
    description: 'The slot of who had booked; null: they came without an appointment'
  }),
  waitedMs: Ms,
  calledAt: At,
  startedAt: Type.Union([At, Type.Null()]),
  recalls: Count,
  note: Type.Union([
    Type.Object({
      text: Type.String({ examples: ['Photos are missing'] }),
      deskLabel: Type.String({ examples: ['4'] })
    }),
    Type.Null()
  ]),
  why: Why
})
export type DeskTicket = Type.Static<typeof DeskTicket>

export const QueueRow = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  serviceName: Text,
  priorityClassName: Type.Union([Text, Type.Null()]),
  persons: Persons,
  waitingSince: At,
  dueAt: Type.Union([At, Type.Null()], {
    description: 'The slot of who had booked; null: they came without an appointment'
  }),
  targetMs: Type.Integer({ description: 'Over this wait it is overdue' }),
  told: ShownWait,
  tier: Type.Integer()
})
export type QueueRow = Type.Static<typeof QueueRow>

const AsideRow = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  serviceName: Text,
  since: At,
  reason: Type.Union([Type.String(), Type.Null()]),
  until: Type.Union([At, Type.Null()], { description: 'Parked until, or may return until' })
})
export type AsideRow = Type.Static<typeof AsideRow>

/** The view of topic `desk:<deskId>`. */
export const DeskView = Type.Object({
  deskId: Id,
  deskNumber: Type.Integer({ examples: [4] }),
  deskLabel: Type.String({ examples: ['4'] }),
  zoneId: Id,
  status: DeskStatus,
  operatorId: Type.Union([Id, Type.Null()]),
  operatorName: Type.Union([Type.String({ examples: ['Aigul'] }), Type.Null()]),
  pause: Type.Union([Type.Object({ reason: Type.String({ examples: ['lunch'] }), since: At }), Type.Null()]),
  ticket: Type.Union([DeskTicket, Type.Null()]),
  nextRecallAt: Type.Union([At, Type.Null()], { description: 'null: no further recall' }),
  noShowFrom: Type.Union([At, Type.Null()], { description: 'null: more recalls are needed first' }),
  suggested: Type.Boolean({ description: 'Somebody waits, and this free desk is the one to take them' }),
  waiting: Count,
  onTheWay: Type.Integer({ minimum: 0, description: 'Of its services: took a ticket outside and have not arrived' }),
  queue: Type.Array(QueueRow, { description: 'The next ones, in the order of the policy' }),
  parked: Type.Array(AsideRow),
  noShows: Type.Array(AsideRow),
  staffCalls: Type.Array(
    Type.Object({
      deviceId: Id,
      name: Type.String({ description: 'Where the kiosk stands, as it was named' }),
      at: At
    }),
    { description: 'A visitor at a kiosk asks for a person' }
  ),
  messages: Type.Array(StaffMessage, { description: 'From the supervisor' }),
  lentUntil: Type.Union([At, Type.Null()], { description: 'Until then it serves other services than its own' }),
  today: Type.Object({ served: Count, averageMs: Type.Union([Ms, Type.Null()]), noShows: Count })
})
export type DeskView = Type.Static<typeof DeskView>

export const DeskListItem = Type.Object({
  deskId: Id,
  deskNumber: Type.Integer({ examples: [4] }),
  zoneId: Id,
  status: DeskStatus,
  operator: Type.Optional(Type.Object({ operatorId: Id, name: Type.String({ examples: ['Aigul'] }) }))
})
export const DesksBody = Type.Object({ desks: Type.Array(DeskListItem) })
export type DesksBody = Type.Static<typeof DesksBody>

/** A call's answer. */
export const CalledBody = Type.Object({ ticket: DeskTicket, why: Why })
export type CalledBody = Type.Static<typeof CalledBody>

/** Every other desk command answers the desk as it now is. */
export const DeskBody = Type.Object({ desk: DeskView })
export type DeskBody = Type.Static<typeof DeskBody>

const atDesk = {
  asSupervisor: Type.Optional(
    Type.Boolean({
      description:
        "A supervisor means to act at somebody else's desk; without it theirs is a desk like an operator's: not-your-desk"
    })
  ),
  expect: Type.Optional(
    Type.String({
      maxLength: 64,
      description:
        'The ticketRef of the ticket that the caller believes is at the desk; another one there: stale-command'
    })
  )
}

export const PlainBody = Type.Object({ ...atDesk }, { additionalProperties: false })
export const PauseBody = Type.Object(
  { asSupervisor: atDesk.asSupervisor, reason: Reason },
  { additionalProperties: false, examples: [{ reason: 'lunch' }] }
)
export const CallBody = Type.Object(
  { asSupervisor: atDesk.asSupervisor, ticketRef: TicketRef, reason: Reason },
  { additionalProperties: false }
)
/** `POST /api/staff/tickets/:ticketRef/cancel` */
export const StaffCancelBody = Type.Object({ reason: Reason }, { additionalProperties: false })
/** How a ticket is after staff have done something for its visitor. */
export const StaffTicket = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  status: TicketStatus,
  serviceId: Id,
  ahead: Count
})
export type StaffTicket = Type.Static<typeof StaffTicket>

export const FinishBody = Type.Object(
  {
    ...atDesk,
    outcome: Type.Optional(Reason),
    note: Type.Optional(Note),
    goOn: Type.Optional(
      Type.Boolean({
        description:
          'false: the visitor waits for the next service, also where this desk could go on with it; otherwise it does (rule V3 of the queue)'
      })
    )
  },
  { additionalProperties: false, description: 'A note is for whoever has the visit next, and stays with it' }
)
export const ParkBody = Type.Object(
  {
    ...atDesk,
    reason: Reason,
    forMs: Type.Optional(
      Type.Integer({ minimum: 60_000, maximum: 43_200_000, description: 'Back in the queue by itself after so long' })
    ),
    sameDesk: Type.Optional(Type.Boolean())
  },
  { additionalProperties: false }
)
export const TransferBody = Type.Object(
  {
    ...atDesk,
    serviceId: Type.Optional(Id),
    deskId: Type.Optional(Id),
    note: Type.Optional(Note),
    keepPlace: Type.Optional(Type.Boolean({ description: 'Default true: keeps its first waitingSince' })),
    backToSender: Type.Optional(
      Type.Boolean({ description: 'It comes back to this desk when it is finished there (L13)' })
    )
  },
  {
    additionalProperties: false,
    examples: [{ serviceId: 'travel-passport', keepPlace: true }],
    description: 'To a service, to a desk, or both'
  }
)
