import { definitionOf } from '../figures/definitions.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Figures, ReportBody } from '../protocol/reports.ts'
import { BY_WORDS } from './names.ts'

export type Cell = { type: 'text'; value: string } | { type: 'count' | 'seconds' | 'share'; value: number } | null

/** A report as rows and columns, for files. */
export interface Table {
  title: string
  head: string[]
  rows: Cell[][]
}

/** In the order in which they are read. */
const COLUMNS = [
  'tickets',
  'served',
  'abandoned',
  'leftOver',
  'visits',
  'finished',
  'waits',
  'waitMedianS',
  'wait90S',
  'withinTarget',
  'serviceTimes',
  'serviceMedianS',
  'service90S',
  'noShows',
  'recalls',
  'transfers',
  'parked',
  'outOfOrder',
  'overtakings',
  'busyS',
  'idleS',
  'pausedS'
] as const satisfies Array<keyof Figures>
const TOTAL = { ky: 'Баары', ru: 'Всего', en: 'Total' }
const BEFORE = { ky: 'Салыштыруу', ru: 'Для сравнения', en: 'Compared with' }

const text = (value: string): Cell => ({ type: 'text', value })

export function tableOf(report: ReportBody, lang: Lang): Table {
  const names = report.groups.map(({ key, name }) => name?.[lang] ?? key)
  const rows = report.groups.map(({ figures }, i) => [text(names[i] as string), ...cellsOf(figures)])
  // Two services of one name stay two rows; the key is in the API.
  rows.push([text(TOTAL[lang]), ...cellsOf(report.total)])
  if (report.before)
    rows.push([text(`${BEFORE[lang]}: ${report.before.from} – ${report.before.to}`), ...cellsOf(report.before.total)])
  return {
    title: `${report.from} – ${report.to}`,
    head: [
      BY_WORDS[report.by][lang],
      ...COLUMNS.map((id) => definitionOf(id).name[lang]),
      ...[1, 2, 3, 4, 5].map((stars) => `${'★'.repeat(stars)}`)
    ],
    rows
  }
}

function cellsOf(figures: Figures): Cell[] {
  const cells = COLUMNS.map((id): Cell => {
    const value = figures[id]
    const { unit } = definitionOf(id)
    return value === null ? null : { type: unit === 'stars' ? 'count' : unit, value }
  })
  return [...cells, ...figures.stars.map((value): Cell => ({ type: 'count', value }))]
}
