import { definitionOf } from '../figures/definitions.ts'
import type { Lang, Text } from '../protocol/basics.ts'
import { say } from '../protocol/conventions/message-format.ts'
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
  times: say(
    'Убакыт: мүнөт:секунд. Белги «–»: айтууга болбойт.',
    'Время в минутах и секундах. «–»: нет данных.',
    'Times in minutes and seconds. "–" where it cannot be said.'
  )
}

/** A4 upright, black on white, and the same in a mail program that knows no styles. */
const STYLE = `@page{size:A4;margin:14mm}body{font:10pt/1.35 "Golos Text",Arial,sans-serif;color:#111;margin:0}
h1{font-size:16pt;margin:0}h2{font-size:11pt;margin:12pt 0 4pt}p{margin:2pt 0}
table{border-collapse:collapse;width:100%;break-inside:auto}tr{break-inside:avoid}
th,td{border-bottom:.5pt solid #999;padding:2pt 4pt;text-align:right;vertical-align:bottom;font-size:9pt}
th:first-child,td:first-child{text-align:left;overflow-wrap:anywhere}.sum td,.sum th{font-weight:700;border-top:1pt solid #111}`

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

/** A report as one page of HTML that is read in a mail program and printed as it is: without a script, a picture or anything to load. */
export function printPage({ centre, title, lang, reports, complaints, state }: PrintPage): string {
  const missing = Math.max(0, ...(reports ?? []).map(({ missingDays }) => missingDays))
  const parts = [
    `<h1>${inHtml(title)}</h1>`,
    ...(reports ?? []).map((report, i) => table(report, lang, i === 0)),
    ...(reports === null ? [] : [`<p>${inHtml(WORDS.times[lang])}</p>`]),
    ...(complaints === null ? [] : [`<p>${inHtml(complaints)}</p>`]),
    ...(missing > 0 ? [`<p>${inHtml(missingText(missing, lang))}</p>`] : []),
    ...(state === null
      ? []
      : [
          `<h2>${inHtml(WORDS.state[lang])}</h2>`,
          ...(state.length === 0 ? [WORDS.well[lang]] : state).map((each) => `<p>${inHtml(each)}</p>`)
        ])
  ]
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${inHtml(centre[lang])}</title><style>${STYLE}</style></head><body>${parts.join('\n')}</body></html>\n`
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

function table({ by, groups, total, before }: ReportBody, lang: Lang, withBefore: boolean): string {
  const called = ({ key, name }: ReportBody['groups'][number], of: By) =>
    name?.[lang] ?? (of === 'hour' ? `${key}:00` : key)
  const cells = (figures: Figures) => COLUMNS.map((id) => `<td>${written(id, figures)}</td>`).join('')
  const row = (name: string, figures: Figures, kind = '') =>
    `<tr${kind}><th scope="row">${inHtml(name)}</th>${cells(figures)}</tr>`
  const head = [BY_WORDS[by], ...COLUMNS.map((id) => definitionOf(id).name)]
    .map((each) => `<th scope="col">${inHtml(each[lang])}</th>`)
    .join('')
  return [
    `<h2>${inHtml(BY_WORDS[by][lang])}</h2><table><thead><tr>${head}</tr></thead><tbody>`,
    ...groups.map((group) => row(called(group, by), group.figures)),
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
