import Type, { type TProperties } from 'typebox'
import { At, Count, Id, Moment, Ms, Text, TicketNumber, TicketRef, TicketStatus } from './basics.ts'
import { Line, Reason } from './free-text.ts'

/** What a supervisor does to the running day (server/engine/RULES.md, G-rules), and what it would change. */

const step = <K extends string, P extends TProperties>(name: K, properties: P, description?: string) =>
  Type.Object(
    { step: Type.Literal(name), ...properties },
    { additionalProperties: false, ...(description !== undefined && { description }) }
  )
const Until = Type.Integer({
  ...Moment,
  description: 'Until when, epoch milliseconds; the end of the day ends it in any case'
})
const MessageLine = Line(200)

export const SteeringStep = Type.Union([
  step('issuing', {
    serviceId: Type.Union([Id, Type.Null()], { description: 'null: all services' }),
    to: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('hours')], {
      description: 'For the rest of the day; hours: as the settings have it'
    }),
    reason: Reason
  }),
  step('lend-desk', {
    deskId: Id,
    serviceIds: Type.Array(Id, { minItems: 1, maxItems: 500, description: 'All that it serves meanwhile' }),
    until: Until,
    reason: Reason
  }),
  step('open-desk', { deskId: Id }, 'Opens a desk, which is then that of whoever steers'),
  step('end-lending', { deskId: Id, reason: Reason }),
  step('ticket', {
    ticketRef: TicketRef,
    serviceId: Type.Optional(Id),
    priorityClassId: Type.Optional(Id),
    deskId: Type.Optional(Type.Union([Id, Type.Null()], { description: 'For this desk alone; null: for all' })),
    reason: Reason
  }),
  step('move-queue', { serviceId: Id, toServiceId: Id, reason: Reason }),
  step('join-queue', { serviceId: Id, toServiceId: Id, until: Until, reason: Reason }),
  step(
    'cancel-issued',
    {
      deviceId: Id,
      from: Type.Integer({ ...Moment, description: 'Issued from then on, epoch milliseconds' }),
      to: Type.Integer({ ...Moment, description: 'And not later than then' }),
      reason: Reason
    },
    'Cancels what a kiosk issued in a time, as far as it waits and was never called'
  ),
  step('message', {
    to: Type.Union([Type.Literal('desks'), Type.Literal('displays')]),
    words: Type.Object({ ky: MessageLine, ru: MessageLine, en: MessageLine }, { additionalProperties: false }),
    until: Until
  }),
  step('withdraw-message', { messageId: Id }),
  step('close-day', {
    serviceDay: Type.String({ maxLength: 10, description: 'The day that is meant: it cannot be opened again' }),
    reason: Reason
  })
])
export type SteeringStep = Type.Static<typeof SteeringStep>

const ServiceMoment = Type.Object(
  { waiting: Count, takesTickets: Type.Boolean(), openDesks: Count, likelyMs: Ms },
  { description: 'likelyMs: what somebody who came now would wait' }
)

/** What a step changes, worked out by doing it to a copy of the hall. */
export const SteeringEffect = Type.Object({
  refused: Type.Union([Type.String(), Type.Null()], {
    description: 'The code with which the hall would say no; then nothing below changes'
  }),
  services: Type.Array(Type.Object({ serviceId: Id, name: Text, before: ServiceMoment, after: ServiceMoment }), {
    description: 'Those that change'
  }),
  desks: Type.Array(
    Type.Object({
      deskId: Id,
      deskNumber: Type.Integer(),
      operatorName: Type.Union([Type.String(), Type.Null()]),
      closes: Type.Boolean(),
      gains: Type.Array(Text),
      loses: Type.Array(Text)
    }),
    { description: 'Those that change' }
  ),
  tickets: Type.Object({ moved: Count, cancelled: Count, finished: Count }),
  ticket: Type.Union([
    Type.Object({
      ticketNumber: TicketNumber,
      aheadBefore: Count,
      aheadAfter: Count,
      likelyMsBefore: Ms,
      likelyMsAfter: Ms
    }),
    Type.Null()
  ]),
  screens: Count,
  notServed: Type.Array(Type.Object({ serviceId: Id, name: Text, chance: Type.Number({ minimum: 0, maximum: 1 }) }), {
    description:
      'Services whose last in line would then probably not be called before the desks close as they usually do, with how likely it is that they are; empty also where no days are recorded'
  })
})
export type SteeringEffect = Type.Static<typeof SteeringEffect>

export const SteeringDone = Type.Object({
  events: Count,
  tickets: Type.Object({ moved: Count, cancelled: Count, finished: Count })
})
export type SteeringDone = Type.Static<typeof SteeringDone>

export const WaitingRow = Type.Object({
  ticketRef: TicketRef,
  ticketNumber: TicketNumber,
  status: TicketStatus,
  serviceId: Id,
  priorityClassId: Type.String(),
  waitingSince: At,
  ownDeskNumber: Type.Union([Type.Integer(), Type.Null()], { description: 'It is for this desk alone' })
})
export type WaitingRow = Type.Static<typeof WaitingRow>
export const WaitingQuery = Type.Object(
  { serviceId: Type.Optional(Id), ticketNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 12 })) },
  { additionalProperties: false }
)
export const WaitingBody = Type.Object({
  tickets: Type.Array(WaitingRow, { description: 'Waiting or parked; the first 40, who has waited longest first' }),
  more: Count
})
export type WaitingBody = Type.Static<typeof WaitingBody>
