import Type from 'typebox'
import { At, Id } from './basics.ts'
import { Day } from './reports.ts'
import { SettingsFault } from './settings.ts'

/** Days played otherwise than they were. Times in ms; of several days means. */

const Loose = Type.Record(Id, Type.Unknown())

/** `POST /api/what-if`. */
export const WhatIfAsk = Type.Object(
  {
    day: Type.Optional(Day),
    weekday: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 7,
        description: 'In place of a day: the last eight of this weekday; 1 is Monday'
      })
    ),
    dayFileId: Type.Optional(
      Type.String({ pattern: '^[0-9a-f]{16}$', description: 'In place of a day: an anonymous day that was brought in' })
    ),
    roster: Type.Optional(
      Type.Union([Type.String({ maxLength: 60_000 }), Loose], {
        description:
          'A roster file (YAML) as its text, or what it says: `desks` by number or id, each with the times when it is open (`[09:00-13:00, 14:00-18:00]`) or `{open, breaks, services}`; `others` is closed or recorded, `breaks` recorded or none. Left out: as it was'
      })
    ),
    settings: Type.Optional(
      Type.Union([Type.String({ maxLength: 1_000_000 }), Loose], {
        description:
          'A settings file as its text, or settings as `GET /api/settings/centre` has them, changed: nothing is saved. Left out: as they were'
      })
    ),
    staffing: Type.Optional(
      Type.Object(
        { share: Type.Number({ minimum: 0.01, maximum: 0.9, description: 'So many may wait longer than the target' }) },
        {
          additionalProperties: false,
          description: 'In place of a roster and settings: how many desks each half hour needs'
        }
      )
    ),
    runs: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 200,
        default: 40,
        description: 'How often the times at the desks are drawn anew'
      })
    )
  },
  { additionalProperties: false }
)
export type WhatIfAsk = Type.Static<typeof WhatIfAsk>

const OrNone = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Figures = Type.Object({
  tickets: Type.Number(),
  waits: Type.Number({ description: 'Waits that ended with a call, one for each service of a visit' }),
  medianMs: OrNone(Type.Number()),
  p90Ms: OrNone(Type.Number()),
  longestMs: OrNone(Type.Number()),
  withinTarget: OrNone(Type.Number({ description: 'The share of waits within the target of the service' })),
  unserved: Type.Number({ description: 'Waited in vain until the end' }),
  left: Type.Number({ description: 'Went before they were called' }),
  turnedAway: Type.Number({ description: 'Got no ticket: the service took none, or no more' }),
  idleMs: Type.Number({ description: 'How long desks that serve it were open without a break and without a ticket' })
})
const Band = OrNone(Type.Tuple([Type.Number(), Type.Number()]))
const Bands = Type.Object({
  tickets: Band,
  waits: Band,
  medianMs: Band,
  p90Ms: Band,
  longestMs: Band,
  withinTarget: Band,
  unserved: Band,
  left: Band,
  turnedAway: Band,
  idleMs: Band
})
const compared = {
  was: Figures,
  would: Figures,
  bands: OrNone(
    Type.Object(
      { was: Bands, would: Bands, change: Bands },
      { description: 'Where four fifths of the runs and days lie; change: of the same day and run' }
    )
  )
}

export const WhatIfResult = Type.Object({
  days: Type.Array(Type.String()),
  identical: Type.Boolean({
    description: 'Played under their own roster and settings the days call whom they called, where and when'
  }),
  isOver: Type.Boolean({ description: 'Otherwise the day is played up to the last event of the log' }),
  runs: Type.Integer(),
  total: Type.Object(compared),
  services: Type.Array(Type.Object({ serviceId: Id, ...compared }))
})
export type WhatIfResult = Type.Static<typeof WhatIfResult>

const Cost = OrNone(
  Type.Object({
    over: Type.Number({ description: 'Visitors a day more who wait longer than their target' }),
    waitedMs: Type.Number({ description: 'Time a day more that all together wait' })
  })
)

/** Desks needed by half hour, and what one more or fewer does. */
export const StaffingResult = Type.Object({
  days: Type.Array(Type.String()),
  dayStartsAt: Type.String(),
  share: Type.Number(),
  order: Type.Array(Type.Integer(), { description: 'The numbers of the desks, in the order in which they are opened' }),
  halves: Type.Array(
    Type.Object({
      half: Type.Integer({ description: 'The number of the half hour in the service day, from 0' }),
      arrivals: Type.Number(),
      were: Type.Number({ description: 'Desks that were open on average' }),
      needed: Type.Integer(),
      overShare: OrNone(Type.Number({ description: 'The share that waits longer, with the desks needed' })),
      isShort: Type.Boolean({ description: 'All desks are open, and it is not enough' }),
      erlang: OrNone(Type.Integer({ description: 'What Erlang C gives, as if all desks served everything' })),
      oneMore: Cost,
      oneFewer: Cost
    })
  )
})
export type StaffingResult = Type.Static<typeof StaffingResult>

/** `GET /api/what-if/:runId`. */
export const WhatIfRun = Type.Object({
  runId: Type.String(),
  askedAt: At,
  status: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('refused'),
    Type.Literal('failed')
  ]),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  faults: Type.Array(SettingsFault, {
    description: 'Of a run that was refused: what is wrong, by the line of its file'
  }),
  result: OrNone(WhatIfResult),
  staffing: OrNone(StaffingResult)
})
export type WhatIfRun = Type.Static<typeof WhatIfRun>

export const WhatIfRuns = Type.Object({ runs: Type.Array(WhatIfRun) })
export const WhatIfParams = Type.Object({ runId: Type.String({ pattern: '^[A-Za-z0-9_-]{12}$' }) })

/** The desks of a day as they were staffed, for a roster to begin with. Minutes from the beginning of the service day. */
export const RosterBody = Type.Object({
  day: Type.String(),
  dayStartsAt: Type.String({ examples: ['04:00'] }),
  desks: Type.Array(
    Type.Object({
      deskId: Id,
      deskNumber: Type.Integer(),
      spans: Type.Array(Type.Tuple([Type.Number(), Type.Number()]))
    })
  )
})
export type RosterBody = Type.Static<typeof RosterBody>

/** An anonymous day that was brought in. */
export const DayFileBody = Type.Object({
  dayFileId: Type.String(),
  month: Type.String({ examples: ['2026-11'] }),
  weekday: Type.Integer({ description: '1 is Monday' }),
  tickets: Type.Integer(),
  desks: Type.Integer(),
  told: Type.Integer({ description: 'Tickets that were told how long it takes, and were called' }),
  kept: Type.Integer({ description: 'Of these, called within what they were told' })
})
export type DayFileBody = Type.Static<typeof DayFileBody>
export const DayFilesBody = Type.Object({ dayFiles: Type.Array(DayFileBody) })
export const DayFileParams = Type.Object({ dayFileId: Type.String({ pattern: '^[0-9a-f]{16}$' }) })
export const NewDayFile = Type.Object(
  { text: Type.String({ maxLength: 6_000_000, description: 'A file of format kezek-day/2' }) },
  { additionalProperties: false }
)
