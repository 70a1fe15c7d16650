import Type from 'typebox'
import { At, Count, Id, LocalDate, Text } from './basics.ts'
import { Centre } from './centre.ts'

/** How the settings of a centre are changed, and what is said when they cannot be. */

const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
  description: 'What fills the words of the code'
})

/** One thing that is wrong with settings. Screens put it beside the field at `at`, in their own words for `code`. */
export const SettingsFault = Type.Object({
  at: Type.String({ description: 'JSON pointer into the settings', examples: ['/desks/3/deskNumber'] }),
  code: Type.String({ examples: ['twice'] }),
  values: Values,
  sentence: Type.String({ description: 'In English, for logs and programs' }),
  line: Type.Optional(Type.Integer({ minimum: 1, description: 'Where in a file that was read' }))
})
export type SettingsFault = Type.Static<typeof SettingsFault>

/** What may be, and is probably not meant: the rule behind it, and what follows. */
export const SettingsAdvice = Type.Object({
  at: Type.String(),
  code: Type.String({ examples: ['shared-prefix'] }),
  rule: Type.Union([Type.String(), Type.Null()], {
    description: 'The number of the rule of the queue, such as C4; null: it follows from none'
  }),
  names: Type.Array(Text, { description: 'What it is about' }),
  values: Values,
  isNew: Type.Boolean({ description: 'The settings as they are do not have it' })
})
export type SettingsAdvice = Type.Static<typeof SettingsAdvice>

/** One difference between two settings. */
export const SettingsChange = Type.Object({
  section: Type.String({ examples: ['services'] }),
  item: Type.Union([Text, Type.String(), Type.Null()], { description: 'Which one of a list' }),
  what: Type.Union([Type.Literal('added'), Type.Literal('removed'), Type.Literal('changed'), Type.Literal('order')]),
  field: Type.String({ examples: ['name.ky'] }),
  before: Type.Unknown(),
  after: Type.Unknown()
})
export type SettingsChange = Type.Static<typeof SettingsChange>

/** A line of a plan that does not fit any more: it stays as it stands, unless somebody says that it is to be as planned. */
export const Unfit = Type.Object({
  ...SettingsChange.properties,
  before: Type.Unknown({ description: 'As it stands' }),
  after: Type.Unknown({ description: 'As it was planned' }),
  why: Type.Union([Type.Literal('changed-since'), Type.Literal('gone')], {
    description: 'It was changed otherwise after it was planned; or what it is about is not there any more'
  })
})
export type Unfit = Type.Static<typeof Unfit>

/** A service that would be taken away while somebody needs it. */
const Waiting = Type.Object({ serviceId: Id, name: Text, tickets: Count })

/** `POST /api/settings/check`: what would come of it. */
export const SettingsCheckBody = Type.Object({
  faults: Type.Array(SettingsFault),
  advice: Type.Array(SettingsAdvice),
  changes: Type.Array(SettingsChange),
  leaving: Type.Array(Waiting, { description: 'Services that are taken away with people in them: say where they go' }),
  planned: Type.Array(Type.Object({ planId: Id, from: LocalDate, unfit: Type.Array(Unfit) }), {
    description: 'Plans of which these lines would not fit any more'
  }),
  asksReason: Type.Boolean({ description: 'Somebody waits, or it changes today: whoever saves it is asked why' })
})
export type SettingsCheckBody = Type.Static<typeof SettingsCheckBody>

export const SettingsVersion = Type.Object({
  seq: Type.Integer(),
  at: At,
  by: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
  changes: Count
})
export const SettingsHistoryBody = Type.Object({ versions: Type.Array(SettingsVersion) })
export type SettingsHistoryBody = Type.Static<typeof SettingsHistoryBody>
export const SettingsChangesBody = Type.Object({ changes: Type.Array(SettingsChange) })
export type SettingsChangesBody = Type.Static<typeof SettingsChangesBody>

export const PlannedChange = Type.Object({
  planId: Id,
  from: { ...LocalDate, description: 'The service day with which it begins' },
  by: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
  at: At,
  sections: Type.Array(Type.String(), { description: 'Which it is about' }),
  changes: Type.Array(SettingsChange, { description: 'Against the settings as they will be until then' }),
  unfit: Type.Array(Unfit),
  faults: Type.Array(SettingsFault, { description: 'Why it could not begin; none: it can' })
})
export type PlannedChange = Type.Static<typeof PlannedChange>
/** `GET /api/settings/planned`: what begins on later days, the earliest first. */
export const PlannedBody = Type.Object({
  plans: Type.Array(PlannedChange),
  next: { ...LocalDate, description: 'The earliest day for which something can be planned' }
})
export type PlannedBody = Type.Static<typeof PlannedBody>

export const BoardPlan = Type.Object(
  {
    planId: Id,
    from: LocalDate,
    changes: Type.Array(SettingsChange, { description: 'The first of them' }),
    more: { ...Count, description: 'How many changes are not told' },
    unfit: Type.Array(Unfit, { description: 'The first lines that do not fit any more' }),
    canBegin: Type.Boolean()
  },
  { description: 'A change of the settings that begins tomorrow, or a later one that does not fit any more' }
)
export type BoardPlan = Type.Static<typeof BoardPlan>

/** What was read of a file: the settings, or what is wrong. */
export const SettingsFileBody = Type.Object({
  centre: Type.Union([Type.Unsafe<Centre>(Centre), Type.Null()]),
  faults: Type.Array(SettingsFault)
})
export type SettingsFileBody = Type.Static<typeof SettingsFileBody>
