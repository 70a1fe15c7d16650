import { definitionOf } from '../figures/definitions.ts'
import type { Lang, Text } from '../protocol/basics.ts'
import { formatMessage, say } from '../protocol/conventions/message-format.ts'
import type { By, Figures, ReportBody } from '../protocol/reports.ts'
import { BY_WORDS } from './names.ts'
import { missingText } from './table.ts'

/** What is on the page of each group. Nothing of single people or desks. */
const COLUMNS = [
  'tickets',
  'served',
  'neverCalled',
  'withinTarget',
  'waitMedianS',
  'wait90S',
  'serviceMedianS'
] as const satisfies Array<keyof Figures>

/** The Kyrgyz is composed. */
const WORDS = {
  total: say('Баары', 'Всего', 'Total'),
  before: say('Салыштыруу', 'Для сравнения', 'Compared with'),
  state: say('Системанын абалы', 'Состояние системы', 'State of the system'),
  well: say('Баары жайында.', 'Всё в порядке.', 'All is well.'),
  rest: say('Дагы {n}: отчёттун китебинде', 'Ещё {n}: в книге отчёта', '{n} more: in the workbook of the report'),
  restOfState: say(
    'Дагы {n}. Баары системанын абалы барагында.',
    'И ещё {n}. Все – на странице состояния системы.',
    'And {n} more. All are on the page of the state of the system.'
  ),
  times: say(
    'Убакыт: мүнөт:секунд. Белги «–»: айтууга болбойт.',
    'Время в минутах и секундах. «–»: нет данных.',
    'Times in minutes and seconds. "–" where it cannot be said.'
  )
}

/** A4 upright, black on white, and the same in a mail program that knows no styles. Heights are those that `linesLeft` counts with. */
const STYLE = `@page{size:A4;margin:11mm}body{font:8pt/10pt "Golos Text",Arial,sans-serif;color:#111;margin:0}
h1{font-size:13pt;line-height:16pt;margin:0}h2{font-size:10pt;line-height:12pt;margin:8pt 0 2pt}p{margin:1pt 0}
table{border-collapse:collapse;width:100%;table-layout:fixed}tr{break-inside:avoid}
th,td{border-bottom:.5pt solid #999;padding:.5pt 2pt;text-align:right;vertical-align:bottom;font-size:8pt}
thead th{font-size:6.5pt;line-height:8pt;font-weight:400;hyphens:auto}
th:first-child,td:first-child{width:28%;text-align:left;overflow-wrap:anywhere}.sum td,.sum th{font-weight:700;border-top:1pt solid #111}`

/** Of a page of 842 pt, without its margins, and with some kept back: other typefaces are wider. */
const PAGE_PT = 740
const LINE_PT = 11.5
/** A heading, the head of its table, the sum and what it is compared with. */
const TABLE_PT = 22 + 36 + 3 * LINE_PT
/** So many letters of a name, and of a sentence, surely go on a line. */
const NAME_LETTERS = 30
const SENTENCE_LETTERS = 105
/** Of sentences of the system's state that go on more lines, their number is said. */
const MOST_STATE_LINES = 10

export interface PrintPage {
  centre: Text
  title: string
  lang: Lang
  /** null: whoever reads it sees no figures. */
  reports: ReportBody[] | null
  /** How many there were, in one line; null: there were none, or whoever reads it sees no figures. */
  complaints: string | null
  /** What is wrong with the system; null: whoever reads it does not see that. */
  state: string[] | null
}

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A report as one page A4 of HTML that is read in a mail program and printed as it is: without a script, a picture or anything to load. */
export function printPage({ centre, title, lang, reports, complaints, state }: PrintPage): string {
  const missing = Math.max(0, ...(reports ?? []).map(({ missingDays }) => missingDays))
  const sentences = state === null ? [] : sentencesOf(state, lang)
  const left = linesLeft(title, [...sentences, ...(complaints === null ? [] : [complaints])], reports?.length ?? 0)
  const parts = [
    `<h1>${inHtml(title)}</h1>`,
    ...tables(reports ?? [], lang, left),
    ...(reports === null ? [] : [`<p>${inHtml(WORDS.times[lang])}</p>`]),
    ...(complaints === null ? [] : [`<p>${inHtml(complaints)}</p>`]),
    ...(missing > 0 ? [`<p>${inHtml(missingText(missing, lang))}</p>`] : []),
    ...(state === null ? [] : [`<h2>${inHtml(WORDS.state[lang])}</h2>`]),
    ...sentences.map((each) => `<p>${inHtml(each)}</p>`)
  ]
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${inHtml(centre[lang])}</title><style>${STYLE}</style></head><body>${parts.join('\n')}</body></html>\n`
}

function sentencesOf(state: readonly string[], lang: Lang): string[] {
  if (state.length === 0) return [WORDS.well[lang]]
  let lines = 0
  const shown = state.filter((each) => {
    lines += linesOf(each, SENTENCE_LETTERS)
    return lines <= MOST_STATE_LINES
  })
  const rest = state.length - shown.length
  return rest === 0 ? shown : [...shown, formatMessage(WORDS.restOfState[lang], lang, { n: rest })]
}

const linesOf = (text: string, letters: number): number => Math.ceil(Math.max(1, text.length) / letters)

/** How many lines of tables' rows the page has room for. */
function linesLeft(title: string, sentences: readonly string[], tables: number): number {
  const below = sentences.reduce((sum, each) => sum + linesOf(each, SENTENCE_LETTERS) * LINE_PT, 3 * LINE_PT + 22)
  return Math.floor((PAGE_PT - linesOf(title, 60) * 16 - below - tables * TABLE_PT) / LINE_PT)
}

/** The later tables are whole: hours and days are few. Of the first, the rows that most visitors are in, as far as there is room. */
function tables(reports: readonly ReportBody[], lang: Lang, lines: number): string[] {
  const [first, ...others] = reports
  if (!first) return []
  const room = others.reduce((left, { groups }) => left - groups.length, lines)
  return [
    table(first, lang, shortened(first, lang, room), true),
    ...others.map((each) => table(each, lang, each.groups, false))
  ]
}

function shortened({ by, groups }: ReportBody, lang: Lang, room: number): Group[] {
  const linesOfGroup = (group: Group) => linesOf(called(group, by, lang), NAME_LETTERS)
  const wanted = new Set<Group>()
  let left = room
  for (const group of [...groups].sort((a, b) => (b.figures.tickets ?? 0) - (a.figures.tickets ?? 0))) {
    left -= linesOfGroup(group)
    if (left < 0) break
    wanted.add(group)
  }
  return groups.filter((group) => wanted.has(group))
}

/** The same in plain letters, for whoever reads no HTML: the sums alone. */
export function printText({ title, lang, reports, complaints, state }: PrintPage): string {
  const [first] = reports ?? []
  return [
    title,
    '',
    ...(first ? COLUMNS.map((id) => `${definitionOf(id).name[lang]}: ${written(id, first.total)}`) : []),
    ...(complaints === null ? [] : [complaints]),
    ...(state === null ? [] : ['', `${WORDS.state[lang]}:`, ...(state.length === 0 ? [WORDS.well[lang]] : state)])
  ].join('\n')
}

type Group = ReportBody['groups'][number]

const called = ({ key, name }: Group, of: By, lang: Lang): string => name?.[lang] ?? (of === 'hour' ? `${key}:00` : key)

/** @param shown of its groups */
function table(
  { by, groups, total, before }: ReportBody,
  lang: Lang,
  shown: readonly Group[],
  withBefore: boolean
): string {
  const cells = (figures: Figures) => COLUMNS.map((id) => `<td>${written(id, figures)}</td>`).join('')
  const row = (name: string, figures: Figures, kind = '') =>
    `<tr${kind}><th scope="row">${inHtml(name)}</th>${cells(figures)}</tr>`
  const head = [BY_WORDS[by], ...COLUMNS.map((id) => definitionOf(id).name)]
    .map((each) => `<th scope="col">${inHtml(each[lang])}</th>`)
    .join('')
  const rest = groups.length - shown.length
  return [
    `<h2>${inHtml(BY_WORDS[by][lang])}</h2><table><thead><tr>${head}</tr></thead><tbody>`,
    ...shown.map((group) => row(called(group, by, lang), group.figures)),
    ...(rest > 0
      ? [
          `<tr><th scope="row" colspan="${COLUMNS.length + 1}">${inHtml(formatMessage(WORDS.rest[lang], lang, { n: rest }))}</th></tr>`
        ]
      : []),
    row(WORDS.total[lang], total, ' class="sum"'),
    ...(before && withBefore ? [row(`${WORDS.before[lang]}: ${before.from} – ${before.to}`, before.total)] : []),
    '</tbody></table>'
  ].join('')
}

function written(id: (typeof COLUMNS)[number], figures: Figures): string {
  const value = figures[id]
  if (value === null) return '–'
  const { unit } = definitionOf(id)
  if (unit === 'share') return `${Math.round(value * 100)} %`
  return unit === 'seconds' ? `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}` : String(value)
}
