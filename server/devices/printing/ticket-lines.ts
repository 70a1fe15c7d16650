import { clockText } from '../../protocol/conventions/dates.ts'
import type { Lang } from '../../protocol/basics.ts'
import { formatMessage } from '../../protocol/conventions/message-format.ts'
import type { LineSize, Paper, Template, TemplateLine } from '../../protocol/printing.ts'
import { texts } from './texts.ts'

/** What is drawn, from top to bottom. */
export type DrawnLine =
  | { kind: 'text'; text: string; size: LineSize; weight: number }
  | { kind: 'number'; text: string; size: LineSize }
  | { kind: 'qr'; text: string; size: LineSize }
  | { kind: 'logo'; png: string; size: LineSize }
  | { kind: 'rule' }

/** Thin strokes fade on thermal paper. */
const PLAIN = 500
const STRONG = 650
const HEAVY = 750

/** The lines of one ticket as its template wants them. What there is nothing to say about leaves no gap. */
export function linesOf(template: Template, paper: Paper): DrawnLine[] {
  if (paper.words) return paper.words.map((text) => ({ kind: 'text', text, size: 'normal', weight: STRONG }))
  const lines = template.lines.flatMap((line) => drawn(line, template, paper))
  // A rule divides: none at the ends, no two in a row.
  return lines.filter(
    (line, i) => line.kind !== 'rule' || (i > 0 && i < lines.length - 1 && lines[i - 1]?.kind !== 'rule')
  )
}

function drawn({ what, size, text }: TemplateLine, { logo }: Template, paper: Paper): DrawnLine[] {
  const { language: lang } = paper
  const words = (said: string | null, weight = PLAIN): DrawnLine[] =>
    said === null || said.trim() === '' ? [] : [{ kind: 'text', text: said, size, weight }]
  switch (what) {
    case 'logo':
      return logo === null ? [] : [{ kind: 'logo', png: logo, size }]
    case 'centre':
      return words(paper.centreName, STRONG)
    case 'address':
      return words(paper.address)
    case 'number':
      return [{ kind: 'number', text: paper.ticketNumber, size }]
    case 'service':
      return [
        ...(paper.visit ?? [{ name: paper.serviceName, status: 'now' }]).flatMap(({ name, status }, i, { length }) =>
          words(
            length > 1 ? `${i + 1}. ${name}${status === 'now' ? ' ◀' : ''}` : name,
            status === 'now' ? STRONG : PLAIN
          )
        ),
        ...(paper.persons ? words(say('paper.persons', lang, { n: paper.persons }), STRONG) : [])
      ]
    case 'class':
      return words(paper.className, STRONG)
    case 'time':
      return [
        ...words(say('paper.issued', lang, { time: timeText(paper.issuedAt, paper) })),
        ...(paper.reprintedAt === null
          ? []
          : words(say('paper.reprinted', lang, { time: timeText(paper.reprintedAt, paper) }), STRONG))
      ]
    case 'ahead':
      return paper.ahead === null ? [] : words(say('paper.ahead', lang, { n: paper.ahead }))
    case 'estimate':
      return [
        ...words(waitText(paper)),
        ...(paper.wholeMinutes
          ? words(say('paper.whole', lang, { wait: `${paper.wholeMinutes.from}–${paper.wholeMinutes.to}` }))
          : []),
        ...(paper.told?.mayNotBeServed ? words(say('paper.may-not-be-served', lang, {}), STRONG) : [])
      ]
    case 'zone':
      return words(zoneText(paper), HEAVY)
    case 'qr':
      return paper.trackUrl === null ? [] : [{ kind: 'qr', text: paper.trackUrl, size }]
    case 'text':
      return words(text?.[lang] ?? null)
    case 'rule':
      return [{ kind: 'rule' }]
    default:
      return what satisfies never
  }
}

const say = (key: keyof typeof texts, lang: Lang, values: Record<string, string | number>): string =>
  formatMessage(texts[key][lang], lang, values)

/** The wait as it was told, in words; null: there is nothing to say. */
function waitText(paper: Paper): string | null {
  const { told, language: lang } = paper
  if (told?.desksOpenAt !== undefined)
    return say('paper.desks-open', lang, { time: clockText(told.desksOpenAt, paper.timeZone) })
  if (told?.from === undefined) return null
  if (told.to !== undefined) return say('paper.wait', lang, { wait: `${told.from}–${told.to}` })
  return told.from === 0 ? say('paper.hard-to-say', lang, {}) : say('paper.more-than', lang, { n: told.from })
}

const zoneText = ({ zones, language }: Paper): string | null =>
  zones.length === 0
    ? null
    : say('paper.zones', language, { n: zones.length, letters: zones.map(({ letter }) => letter).join(', ') })

const LOCALES: Record<Lang, string> = { ky: 'ky', ru: 'ru', en: 'en-GB' }

/** "2021-ж., 12-апрель 12:40": Node knows Kyrgyz dates, browsers do not. */
const timeText = (at: number, { language, timeZone }: Paper): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone
  }).format(at)
