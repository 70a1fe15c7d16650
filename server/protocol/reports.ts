import Type from 'typebox'
import { At, Count, Id, Text, TicketNumber } from './basics.ts'

/** Reports: what is asked, and what is answered. Times are whole seconds. What each figure means: `GET /api/reports/glossary`. */

export const Day = Type.String({
  pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  description: 'A service day',
  examples: ['2026-11-24']
})

export const By = Type.Union([
  Type.Literal('day'),
  Type.Literal('week'),
  Type.Literal('month'),
  Type.Literal('weekday'),
  Type.Literal('hour'),
  Type.Literal('service'),
  Type.Literal('class'),
  Type.Literal('channel'),
  Type.Literal('desk'),
  Type.Literal('operator')
])
export type By = Type.Static<typeof By>

export const Compare = Type.Union([Type.Literal('before'), Type.Literal('weekdays'), Type.Literal('year')], {
  description:
    'before: the period of the same length just before (of a whole month, the month before); weekdays: the same weekdays just before; year: the same weekdays 52 weeks before'
})
export type Compare = Type.Static<typeof Compare>

const where = {
  zoneId: Type.Optional(Id),
  fromHour: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 23, description: 'Local time of day: from this hour on' })
  ),
  toHour: Type.Optional(Type.Integer({ minimum: 1, maximum: 24, description: 'Local time of day: before this hour' })),
  serviceId: Type.Optional(Id),
  classId: Type.Optional(Id),
  deskId: Type.Optional(Id),
  operatorId: Type.Optional(Id),
  channel: Type.Optional(
    Type.Union([Type.Literal('kiosk'), Type.Literal('staff'), Type.Literal('outside'), Type.Literal('appointment')])
  )
}
export const ReportQuery = Type.Object(
  {
    from: Day,
    to: Day,
    by: By,
    and: Type.Optional(Type.Union(By.anyOf, { description: 'A second dimension: each group is told apart by it' })),
    compare: Type.Optional(Compare),
    ...where
  },
  { additionalProperties: false }
)
export type ReportQuery = Type.Static<typeof ReportQuery>

const orNull = <T extends typeof Count>(type: T) => Type.Union([type, Type.Null()])
const Share = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])

export const Figures = Type.Object(
  {
    tickets: orNull(Count),
    persons: orNull(Count),
    personsServed: orNull(Count),
    served: orNull(Count),
    left: orNull(Count),
    didNotCome: orNull(Count),
    leftOver: orNull(Count),
    neverCalled: orNull(Count),
    visits: Count,
    finished: Count,
    waits: Count,
    waitMedianS: orNull(Count),
    wait90S: orNull(Count),
    withinTarget: Share,
    serviceTimes: Count,
    serviceMedianS: orNull(Count),
    service90S: orNull(Count),
    noShows: Count,
    recalls: Count,
    transfers: Count,
    parked: Count,
    outOfOrder: Count,
    overtakings: Count,
    busyS: orNull(Count),
    idleS: orNull(Count),
    pausedS: orNull(Count),
    stars: Type.Tuple([Count, Count, Count, Count, Count], { description: 'How many gave one star, two …' })
  },
  { description: 'null: cannot be said of this group (a ticket belongs to no desk, an idle desk to no service)' }
)
export type Figures = Type.Static<typeof Figures>

const Period = Type.Object({ from: Day, to: Day })
export const ReportBody = Type.Object({
  ...Period.properties,
  by: By,
  and: Type.Union([By, Type.Null()]),
  missingDays: Type.Integer({
    minimum: 0,
    description: 'Closed days of the period that are not counted yet, after an update: ask again in a moment'
  }),
  days: Type.Integer({
    minimum: 0,
    description: 'Days of the period on which the hall was open or somebody took a ticket'
  }),
  openDay: Type.Union([Day, Type.Null()], {
    description: 'The present day, when it is part of the period: it is not over'
  }),
  total: Figures,
  before: Type.Union([Type.Object({ ...Period.properties, days: Count, total: Figures }), Type.Null()], {
    description: 'null: it was not asked for, or nobody worked on any day of that period'
  }),
  groups: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.Union([Text, Type.Null()], { description: 'null: the key says it (a day, an hour, a channel)' }),
      and: Type.Union([Type.Object({ key: Type.String(), name: Type.Union([Text, Type.Null()]) }), Type.Null()], {
        description: 'The same of the second dimension'
      }),
      figures: Figures
    }),
    { description: 'In their natural order: 2 before 10' }
  ),
  trend: Type.Object({
    unit: Type.Union([Type.Literal('day'), Type.Literal('week'), Type.Literal('month')]),
    points: Type.Array(
      Type.Object({ key: Type.String(), visits: Count, waitMedianS: orNull(Count), wait90S: orNull(Count) })
    )
  }),
  heat: Type.Array(
    Type.Object({
      weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1: Monday' }),
      hour: Type.Integer({ minimum: 0, maximum: 23 }),
      days: Count,
      tickets: Count,
      visits: Count,
      waitMedianS: orNull(Count),
      wait90S: orNull(Count)
    })
  ),
  waitBounds: Type.Array(Count, { description: 'Seconds; each with how many waits lie from it to the next' }),
  waitCounts: Type.Array(Count),
  serviceBounds: Type.Array(Count),
  serviceCounts: Type.Array(Count)
})
export type ReportBody = Type.Static<typeof ReportBody>

export const FairnessQuery = Type.Object({ ...Period.properties }, { additionalProperties: false })
const Named = { key: Type.String(), name: Type.Union([Text, Type.Null()]) }
const Changes = { cancelled: Count, postponed: Count }
/** What staff did with tickets beside serving them. */
const StaffActs = {
  issuers: Type.Array(
    Type.Object({
      ...Named,
      issued: Count,
      issuedWithPriority: Type.Integer({ minimum: 0, description: 'Of a priority class' }),
      givenPriority: Type.Integer({
        minimum: 0,
        description: 'Waiting tickets, whoever had issued them, to which they gave a priority class'
      }),
      issuedAndCalled: Type.Integer({ minimum: 0, description: 'Called by the one who had issued them' }),
      leftByLink: Type.Integer({
        minimum: 0,
        description: 'Cancelled by the link on the ticket, which whoever issued it has seen'
      }),
      reprinted: Type.Integer({ minimum: 0, description: 'Tickets that they had printed again' })
    }),
    { description: 'By person; who did none of it is not named' }
  ),
  changesByDesk: Type.Array(Type.Object({ ...Named, ...Changes }), {
    description: 'What staff cancelled and postponed, by the desk that they had open; an empty key: they had none'
  }),
  changesByVisitors: Type.Object(Changes)
}
export const FairnessBody = Type.Object({
  ...Period.properties,
  missingDays: Type.Integer({ minimum: 0, description: 'Closed days that are not counted yet, after an update' }),
  visits: Count,
  overtakings: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.Union([Text, Type.Null()]),
      rule: Type.String(),
      calls: Count,
      overtaking: Count,
      passed: Count
    }),
    { description: 'By class and rule: of so many calls so many overtook somebody, and how many they passed in all' }
  ),
  byOperator: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.Union([Text, Type.Null()]),
      visits: Count,
      outOfOrder: Count,
      passed: Count
    })
  ),
  longest: Type.Array(
    Type.Object({
      serviceDay: Day,
      ticketNumber: TicketNumber,
      key: Type.String(),
      name: Type.Union([Text, Type.Null()]),
      waitS: Count,
      calledAt: Type.Union([At, Type.Null()], { description: 'null: it was not called' }),
      uncalled: Type.Union(
        [Type.Literal('none'), Type.Literal('left'), Type.Literal('left-over'), Type.Literal('waiting')],
        { description: 'How a wait ended that no call ended: the visitor left, the day was closed, or it goes on' }
      )
    }),
    { description: 'The longest waits, whether a call ended them or not' }
  ),
  advice: Type.Object(
    {
      taken: Count,
      judged: { ...Count, description: 'Of these, how many have been over for an hour' },
      fewer: Type.Union([Type.Integer(), Type.Null()], {
        description:
          'In the median: how many fewer waited beyond their target in that hour than were foreseen without it'
      })
    },
    { description: 'What the board advised and somebody did' }
  ),
  ...StaffActs
})
export type FairnessBody = Type.Static<typeof FairnessBody>

const complaintCounts = {
  made: Count,
  answered: Count,
  inTime: Type.Integer({ minimum: 0, description: 'Answered within the days that the centre promises now' }),
  open: Count,
  erased: Type.Integer({ minimum: 0, description: 'Erased by hand or after their time without an answer' })
}
/** Complaints of a period. */
export const CountedComplaints = {
  answerDays: Type.Integer(),
  rows: Type.Array(Type.Object({ key: Type.String(), name: Type.Union([Text, Type.Null()]), ...complaintCounts })),
  total: Type.Object(complaintCounts)
}

export const Month = Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', examples: ['2026-11'] })
/** What somebody signs for a month: what was done beside the order of the queue, and where the log ends. */
export const SheetBody = Type.Object({
  month: Month,
  ...Period.properties,
  missingDays: FairnessBody.properties.missingDays,
  visits: Count,
  byOperator: FairnessBody.properties.byOperator,
  ...StaffActs,
  complaints: Type.Object(CountedComplaints, {
    description: 'Made in the month, by service; as they are answered now'
  }),
  log: Type.Union([Type.Object({ seq: Type.Integer(), hash: Type.String() }), Type.Null()], {
    description: 'The last event of the month; null: there is none'
  }),
  epochs: Type.Array(
    Type.Object({
      epoch: Type.String(),
      firstSeq: Type.Integer(),
      begunAt: Type.Union([At, Type.Null()], { description: 'When a backup was restored; null: the first epoch' })
    }),
    { description: 'All of the log, the oldest first: each restore begins one' }
  )
})
export type SheetBody = Type.Static<typeof SheetBody>

export const OwnDayQuery = Type.Object({ day: Type.Optional(Day) }, { additionalProperties: false })
export const OwnDayBody = Type.Object({
  day: Day,
  openDay: Type.Union([Day, Type.Null()]),
  total: Figures,
  hours: Type.Array(
    Type.Object({
      hour: Count,
      visits: Count,
      finished: Count,
      serviceMedianS: orNull(Count),
      busyS: Count,
      idleS: Count,
      pausedS: Count
    })
  )
})
export type OwnDayBody = Type.Static<typeof OwnDayBody>

export const Definition = Type.Object({
  id: Type.String(),
  name: Text,
  meaning: Text,
  unit: Type.Union([Type.Literal('count'), Type.Literal('seconds'), Type.Literal('share'), Type.Literal('stars')])
})
export type Definition = Type.Static<typeof Definition>
export const GlossaryBody = Type.Object({
  figures: Type.Array(Definition),
  terms: Type.Array(Type.Object({ id: Type.String(), name: Text, meaning: Text }))
})
export type GlossaryBody = Type.Static<typeof GlossaryBody>

export const DailyFilesBody = Type.Object({
  isOn: Type.Boolean(),
  newestDay: Type.Union([Day, Type.Null()], { description: 'The newest service day of which there is a file' }),
  failure: Type.Union([Type.String(), Type.Null()], {
    description: 'Why the last one could not be written, for whoever looks after the machine'
  })
})
export type DailyFilesBody = Type.Static<typeof DailyFilesBody>
