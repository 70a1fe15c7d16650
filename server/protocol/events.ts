import Type from 'typebox'
import { At } from './basics.ts'

/** The log as it leaves the hall for programs of others: by `GET /api/events`, and by hooks. */

/**
 * The types of events. What each brings is in server/uplink/leaves.ts, field by field; of alarms, which are told only while somebody
 * is to be told, in server/services/events/alarm-event.ts. An alarm that has become worse begins once more.
 */
export const EVENT_TYPES = [
  'hall-configured',
  'hall-restored',
  'numbers-told',
  'day-opened',
  'day-closed',
  'ticket-issued',
  'arrival-confirmed',
  'wait-told',
  'ticket-called',
  'ticket-recalled',
  'call-shown',
  'serving-started',
  'ticket-finished',
  'ticket-missed',
  'ticket-returned',
  'ticket-parked',
  'ticket-resumed',
  'ticket-transferred',
  'ticket-moved',
  'ticket-postponed',
  'postpone-ended',
  'ticket-cancelled',
  'ticket-rated',
  'appointment-booked',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-kept',
  'appointment-missed',
  'desk-opened',
  'desk-paused',
  'desk-resumed',
  'desk-closed',
  'staff-called',
  'staff-call-answered',
  'staff-call-ended',
  'issuing-steered',
  'desk-lent',
  'lending-ended',
  'ticket-steered',
  'message-posted',
  'message-withdrawn',
  'noted',
  'alarm-began',
  'alarm-ended'
] as const
export type EventType = (typeof EVENT_TYPES)[number]
export const EventType = Type.Unsafe<EventType>(Type.Enum([...EVENT_TYPES], { examples: ['ticket-called'] }))

const EVENT_ID = '^[A-Za-z0-9_-]{1,64}:(0|[1-9][0-9]{0,14})$'
export const EventId = Type.String({
  pattern: EVENT_ID,
  examples: ['0b8f6c1e-5c1a-4a53-9f0e-3b1f6f1c2d4e:42'],
  description: '`<epoch>:<seq>`: names one event of this hall for ever'
})

export const OutgoingEvent = Type.Object({
  id: EventId,
  epoch: Type.String({ examples: ['0b8f6c1e-5c1a-4a53-9f0e-3b1f6f1c2d4e'] }),
  seq: Type.Integer({ minimum: 1, examples: [42] }),
  at: At,
  type: Type.String({ examples: ['ticket-called'] }),
  actor: Type.String({
    examples: ['operator:5c0f2b7d9a31'],
    description: 'What kind of somebody did it, and a pseudonym of who it was'
  }),
  body: Type.Record(Type.String(), Type.Unknown(), {
    examples: [{ ticketId: '9d41c7e02b68', deskId: 'desk-4' }],
    description: 'Tickets and people by pseudonyms that stay the same; no names, no notes, no words that people wrote'
  })
})
export type OutgoingEvent = Type.Static<typeof OutgoingEvent>

export const EventsQuery = Type.Object(
  {
    after: Type.Optional({
      ...EventId,
      description: 'The last event that arrived; seq 0: from the beginning; left out: what comes from now on'
    }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, description: 'Of a page; 200, unless it is said' }))
  },
  { additionalProperties: false }
)
export const EventsPage = Type.Object({
  events: Type.Array(OutgoingEvent),
  next: { ...EventId, description: 'The `after` of the next page' },
  hasMore: Type.Boolean()
})
export type EventsPage = Type.Static<typeof EventsPage>
