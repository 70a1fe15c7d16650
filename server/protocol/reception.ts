import Type from 'typebox'
import { At, Count, Id, Lang, ShownWait, Text, TicketNumber, TicketRef, TicketStatus } from './basics.ts'
import { Reason } from './free-text.ts'
import { wholeVisit } from './tickets.ts'

/** What whoever receives visitors sees of any ticket of the day, and does for its holder. */

const AtDesk = Type.Object({ deskNumber: Type.Integer(), zoneId: Id })

export const ReceptionTicket = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  status: TicketStatus,
  serviceId: Id,
  serviceName: Text,
  priorityClassId: { ...Id, description: 'ordinary: without a priority' },
  priorityClassName: Type.Union([Text, Type.Null()]),
  zoneIds: Type.Array(Id),
  language: Type.Union([Type.String(), Type.Null()]),
  ...wholeVisit,
  issuedAt: At,
  dueAt: Type.Union([At, Type.Null()], {
    description: 'The slot of who had booked; null: they came without an appointment'
  }),
  ahead: { ...Count, description: 'Of one that waits: how many are called before it' },
  told: Type.Union([ShownWait, Type.Null()], { description: 'null: it does not wait' }),
  heldUntil: Type.Union([At, Type.Null()], { description: 'Others pass until then' }),
  confirmBy: Type.Union([At, Type.Null()], {
    description: 'Taken from outside: until when the arrival must be confirmed'
  }),
  sentBy: Type.Union([AtDesk, Type.Null()], { description: 'Waits because this desk has sent it on' }),
  onlyFor: Type.Union([AtDesk, Type.Null()], { description: 'The one desk that may call it' }),
  desk: Type.Union([AtDesk, Type.Null()], {
    description: 'Where it is called to or served, or was last; null: it has not been called'
  }),
  since: { ...At, description: 'From when on it is in this state; of one that waits, from when its waiting counts' },
  reason: Type.Union([Type.String(), Type.Null()], { description: 'Why it was parked or cancelled' }),
  until: Type.Union([At, Type.Null()], {
    description: 'Parked: when it is back by itself. Missed: until when it may come back'
  })
})
export type ReceptionTicket = Type.Static<typeof ReceptionTicket>

/** `GET /api/reception/tickets` */
export const FindQuery = Type.Object(
  {
    number: Type.String({
      minLength: 1,
      maxLength: 12,
      description:
        'As it is typed: in either alphabet, with its zeros or without; without letters all that have this number'
    })
  },
  { additionalProperties: false }
)
export const FoundBody = Type.Object({ tickets: Type.Array(ReceptionTicket) })
export type FoundBody = Type.Static<typeof FoundBody>

/** `POST /api/staff/tickets/:ticketRef/change` */
export const ChangeTicketBody = Type.Object(
  {
    serviceId: Type.Optional(Id),
    priorityClassId: Type.Optional({ ...Id, description: 'ordinary: without a priority' }),
    reason: Reason
  },
  { additionalProperties: false }
)

/** `POST /api/staff/tickets/:ticketRef/link` */
export const SendLinkBody = Type.Object(
  {
    phone: Type.String({
      pattern: '^\\+[1-9][0-9]{7,14}$',
      examples: ['+996700123456'],
      description: 'Where the message goes; kept nowhere'
    }),
    language: Lang
  },
  { additionalProperties: false }
)

/** The view of topic `reception`. */
export const ReceptionView = Type.Object({
  serviceDay: Type.String({ description: 'Empty: no service day is open' }),
  staffCalls: Type.Array(
    Type.Object({
      deviceId: Id,
      name: Type.String({ description: 'Where the kiosk stands, as it was named' }),
      at: At
    }),
    { description: 'A visitor at a kiosk asks for a person' }
  ),
  missed: Type.Array(Type.Object({ ticketRef: TicketRef, ticketNumber: TicketNumber, until: At }), {
    description: 'Who missed a call and may still come back, the latest first'
  }),
  sms: Type.Union([Type.Object({ prefix: Type.String() }), Type.Null()], {
    description: 'Links are sent to numbers that begin so; null: the centre sends none'
  })
})
export type ReceptionView = Type.Static<typeof ReceptionView>
