import Type from 'typebox'
import { At, Id, Lang, LocalDate, LocalTime, Text, WEB_ADDRESS } from './basics.ts'
import { AppointmentSettings } from './appointments.ts'
import { AlarmSettings } from './board.ts'
import { Feedback } from './feedback.ts'
import { Privacy } from './privacy.ts'
import { InTheOpen } from './in-the-open.ts'
import { PromiseSettings } from './promises.ts'
import { Look, LookView } from './look.ts'
import { NotificationSettings } from './notifications.ts'
import { SlideSettings } from './notices.ts'
import { Outside } from './outside.ts'
import { FloorPlan, FloorPlanView, ZoneColours } from './floor-plan.ts'
import { Printing } from './printing.ts'
import { ScreenTexts } from './screen-texts.ts'
import { serviceLook } from './service-look.ts'
import { SignInSettings } from './sign-in.ts'
import { VoiceSettings } from './voices.ts'

/** What one centre is: its words, its services, its desks and its rules. Kept whole in the log, so that any day can be replayed. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Of one kind, in a hall that people can still oversee. */
const MOST = 200
const MOST_SERVICES = 500
/** As many as a plan of the hall can show. */
const MOST_DESKS = 300

/** Monday first; each day a list of [from, to] in the centre's local time. A gap between two is a break. */
export const WeeklyHours = Type.Array(Type.Array(Type.Tuple([LocalTime, LocalTime]), { maxItems: 4 }), {
  minItems: 7,
  maxItems: 7
})
export type WeeklyHours = Type.Static<typeof WeeklyHours>

export const Zone = Type.Object({
  zoneId: Id,
  letter: Type.String({
    minLength: 1,
    maxLength: 3,
    description: 'What stands for it on screens and paper; best no letter of a ticket and no number of a desk'
  }),
  name: Text,
  colours: Type.Optional(
    Type.Union([ZoneColours, Type.Null()], { description: 'Left out: those of its place in the row of zones' })
  )
})
export type Zone = Type.Static<typeof Zone>

/** A day that is not as its weekday is: a holiday, a shorter day, a working Saturday. */
export const DayException = Type.Object({
  date: Type.String({ format: 'date', description: 'The service day' }),
  name: Text,
  hours: Type.Array(Type.Tuple([LocalTime, LocalTime]), {
    maxItems: 4,
    description: "Instead of the weekday's; none: closed. A service with hours of its own is open where both are"
  })
})
export type DayException = Type.Static<typeof DayException>

export const Group = Type.Object({ groupId: Id, parentId: Type.Union([Id, Type.Null()]), name: Text, ...serviceLook })
export type Group = Type.Static<typeof Group>

export const Service = Type.Object({
  serviceId: Id,
  groupId: Id,
  name: Text,
  prefix: Type.String({
    pattern: '^[A-Z]{1,2}$',
    examples: ['K'],
    description: 'Stored in Latin letters that look the same in Cyrillic'
  }),
  targetMs: Type.Integer({
    minimum: MINUTE,
    maximum: 1_440 * MINUTE,
    description: 'A ticket that has waited longer is overdue'
  }),
  expectedServiceMs: Type.Integer({
    minimum: 30 * SECOND,
    maximum: 240 * MINUTE,
    description: 'How long serving is thought to take, until the hall has learned it'
  }),
  dailyLimit: Type.Union([Type.Integer({ minimum: 1, maximum: 9_999 }), Type.Null()]),
  hours: Type.Union([WeeklyHours, Type.Null()], { description: 'null: the hours of the centre' }),
  documents: Type.Union([Text, Type.Null()], { description: 'What to bring, shown before the ticket' }),
  nextServiceId: Type.Optional(
    Type.Union([Id, Type.Null()], { description: 'Where a visit goes on after this one, with the same number' })
  ),
  outcomeIds: Type.Optional(
    Type.Array(Id, { maxItems: MOST, description: 'Of the outcomes those that a visit for it can have; left out: all' })
  ),
  asksPersons: Type.Optional(
    Type.Boolean({ description: 'Whoever takes a ticket is asked for how many people it is; left out: nobody is' })
  ),
  ...serviceLook
})
export type Service = Type.Static<typeof Service>

export const PriorityClass = Type.Object({
  priorityClassId: Id,
  name: { ...Text, description: 'As staff and reports call it' },
  answer: {
    ...Text,
    default: { ky: '', ru: '', en: '' },
    description: 'As a visitor says it, asked whether they are one: "I am over 70"; where it is empty, the name'
  },
  basis: Text,
  document: Text,
  creditMs: Type.Integer({ minimum: 0, maximum: 240 * MINUTE, description: 'Head start' }),
  rate: Type.Number({ minimum: 0, maximum: 10, description: 'How fast waiting counts; 1 is ordinary' }),
  first: Type.Boolean({ description: 'Before all others' })
})
export type PriorityClass = Type.Static<typeof PriorityClass>

export const DeskPlan = Type.Object({
  deskId: Id,
  deskNumber: Type.Integer({ minimum: 1, maximum: 999 }),
  zoneId: Id,
  tiers: Type.Array(Type.Array(Id, { maxItems: MOST_SERVICES }), {
    minItems: 1,
    maxItems: 4,
    description: 'Service ids; a later tier is served when the earlier ones have nobody waiting'
  })
})
export type DeskPlan = Type.Static<typeof DeskPlan>

const Times = Type.Integer({ minimum: 0, maximum: 10 })

/** What the queue calls by: limits and times, the same for all services. */
export const CallingRules = Type.Object({
  hardMaxWaitMs: Type.Integer({
    minimum: 0,
    maximum: 480 * MINUTE,
    description: 'Whoever has waited longer goes before everything but the first; 0: nobody'
  }),
  maxFirstInARow: Type.Integer({ minimum: 1, maximum: 20 }),
  earlyMs: Type.Integer({
    minimum: 0,
    maximum: 60 * MINUTE,
    description: 'An appointment may be called this long before its slot'
  }),
  maxRecalls: Times,
  recallGapMs: Type.Integer({
    minimum: 3 * SECOND,
    maximum: 120 * SECOND,
    description: 'Two announcements of one ticket are at least so far apart'
  }),
  noShowAfterRecalls: Times,
  noShowAfterMs: Type.Integer({ minimum: 0, maximum: 600 * SECOND, description: 'Nobody is marked as absent sooner' }),
  returnGraceMs: Type.Integer({
    minimum: 0,
    maximum: 240 * MINUTE,
    description: 'Whoever missed a call may come back so long'
  }),
  returnKeepsPlace: Type.Boolean(),
  maxReturns: Type.Integer({
    minimum: 0,
    maximum: 10,
    default: 1,
    description: 'How often a visitor may come back by themselves after a missed call'
  }),
  maxPostpones: Times,
  maxPostponeMs: Type.Integer({
    minimum: 0,
    maximum: 240 * MINUTE,
    description: 'A visitor lets others pass no longer at once'
  })
})
export type CallingRules = Type.Static<typeof CallingRules>

const Choice = Type.Object({ id: Id, name: Text })
export const Choices = Type.Array(Choice, { maxItems: MOST })

export const Screens = Type.Object({
  minDwellMs: Type.Integer({
    minimum: 3 * SECOND,
    maximum: 60 * SECOND,
    description: 'A call stands out on a display at least so long'
  }),
  farthestSeatM: Type.Number({ minimum: 1, maximum: 60, description: 'Metres from the display to the farthest seat' }),
  screenHeightM: Type.Number({ minimum: 0.1, maximum: 6, description: 'Height of the picture of a display, metres' }),
  kioskIdleMs: Type.Integer({
    minimum: 15 * SECOND,
    maximum: 300 * SECOND,
    description: 'Untouched for this long, the kiosk asks whether more time is needed'
  }),
  kioskWarningMs: Type.Integer({
    minimum: 10 * SECOND,
    maximum: 120 * SECOND,
    description: 'How long that question stands'
  })
})

export const Centre = Type.Object(
  {
    centreId: Id,
    name: Text,
    address: Text,
    timeZone: Type.String({ maxLength: 60, examples: ['Asia/Bishkek'] }),
    dayStartsAt: LocalTime,
    languages: Type.Array(Lang, { minItems: 1, maxItems: 3 }),
    deskWord: Type.Union([Type.Literal('window'), Type.Literal('desk'), Type.Literal('room')]),
    publicUrl: Type.Union([Type.String({ format: 'uri', maxLength: 200, pattern: WEB_ADDRESS }), Type.Null()], {
      description: 'Where phones reach this server; null: the address of the kiosk'
    }),
    hours: Type.Union([WeeklyHours, Type.Null()], { description: 'null: round the clock' }),
    exceptions: Type.Array(DayException, { maxItems: 400, default: [] }),
    look: Look,
    screenTexts: ScreenTexts,
    zones: Type.Array(Zone, { minItems: 1, maxItems: MOST }),
    groups: Type.Array(Group, { maxItems: MOST }),
    services: Type.Array(Service, { maxItems: MOST_SERVICES }),
    priorityClasses: Type.Array(PriorityClass, { maxItems: MOST }),
    desks: Type.Array(DeskPlan, { maxItems: MOST_DESKS }),
    callingRules: CallingRules,
    outcomes: Choices,
    pauseReasons: Choices,
    parkReasons: Choices,
    callReasons: Choices,
    transferReasons: Type.Array(Choice, { maxItems: MOST, default: [] }),
    alarms: AlarmSettings,
    screens: Screens,
    plan: FloorPlan,
    notices: SlideSettings,
    outside: Outside,
    appointments: AppointmentSettings,
    feedback: Feedback,
    promises: PromiseSettings,
    inTheOpen: InTheOpen,
    privacy: Privacy,
    signIn: SignInSettings,
    printing: Printing,
    messages: NotificationSettings,
    voice: VoiceSettings
  },
  { additionalProperties: false }
)
export type Centre = Type.Static<typeof Centre>

/** `GET /api/centre`: what every screen may know of the centre. */
export const CentreBody = Type.Object({
  centreId: Id,
  name: Text,
  address: Text,
  timeZone: Type.String(),
  dayStartsAt: LocalTime,
  languages: Type.Array(Lang),
  deskWord: Type.String(),
  publicUrl: Type.Union([Type.String(), Type.Null()]),
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  serverTime: Type.Integer({ description: "The hall's clock, epoch milliseconds" }),
  timeScale: Type.Number({ description: "How much faster than real time the hall's clock runs; 1 but for trials" }),
  sample: Type.Boolean({ description: 'True in the sample hall' }),
  madeUpDays: Type.Union([Type.Object({ from: LocalDate, to: LocalDate }), Type.Null()], {
    description:
      'Service days of the sample hall that the command `sample-days` made up; null: every day of the log was one'
  }),
  hoursAhead: Type.Array(Type.Object({ from: At, to: At }), {
    maxItems: 2,
    description:
      'When the centre takes tickets, on the next two days on which it does, today among them; none: round the clock'
  }),
  appointmentsOpen: Type.Boolean({ description: 'Times can be booked, at /book' }),
  outsideOpen: Type.Boolean({ description: 'Tickets may be taken from outside the hall' }),
  unknownSince: Type.Union([At, Type.Null()], {
    description:
      'A backup was restored: tickets of today that were given out from then on are unknown, and their holders are to ask the staff; null: none are'
  }),
  zones: Type.Array(Zone),
  priorityClasses: Type.Array(
    Type.Object({ priorityClassId: Id, name: Text, answer: Text, basis: Text, document: Text })
  ),
  outcomes: Type.Array(Choice),
  pauseReasons: Type.Array(Choice),
  parkReasons: Type.Array(Choice),
  callReasons: Type.Array(Choice),
  transferReasons: Type.Array(Choice),
  look: LookView,
  screenTexts: ScreenTexts,
  screens: Screens,
  plan: FloorPlanView,
  voice: VoiceSettings
})
export type CentreBody = Type.Static<typeof CentreBody>
