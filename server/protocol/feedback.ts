import Type from 'typebox'
import { At, Id, Text, TicketNumber } from './basics.ts'
import { Words } from './free-text.ts'

/** What visitors think of their visit. */

const UNLESS_SET = {
  comments: true,
  keptDays: 90,
  complaints: true,
  complainDays: 7,
  answerDays: 5,
  complaintKeptDays: 365
}
export const Feedback = Type.Object(
  {
    comments: Type.Boolean({ default: true, description: 'Visitors may write a comment to their rating' }),
    keptDays: Type.Integer({
      minimum: 1,
      maximum: 3_650,
      default: 90,
      description: 'Comments are forgotten after so many days'
    }),
    complaints: Type.Boolean({ default: true, description: 'Visitors may complain from the page of their ticket' }),
    complainDays: Type.Integer({
      minimum: 1,
      maximum: 60,
      default: 7,
      description: 'A complaint is taken for so many days after the visit'
    }),
    answerDays: Type.Integer({
      minimum: 1,
      maximum: 60,
      default: 5,
      description: 'A complaint is answered within so many days; then the board has an alarm'
    }),
    complaintKeptDays: Type.Integer({
      minimum: 30,
      maximum: 3_650,
      default: 365,
      description: 'What a complaint and its answer say is forgotten after so many days'
    })
  },
  { additionalProperties: false, default: UNLESS_SET }
)
export type Feedback = Type.Static<typeof Feedback>

/** What a rating is about; codes, so that they can be counted. */
export const RatingReason = Type.Union([
  Type.Literal('wait'),
  Type.Literal('courtesy'),
  Type.Literal('clarity'),
  Type.Literal('result'),
  Type.Literal('place')
])
export type RatingReason = Type.Static<typeof RatingReason>

export const RateBody = Type.Object(
  {
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    reasons: Type.Optional(Type.Array(RatingReason, { maxItems: 5, uniqueItems: true })),
    comment: Type.Optional(Words(500, 'Kept apart from the log, and forgotten after a time'))
  },
  { additionalProperties: false }
)
export type RateBody = Type.Static<typeof RateBody>

export const VisitorComment = Type.Object({
  commentId: Type.Integer(),
  at: At,
  ticketNumber: TicketNumber,
  serviceId: Id,
  serviceName: Type.Union([Text, Type.Null()]),
  stars: Type.Integer(),
  text: Type.String()
})
export const CommentsBody = Type.Object({ comments: Type.Array(VisitorComment, { description: 'The newest 200' }) })
export type CommentsBody = Type.Static<typeof CommentsBody>
