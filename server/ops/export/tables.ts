import { definitionOf, TOLD_FIGURES } from '../../figures/definitions.ts'
import { CHANNELS, ENDS, OUTCOMES, RULES, UNCALLED } from '../../figures/facts.ts'
import { PROMISE_OUTCOMES } from '../../db/schema.ts'

/**
 * What is given to analysts: the one place that says which tables and columns there are, and what each means. The files are made
 * by it, and TABLES.md and the table `columns` in every file are written from it.
 */

export const FORMAT = 'kezek-tables/1'
/** A duration of one person is told to so many seconds: to the second it would be a mark. */
export const STEP_S = 15
/** Fewer of a kind than this are told as `other`. */
export const FEWEST = 5
export const OTHER = 'other'

export interface Column {
  name: string
  type: 'INTEGER' | 'REAL' | 'TEXT'
  about: string
}
export interface Table {
  name: string
  about: string
  /** Where rows of a later month replace those of an earlier one; none: rows are added. */
  key?: string
  columns: readonly Column[]
}
export type Cell = string | number | null
export type TableRow = Record<string, Cell>

const text = (name: string, about: string): Column => ({ name, type: 'TEXT', about })
const whole = (name: string, about: string): Column => ({ name, type: 'INTEGER', about })
const oneOf = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')
const stepped = `seconds, to ${STEP_S}`

const serviceDay = text('service_day', 'Date of the service day, YYYY-MM-DD')
const hour = (what: string) => whole('hour', `Local hour of ${what}, 0 to 23`)
const serviceId = (what: string) => text('service_id', `${what}; see \`services\``)
const classId = text(
  'class_id',
  `Priority class; \`ordinary\` is none, \`${OTHER}\` one that fewer than ${FEWEST} tickets of the day have; see \`classes\``
)
const channel = text('channel', `How the ticket was taken: ${oneOf(CHANNELS)}`)
const staff = text(
  'staff',
  'Who was at the desk, by a pseudonym of this month; empty unless the export was asked for staff'
)
const names = (what: string) => [
  text('name_ky', `${what} in Kyrgyz`),
  text('name_ru', `${what} in Russian`),
  text('name_en', `${what} in English`)
]

export const columnOf = (figure: (typeof TOLD_FIGURES)[number]): string =>
  figure.replaceAll(/[A-Z]|90/g, (part) => `_${part.toLowerCase()}`)

const figureColumns = TOLD_FIGURES.map((id): Column => {
  const { unit, meaning } = definitionOf(id)
  const of = unit === 'share' ? ' A share of 1.' : unit === 'seconds' ? ' Seconds.' : ''
  return { name: columnOf(id), type: unit === 'share' ? 'REAL' : 'INTEGER', about: `${meaning.en}${of}` }
})

export const FIGURES_BY = ['month', 'day', 'weekday', 'hour', 'service', 'channel'] as const

export const TABLES = [
  {
    name: 'months',
    about: 'One row a month: what the file has of it.',
    key: 'month',
    columns: [
      text('month', 'YYYY-MM'),
      text('format', `Always \`${FORMAT}\``),
      text('from_day', 'Its first service day that is told'),
      text('to_day', 'Its last service day that is told; the one that is open is not'),
      whole('days', 'How many closed service days there are'),
      whole('is_whole', '1: the month is over. 0: it will have more'),
      whole('has_staff', '1: staff are told by pseudonyms'),
      text('time_zone', 'Of the centre; dates and hours are in it'),
      text('program', 'Version of Kezek'),
      ...names('Name of the centre')
    ]
  },
  {
    name: 'figures',
    about:
      'What the reports say of the month, exactly: all of it, and by day, weekday, hour, service and channel. Percentiles are by nearest rank.',
    columns: [
      text('month', 'YYYY-MM'),
      text('grouped_by', `By what it is counted: ${oneOf(FIGURES_BY)}`),
      text('group_key', 'Which: the month, a date, a weekday (1 is Monday), an hour, a `service_id`, a channel'),
      ...figureColumns
    ]
  },
  {
    name: 'visits',
    about: 'One row each time that a ticket was called to a desk.',
    columns: [
      serviceDay,
      hour('the call'),
      whole('joined_hour', 'Local hour in which this wait began'),
      serviceId('What it was called for'),
      classId,
      channel,
      text('desk_id', 'Where to; see `desks`'),
      staff,
      whole(
        'wait_s',
        `From taking the ticket, or coming back to the queue, to the call; ${stepped}; empty: it did not wait`
      ),
      whole('within_target', '1: called within the target of its service; 0: later; empty: it did not wait'),
      whole('service_s', `From "Start", or the call, to the end; ${stepped}; empty: nobody was served`),
      text('ended', `How it ended: ${oneOf(ENDS)}`),
      text('rule', `Why it was this ticket's turn: ${oneOf(RULES)}`),
      whole('recalls', 'How often it was called again'),
      whole('passed', 'How many who had waited longer it passed')
    ]
  },
  {
    name: 'tickets',
    about: 'One row a ticket.',
    columns: [
      serviceDay,
      hour('taking it'),
      serviceId('What it was taken for'),
      classId,
      channel,
      text('outcome', `What became of it: ${oneOf(OUTCOMES)}`),
      text('uncalled', `How its last wait ended where no call ended it: ${oneOf(UNCALLED)}`),
      text('uncalled_service_id', 'What it waited for then; empty: a call ended each wait'),
      whole('uncalled_wait_s', `How long; ${stepped}`)
    ]
  },
  {
    name: 'promises',
    about: 'One row each time that the holder of a ticket was told a wait.',
    columns: [
      serviceDay,
      hour('telling'),
      serviceId('What the ticket was for'),
      text('kind', 'Where it was told: `paper`, `phone`, or an `update` on the phone'),
      text('method', 'What foretold it, and its version'),
      whole('ahead', 'How many were ahead'),
      whole('shown_from_min', 'The range as it was shown, minutes; empty: none was told'),
      whole('shown_to_min', 'Its end'),
      whole('low_s', `The range as it was foretold; ${stepped}`),
      whole('likely_s', `Its middle; ${stepped}`),
      whole('high_s', `Its end; ${stepped}`),
      whole('after_s', `How long after the telling it ended; ${stepped}; empty: it has not`),
      text('outcome', `What became of it: \`open\`, ${oneOf(PROMISE_OUTCOMES)}`)
    ]
  },
  {
    name: 'desk_hours',
    about: 'How the time that a desk was open was spent, by the hour. By day: the view `desk_time_by_day`.',
    columns: [
      serviceDay,
      whole('hour', 'Local hour, 0 to 23'),
      text('desk_id', 'See `desks`'),
      staff,
      whole('busy_s', 'With somebody called or at the desk, seconds'),
      whole('idle_s', 'Open, with nobody, seconds'),
      whole('paused_s', 'On a break, seconds')
    ]
  },
  {
    name: 'appointments',
    about: 'One row an appointment whose slot is in the month.',
    columns: [
      serviceDay,
      hour('the slot'),
      serviceId('What it is for'),
      text('status', '`booked`, `kept`, `missed` or `cancelled`'),
      whole('booked_days_ahead', 'How many days before the slot it was booked'),
      whole('moves', 'How often it was moved'),
      whole('came', '1: somebody checked in for it, in time or late')
    ]
  },
  {
    name: 'complaints',
    about: 'How many complaints were made in the month, by service.',
    columns: [
      text('month', 'YYYY-MM'),
      serviceId('What the visit was for'),
      whole('made', 'Complaints'),
      whole('answered', 'Of these, answered'),
      whole('in_time', 'Of these, within the days that the centre sets'),
      whole('open', 'Neither answered nor erased'),
      whole('erased', 'Erased before an answer')
    ]
  },
  {
    name: 'ratings',
    about: `How many visits were given how many stars in the month, by service; services with fewer than ${FEWEST} are told together.`,
    columns: [
      text('month', 'YYYY-MM'),
      text('service_id', `What the visit was for, or \`${OTHER}\`; see \`services\``),
      ...[1, 2, 3, 4, 5].map((n) => whole(`stars_${n}`, `Visits with ${n}`))
    ]
  },
  {
    name: 'services',
    about: 'The services that the other tables name.',
    key: 'service_id',
    columns: [
      text('service_id', 'Of the settings'),
      ...names('Its name'),
      whole('target_s', 'Target of its wait by the settings of now, seconds; empty: there is no such service any more')
    ]
  },
  {
    name: 'classes',
    about: 'The priority classes that the other tables name.',
    key: 'class_id',
    columns: [text('class_id', 'Of the settings'), ...names('Its name')]
  },
  {
    name: 'desks',
    about: 'The desks that the other tables name.',
    key: 'desk_id',
    columns: [
      text('desk_id', 'Of the settings'),
      whole('desk_number', 'Its number; empty: no settings have it'),
      text('zone_id', 'Its zone by the settings of now'),
      ...names('What it is called')
    ]
  }
] as const satisfies readonly Table[]
export type TableName = (typeof TABLES)[number]['name']

/** Where the files themselves say what is in them. */
export const COLUMNS: Table = {
  name: 'columns',
  about: 'What every column of every table means.',
  key: 'table_name, column_name',
  columns: [
    text('table_name', 'The table'),
    text('column_name', 'The column'),
    text('type', 'INTEGER, REAL or TEXT'),
    text('about', 'What it means')
  ]
}
export const columnRows = (): TableRow[] =>
  TABLES.flatMap(({ name, columns }) =>
    columns.map((column) => ({ table_name: name, column_name: column.name, type: column.type, about: column.about }))
  )

/** A table of this name. */
export function tableNamed(name: TableName | 'columns'): Table {
  return name === 'columns' ? COLUMNS : (TABLES.find((table) => table.name === name) as Table)
}
