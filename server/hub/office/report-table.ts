import { definitionOf } from '../../figures/definitions.ts'
import type { Lang, Text } from '../../protocol/basics.ts'
import type { NetworkBy, NetworkReport, NetworkRow } from '../../protocol/network/reports.ts'
import type { Cell, Table } from '../../reports/table.ts'

/** A report of the network as rows and columns, for files. All Kyrgyz here is composed. */

const BY: Record<NetworkBy, Text> = {
  region: { ky: 'Облус', ru: 'Область', en: 'Region' },
  district: { ky: 'Район', ru: 'Район', en: 'District' },
  kind: { ky: 'Борбордун түрү', ru: 'Вид центра', en: 'Kind of centre' },
  centre: { ky: 'Борбор', ru: 'Центр', en: 'Centre' },
  service: { ky: 'Кызмат', ru: 'Услуга', en: 'Service' },
  month: { ky: 'Ай', ru: 'Месяц', en: 'Month' }
}
const WORDS = {
  centres: { ky: 'Борборлор', ru: 'Центров', en: 'Centres' },
  days: { ky: 'Күндөр', ru: 'Дней', en: 'Days' },
  openDays: { ky: 'Алардын ичинен бүтпөгөн күндөр', ru: 'Из них незавершённых', en: 'Of these not over' },
  wait10: { ky: 'Күтүү: 10 кишинин 1и мындан аз', ru: 'Ожидание: 1 из 10 меньше', en: 'Wait: 1 in 10 less than' },
  withinLow: { ky: 'Мөөнөтүндө, төмөнкү чек', ru: 'В норме, нижняя граница', en: 'Within target, at least' },
  withinHigh: { ky: 'Мөөнөтүндө, жогорку чек', ru: 'В норме, верхняя граница', en: 'Within target, at most' },
  perHour: { ky: 'Терезенин саатына', ru: 'На час окна', en: 'Per desk hour' },
  total: { ky: 'Баары', ru: 'Всего', en: 'Total' }
} as const

const FIGURES = ['tickets', 'served', 'neverCalled', 'waits', 'waitMedianS', 'wait90S', 'withinTarget'] as const

export function networkTable(report: NetworkReport, lang: Lang): Table {
  return {
    title: `${report.from} – ${report.to}`,
    head: [
      { name: BY[report.by][lang], unit: 'text' },
      { name: WORDS.centres[lang], unit: 'count' },
      { name: WORDS.days[lang], unit: 'count' },
      { name: WORDS.openDays[lang], unit: 'count' },
      ...FIGURES.map((id) => {
        const { name, unit } = definitionOf(id)
        return { name: name[lang], unit: unit === 'stars' ? ('count' as const) : unit }
      }),
      { name: WORDS.wait10[lang], unit: 'seconds' },
      { name: WORDS.withinLow[lang], unit: 'share' },
      { name: WORDS.withinHigh[lang], unit: 'share' },
      { name: WORDS.perHour[lang], unit: 'count' }
    ],
    rows: [
      ...report.groups.map((group) => [text(group.name?.[lang] ?? group.key), ...cellsOf(group)]),
      [text(WORDS.total[lang]), ...cellsOf(report.total)]
    ]
  }
}

const text = (value: string): Cell => ({ type: 'text', value })
const orNull = (type: 'count' | 'seconds' | 'share', value: number | null): Cell =>
  value === null ? null : { type, value }

const cellsOf = (row: NetworkRow): Cell[] => [
  { type: 'count', value: row.centres },
  { type: 'count', value: row.days },
  { type: 'count', value: row.openDays },
  ...FIGURES.map((id) => {
    const { unit } = definitionOf(id)
    return orNull(unit === 'share' || unit === 'seconds' ? unit : 'count', row.figures[id])
  }),
  orNull('seconds', row.wait10S),
  orNull('share', row.withinLow),
  orNull('share', row.withinHigh),
  orNull('count', row.ticketsPerDeskHour === null ? null : Math.round(row.ticketsPerDeskHour * 100) / 100)
]
