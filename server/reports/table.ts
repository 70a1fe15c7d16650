import { definitionOf, TOLD_FIGURES } from '../figures/definitions.ts'
import type { Lang } from '../protocol/basics.ts'
import type { By, Figures, ReportBody } from '../protocol/reports.ts'
import { BY_WORDS } from './names.ts'

export type Cell = { type: 'text'; value: string } | { type: 'count' | 'seconds' | 'share'; value: number } | null

/** A report as rows and columns, for files. */
export interface Table {
  title: string
  head: Array<{ name: string; unit: 'text' | 'count' | 'seconds' | 'share' }>
  rows: Cell[][]
}

const TOTAL = { ky: 'Баары', ru: 'Всего', en: 'Total' }
const BEFORE = { ky: 'Салыштыруу', ru: 'Для сравнения', en: 'Compared with' }

/** Of days that a report lacks after an update. */
const MISSING: Record<Lang, (n: number) => string> = {
  ky: (n) => `Эсепте жок жабык күндөр: ${n}. Файлды бир аздан кийин кайра алыңыз.`,
  ru: (n) => `Не учтено закрытых дней: ${n}. Скачайте файл ещё раз чуть позже.`,
  en: (n) => `Closed days that are not counted yet: ${n}. Download the file again in a while.`
}
export const missingText = (n: number, lang: Lang): string => MISSING[lang](n)

const text = (value: string): Cell => ({ type: 'text', value })
const collators: Partial<Record<Lang, Intl.Collator>> = {}

export function tableOf(report: ReportBody, lang: Lang): Table {
  // Two services of one name stay two rows; the key is in the API.
  const called = (by: By, { key, name }: Pick<ReportBody['groups'][number], 'key' | 'name'>) =>
    name?.[lang] ?? (by === 'hour' ? `${key}:00` : key)
  const { by, and, before } = report
  const lead = (first: string) => (and === null ? [text(first)] : [text(first), text('')])
  const rows = inOrder(report.groups, by, lang).map((group) => [
    text(called(by, group)),
    ...(and !== null && group.and ? [text(called(and, group.and))] : []),
    ...cellsOf(group.figures)
  ])
  rows.push([...lead(TOTAL[lang]), ...cellsOf(report.total)])
  if (before) rows.push([...lead(`${BEFORE[lang]}: ${before.from} – ${before.to}`), ...cellsOf(before.total)])
  if (report.missingDays > 0) rows.push([text(missingText(report.missingDays, lang))])
  return {
    title: `${report.from} – ${report.to}`,
    head: [
      { name: BY_WORDS[by][lang], unit: 'text' },
      ...(and === null ? [] : [{ name: BY_WORDS[and][lang], unit: 'text' as const }]),
      ...TOLD_FIGURES.map((id) => {
        const { name, unit } = definitionOf(id)
        return { name: name[lang], unit: unit === 'stars' ? ('count' as const) : unit }
      }),
      ...[1, 2, 3, 4, 5].map((stars) => ({ name: '★'.repeat(stars), unit: 'count' as const }))
    ],
    rows
  }
}

/** Names as the reader's language orders them, 2 before 10; times and weekdays in their own order. */
function inOrder(groups: ReportBody['groups'], by: By, lang: Lang): ReportBody['groups'] {
  if (groups.every(({ name }) => name === null) || by === 'weekday') return groups
  collators[lang] ??= new Intl.Collator(lang, { numeric: true })
  const { compare } = collators[lang]
  // Sorting is stable: the second dimension keeps its order.
  return [...groups].sort((a, b) => compare(a.name?.[lang] ?? a.key, b.name?.[lang] ?? b.key))
}

function cellsOf(figures: Figures): Cell[] {
  const cells = TOLD_FIGURES.map((id): Cell => {
    const value = figures[id]
    const { unit } = definitionOf(id)
    return value === null ? null : { type: unit === 'stars' ? 'count' : unit, value }
  })
  return [...cells, ...figures.stars.map((value): Cell => ({ type: 'count', value }))]
}
