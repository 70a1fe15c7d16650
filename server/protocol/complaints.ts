import Type from 'typebox'
import { At, Id, Lang, Text, TicketNumber } from './basics.ts'
import { Words } from './free-text.ts'
import { ContactRequest } from './notifications.ts'
import { CountedComplaints, Day } from './reports.ts'

/** Complaints about a visit, by the number of its ticket. What is said in them is in no log, and forgotten after a time. */

const LONGEST = 1_000
const Said = Words(LONGEST, 'Kept apart from the log, and forgotten after a time')
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const made = {
  text: Said,
  language: { ...Lang, description: 'In which it is written, and will be answered' }
}

/** `POST /api/tickets/:ticketId/complaint` */
export const ComplainBody = Type.Object(
  {
    ...made,
    contact: Type.Optional(
      Type.Omit(ContactRequest, ['language'], {
        additionalProperties: false,
        description: 'Where it is told that there is an answer; kept until then, in no log and in no backup'
      })
    )
  },
  { additionalProperties: false }
)

/** `POST /api/complaints` */
export const TakenDownBody = Type.Object(
  {
    day: Type.Optional({ ...Day, description: 'The service day of the ticket; left out: the present one' }),
    ticketNumber: Type.String({ minLength: 1, maxLength: 12, description: 'As printed, in either alphabet' }),
    ...made,
    phone: Type.Optional(ContactRequest.properties.phone)
  },
  { additionalProperties: false }
)
export type TakenDownBody = Type.Static<typeof TakenDownBody>
export const TakenDown = Type.Object({
  complaintId: Id,
  ticketNumber: TicketNumber,
  tellsVisitor: Type.Boolean({ description: 'The visitor is told by message when there is an answer' })
})
export type TakenDown = Type.Static<typeof TakenDown>

export const AnswerBody = Type.Object({ text: Said }, { additionalProperties: false })

/**
 * What whoever holds the ticket sees. Not what was written: a paper ticket lies about, and whoever picks it up would read it.
 */
export const HolderComplaints = Type.Object({
  ticketNumber: TicketNumber,
  serviceName: Text,
  day: Day,
  canComplain: Type.Boolean(),
  answerDays: Type.Integer({ description: 'The centre promises an answer within so many days' }),
  until: Type.Union([At, Type.Null()], { description: 'Until when there can be a complaint; null: the visit goes on' }),
  complaints: Type.Array(
    Type.Object({
      at: At,
      language: Lang,
      answeredAt: orNull(At),
      answer: Type.Union([Type.String(), Type.Null()], { description: 'null: there is none yet, or it was erased' }),
      isErased: Type.Boolean()
    }),
    { description: 'The newest first' }
  ),
  messages: Type.Object({
    pushKey: orNull(Type.String({ description: 'For a subscription of the browser; null: the centre pushes none' })),
    phonePrefix: Type.Union([Type.String(), Type.Null()], { description: 'null: the centre sends no text messages' })
  })
})
export type HolderComplaints = Type.Static<typeof HolderComplaints>

export const Complaint = Type.Object({
  complaintId: Id,
  day: Type.String({ description: 'The service day of the ticket' }),
  ticketNumber: TicketNumber,
  serviceName: Text,
  deskNumber: orNull(Type.Integer({ description: 'Where the visit ended' })),
  at: At,
  takenDown: Type.Boolean({ description: 'By staff, for the visitor' }),
  language: Lang,
  text: Type.Union([Type.String(), Type.Null()], { description: 'null: erased' }),
  isLate: Type.Boolean({ description: 'Unanswered for longer than the centre promises' }),
  tellsVisitor: Type.Boolean({ description: 'The visitor is told by message when there is an answer' }),
  answer: Type.Union([Type.String(), Type.Null()]),
  answeredAt: orNull(At),
  answeredBy: Type.Union([Type.String(), Type.Null()])
})
export type Complaint = Type.Static<typeof Complaint>

/** `GET /api/complaints` */
export const ComplaintsBody = Type.Object({
  answerDays: Type.Integer({ description: 'The centre promises an answer within so many days' }),
  open: Type.Integer({ minimum: 0, description: 'Unanswered' }),
  late: Type.Integer({ minimum: 0, description: 'Of them, for longer than that' }),
  complaints: Type.Array(Complaint, {
    description: 'The unanswered, the oldest first, then the others, the newest first; at most 200'
  })
})
export type ComplaintsBody = Type.Static<typeof ComplaintsBody>

export const ComplaintsBy = Type.Union([Type.Literal('service'), Type.Literal('desk'), Type.Literal('month')])
export type ComplaintsBy = Type.Static<typeof ComplaintsBy>
export const ComplaintReportQuery = Type.Object(
  { from: Day, to: Day, by: ComplaintsBy },
  { additionalProperties: false }
)

/** `GET /api/reports/complaints` */
export const ComplaintReport = Type.Object({
  from: Day,
  to: Day,
  by: ComplaintsBy,
  ...CountedComplaints
})
export type ComplaintReport = Type.Static<typeof ComplaintReport>
