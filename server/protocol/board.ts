import Type from 'typebox'
import { At, Count, Id, Ms, Text } from './basics.ts'

/** What the supervisor's board shows beside queues and desks: zones, arrivals, the next hour, devices, alarms, what is steered. */

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** Thresholds of the alarms, a section of the centre's settings. */
export const AlarmSettings = Type.Object(
  {
    overTargetAfterMs: Type.Integer({
      minimum: 0,
      maximum: 7_200_000,
      description: 'The longest wait of a service is over its target by more than so much'
    }),
    unservedAfterMs: Type.Integer({
      minimum: 0,
      maximum: 3_600_000,
      description: 'Somebody waits so long for a service that no open desk serves'
    }),
    pauseAfterMs: Type.Integer({
      minimum: 60_000,
      maximum: 14_400_000,
      description: 'A desk is on a break longer than this'
    }),
    deviceAwayAfterMs: Type.Integer({
      minimum: 60_000,
      maximum: 3_600_000,
      description: 'A kiosk or display has not been heard of for longer than this'
    }),
    quietMs: Type.Integer({
      minimum: 60_000,
      maximum: 7_200_000,
      default: 600_000,
      description:
        'Of what is sent: an alarm is over when it has been away for so long; one that comes back sooner is the same one, and is not told again'
    })
  },
  {
    additionalProperties: false,
    default: {
      overTargetAfterMs: 300_000,
      unservedAfterMs: 0,
      pauseAfterMs: 1_800_000,
      deviceAwayAfterMs: 120_000,
      quietMs: 600_000
    }
  }
)
export type AlarmSettings = Type.Static<typeof AlarmSettings>

/** What would help against an alarm; the hall was asked whether it would take it, and the preview says what it would change. */
export const AlarmProposal = Type.Object({
  kind: Type.Union([Type.Literal('open-desk'), Type.Literal('lend-desk')]),
  deskId: Id,
  deskNumber: Type.Integer(),
  queues: Type.Integer({ minimum: 0, description: 'So many of the queues of the alarm it would serve' }),
  serviceIds: Type.Array(Id, { description: 'Of lending: all that the desk would serve meanwhile' })
})
export type AlarmProposal = Type.Static<typeof AlarmProposal>

export const Alarm = Type.Object({
  alarmId: Type.String({ description: 'Its kind and what it is about' }),
  kind: Type.Union([
    Type.Literal('no-desks'),
    Type.Literal('unserved'),
    Type.Literal('over-target'),
    Type.Literal('long-pause'),
    Type.Literal('device-away'),
    Type.Literal('paper'),
    Type.Literal('disk'),
    Type.Literal('restored'),
    Type.Literal('backup'),
    Type.Literal('clock'),
    Type.Literal('guessing'),
    Type.Literal('kiosk-flood'),
    Type.Literal('voice'),
    Type.Literal('waits-rough'),
    Type.Literal('hook'),
    Type.Literal('promises'),
    Type.Literal('hub'),
    Type.Literal('complaints'),
    Type.Literal('system')
  ]),
  level: Type.Integer({
    minimum: 1,
    maximum: 3,
    description: 'How bad; an alarm that was acknowledged comes back when this rises'
  }),
  since: At,
  about: orNull(Text),
  deskNumber: Type.Optional(Type.Integer()),
  serviceId: Type.Optional(Id),
  deviceId: Type.Optional({ ...Id, description: 'The kiosk that takes tickets too fast' }),
  count: Type.Optional(
    Type.Integer({
      description:
        'How many people it concerns; of guessing, how many sign-ins were refused in ten minutes; of the voice, how many words are to be made; of promises, in how many of a hundred the wait that was told was kept; of complaints, how many are late'
    })
  ),
  longestSince: Type.Optional(At),
  services: Type.Optional(
    Type.Array(Type.Object({ serviceId: Id, name: Text, waiting: Count }), {
      description: 'The queues of one cause, where it concerns any'
    })
  ),
  proposal: Type.Optional(AlarmProposal),
  code: Type.Optional(
    Type.String({
      description: 'What exactly: the trouble of a disk, a clock, a printer; of the voice whether it is being made'
    })
  ),
  acknowledged: orNull(Type.Object({ by: Type.String(), at: At }))
})
export type Alarm = Type.Static<typeof Alarm>
export type AlarmKind = Alarm['kind']

export const AcknowledgeBody = Type.Object(
  {
    alarmId: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^[a-z-]+(:[A-Za-z0-9_-]+)?$',
      examples: ['printer:printer-1']
    }),
    level: Type.Integer({ minimum: 1, maximum: 3, description: 'As bad as it was when it was seen' })
  },
  { additionalProperties: false }
)

export const BoardZone = Type.Object({
  zoneId: Id,
  waiting: Count,
  longestSince: orNull(At),
  overTarget: Count,
  openDesks: Count,
  pausedDesks: Count,
  desks: Count
})

/** In each row of a service. */
export const boardService = {
  targetMs: Ms,
  longestSince: orNull(At),
  overTarget: Type.Integer({ minimum: 0, description: 'How many have waited longer than the target' }),
  takesTickets: Type.Boolean(),
  steered: orNull(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
  inAnHour: Type.Integer({ minimum: 0, description: 'How many will wait in an hour, as far as can be told' })
}

/** In each row of a desk. */
export const boardDesk = {
  doing: Type.Union([
    Type.Literal('closed'),
    Type.Literal('paused'),
    Type.Literal('idle'),
    Type.Literal('called'),
    Type.Literal('serving')
  ]),
  since: orNull(At),
  serves: Type.Array(Id, { description: 'The services it serves now' }),
  lentUntil: orNull(At)
}

export const Arrivals = Type.Object({
  startsAt: Type.Integer({ description: 'When the service day began, epoch milliseconds' }),
  byHour: Type.Array(Count, { description: 'Tickets taken in each hour of the day so far' }),
  usual: orNull(
    Type.Array(Type.Number(), {
      description: 'The median of the same weekdays before, hour by hour; null: too few of them'
    })
  ),
  days: Type.Integer({ minimum: 0, description: 'How many such days there are to compare with' }),
  daysNeeded: Type.Integer()
})
export type Arrivals = Type.Static<typeof Arrivals>

export const NextHour = Type.Object({
  basis: Type.Union([Type.Literal('usual'), Type.Literal('last-hour')], {
    description: 'Who will come: as many as on usual days, or as in the last hour'
  }),
  arriving: Count,
  waiting: Type.Integer({ minimum: 0, description: 'Who will wait in an hour if the desks stay as they are' })
})

export const BoardDevice = Type.Object({
  deviceId: Id,
  kind: Type.Union([Type.Literal('kiosk'), Type.Literal('display')]),
  name: Type.String(),
  zoneId: orNull(Id),
  online: Type.Boolean(),
  seenAt: orNull(At)
})
export type BoardDevice = Type.Static<typeof BoardDevice>

/** A supervisor's message, as desks and displays show it. */
export const StaffMessage = Type.Object({
  messageId: Id,
  to: Type.Union([Type.Literal('desks'), Type.Literal('displays')]),
  words: Text,
  at: At,
  until: At
})
export type StaffMessage = Type.Static<typeof StaffMessage>

export const Measures = Type.Object(
  {
    stopped: orNull(Type.Object({ at: At, reason: Type.String() })),
    services: Type.Array(
      Type.Object({
        serviceId: Id,
        name: Text,
        to: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
        at: At,
        reason: Type.String()
      })
    ),
    desks: Type.Array(
      Type.Object({
        deskId: Id,
        deskNumber: Type.Integer(),
        operatorName: orNull(Type.String()),
        serves: Type.Array(Text),
        until: At,
        reason: Type.String()
      })
    ),
    messages: Type.Array(StaffMessage)
  },
  { description: 'What was steered today and still holds' }
)
export type Measures = Type.Static<typeof Measures>

const Effect = Type.Object({
  mean: Type.Number(),
  plusMinus: Type.Number({ description: 'Twice its standard error' })
})

export const Advice = Type.Object(
  {
    step: Type.Union([Type.Literal('open-desk'), Type.Literal('end-break'), Type.Literal('lend-desk')]),
    deskId: Type.Optional(Id),
    deskNumber: Type.Optional(Type.Integer()),
    serviceId: Type.Optional(Id),
    fewerOverTarget: { ...Effect, description: 'How many fewer in the next hour wait beyond their target' },
    fewerWaiting: { ...Effect, description: 'How many fewer wait when the hour is over' },
    longestMs: { ...Effect, description: 'How much shorter the longest wait of the next hour is, ms' }
  },
  { description: 'A step that would help, tried by running the next hour ahead with it and without' }
)
export type Advice = Type.Static<typeof Advice>

export const board = {
  advice: Type.Array(Advice, { description: 'What would help most in the next hour, at most three' }),
  zones: Type.Array(BoardZone),
  arrivals: Arrivals,
  nextHour: NextHour,
  priorityIssuers: Type.Array(Type.Object({ name: Type.String(), count: Count }), {
    description:
      'Who of the staff has issued tickets with a priority today, or given waiting ones a priority; the most first'
  }),
  complaints: Type.Object(
    { open: Count, late: Count },
    { description: 'Complaints without an answer, and how many of them for longer than the centre promises' }
  ),
  devices: Type.Array(BoardDevice),
  measures: Measures,
  alarms: Type.Array(Alarm)
}
