import Type from 'typebox'
import {
  At,
  Count,
  Estimate,
  Id,
  Lang,
  Moment,
  Persons,
  place,
  ShownWait,
  Text,
  TicketId,
  TicketNumber,
  TicketStatus
} from './basics.ts'

/** Taking a ticket, and what whoever holds one may see and do. */

export const IssueTicketBody = Type.Object(
  {
    serviceId: Id,
    priorityClassId: Type.Optional(Type.Union([Id, Type.Null()])),
    language: Type.Optional(Lang),
    furtherServiceIds: Type.Optional(
      Type.Array(Id, {
        maxItems: 8,
        description:
          'A visit with several services, one number. Visited, serviceId with them, in the order in which the waits are the shortest together; what the settings let follow a service comes behind it (rule V2 of the queue)'
      })
    ),
    keepOrder: Type.Optional(
      Type.Boolean({ description: 'The services are visited in the order in which they are named, and no others' })
    ),
    persons: Type.Optional(Persons),
    printerId: Type.Optional({ ...Id, description: 'Of staff: where it is printed; a kiosk has its own' }),
    dueAt: Type.Optional(Type.Integer({ ...Moment, description: 'The slot of an appointment, epoch milliseconds' }))
  },
  { additionalProperties: false, examples: [{ serviceId: 'id-card', language: 'ky' }] }
)
export type IssueTicketBody = Type.Static<typeof IssueTicketBody>

/** All services of a visit that has several. */
export const Visit = Type.Object({
  services: Type.Array(
    Type.Object({
      serviceId: Id,
      name: Text,
      zoneIds: Type.Array(Id),
      status: Type.Union([Type.Literal('done'), Type.Literal('now'), Type.Literal('later')])
    }),
    { description: 'In the order in which they are visited' }
  ),
  told: Type.Union([ShownWait, Type.Null()], {
    description: 'How long until the last of them is done, waits and time at the desks; null: over, or nobody can tell'
  })
})
export type Visit = Type.Static<typeof Visit>

/** What is said only of a ticket for several people, or of a visit of several services. */
export const wholeVisit = {
  persons: Type.Optional({ ...Persons, description: 'Left out: one' }),
  visit: Type.Optional({ ...Visit, description: 'Left out: it has but one service' })
}

export const IssuedTicket = Type.Object({
  ticketId: TicketId,
  ticketNumber: TicketNumber,
  serviceId: Id,
  issuedAt: At,
  serviceDay: Type.String({ examples: ['2021-04-10'] }),
  ...place,
  zoneIds: Type.Array(Id),
  ...wholeVisit,
  trackPath: Type.String({ examples: ['/t/q3Zr0vWnT8yB5mKd1xHcPa'] }),
  paper: Type.Optional(
    Type.Literal(true, { description: 'It is being printed: topic `paper:<ticketId>` tells how that goes' })
  )
})
export type IssuedTicket = Type.Static<typeof IssuedTicket>

/** The answer to whoever confirms an arrival: the visitor has the ticket on their phone, and nobody else needs its id. */
export const ArrivedTicket = Type.Omit(IssuedTicket, ['ticketId', 'trackPath', 'paper'])
export type ArrivedTicket = Type.Static<typeof ArrivedTicket>

/** `GET /api/tickets/:ticketId`, and the view of topic `ticket:<ticketId>`. */
export const VisitorView = Type.Object({
  ticketNumber: TicketNumber,
  status: TicketStatus,
  serviceId: Id,
  serviceName: Text,
  priority: Type.Boolean(),
  zoneIds: Type.Array(Id),
  ...wholeVisit,
  issuedAt: At,
  ahead: Count,
  estimate: Type.Union([Estimate, Type.Null()]),
  told: Type.Union([ShownWait, Type.Null()]),
  heldUntil: Type.Union([At, Type.Null()], { description: 'Others pass until then' }),
  desk: Type.Union([
    Type.Object({ deskLabel: Type.String(), deskNumber: Type.Integer(), zoneId: Id, calledAt: At, recall: Count }),
    Type.Null()
  ]),
  confirmBy: Type.Union([At, Type.Null()], {
    description: 'Taken from outside: until when the arrival must be confirmed'
  }),
  arrivalCode: Type.Union([Type.String(), Type.Null()], {
    description: 'Six digits that confirm the arrival at a kiosk'
  }),
  dayOver: Type.Boolean({ description: 'Cancelled because the day was closed' }),
  withdrawn: Type.Boolean({
    description: 'Cancelled together with what a machine took from the same kiosk: an honest visitor asks the staff'
  }),
  canPostpone: Type.Boolean(),
  canEndPostpone: Type.Boolean({ description: 'Others pass, and the holder may end that sooner' }),
  canCancel: Type.Boolean(),
  canRate: Type.Boolean(),
  hasRated: Type.Boolean(),
  canComment: Type.Boolean(),
  canReturn: Type.Boolean({ description: 'Missed the call: the holder may come back by themselves' }),
  returnUntil: Type.Union([At, Type.Null()], { description: 'Missed the call: may still come back until then' })
})
export type VisitorView = Type.Static<typeof VisitorView>

export const PostponeBody = Type.Object(
  {
    forMs: Type.Optional(
      Type.Integer({
        minimum: 60_000,
        maximum: 14_400_000,
        description: 'How long others pass; ten minutes when it is not said'
      })
    )
  },
  { additionalProperties: false }
)
export const CancelBody = Type.Object(
  { reason: Type.Optional(Type.Literal('visitor', { description: 'What the log has in any case' })) },
  { additionalProperties: false }
)
