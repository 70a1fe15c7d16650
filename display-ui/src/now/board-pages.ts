import type { Lang } from '../../../server/protocol/basics.ts'
import type { NowBody, OpenPart } from '../../../server/protocol/in-the-open.ts'
import { textPages } from '../hall/text-pages.ts'
import { PART_TITLES, peopleText, type Speaker, sentencesOf, waitText } from './sentences.ts'
import { splitEntry } from './split-entry.ts'

/** What stands on the display at once: each entry in lines that fit. */
export interface BoardPage {
  part: OpenPart
  lang: Lang
  title: string
  entries: string[][]
}

interface Room {
  lineWidth: number
  /** Lines beneath the title. */
  lines: number
}

/**
 * All that the hall tells, in pages that can be read from the farthest seat, in each language by turns. What is not known yet is
 * left out, and whatever has a word that is wider than the screen.
 * @param weekday of today, Monday 1
 */
export function boardPages(
  body: NowBody,
  speakers: readonly Speaker[],
  weekday: number,
  room: Room,
  widthOf: (text: string) => number
): BoardPage[] {
  const lines = (title: string) => Math.max(1, room.lines - Math.max(0, wrapped(title).length - 1))
  const fits = (text: string) => text.split(/\s+/).every((word) => widthOf(word) <= room.lineWidth)
  const wrapped = (text: string) => textPages(text, { lineWidth: room.lineWidth, lines: 1 }, widthOf)
  return body.parts.flatMap((part) =>
    speakers.map(inShort).flatMap((speaker) => {
      const title = speaker.t(PART_TITLES[part])
      const entries = entriesOf(part, body, speaker, weekday)
        .filter(fits)
        .flatMap((text) => splitEntry(text, lines(title), wrapped))
      return inPages(entries, lines(title)).map((some) => ({
        part,
        lang: speaker.lang,
        title,
        entries: some
      }))
    })
  )
}

function entriesOf(part: OpenPart, body: NowBody, speaker: Speaker, weekday: number): string[] {
  const { t, lang } = speaker
  const sentences = sentencesOf(part, body, speaker)
  if (part === 'waiting' && body.waiting !== null && body.waiting.length > 0) {
    const many = body.waiting.filter(({ waiting }) => waiting !== null)
    const rows = many.map((row) =>
      t('now.row', { name: row.name[lang], people: peopleText(row, speaker), wait: waitText(row, speaker) })
    )
    if (many.length === body.waiting.length) return rows
    return [...rows, t(many.length > 0 ? 'now.others-fewer' : 'now.all-fewer')]
  }
  if (part === 'hours')
    return [
      ...sentences,
      ...(body.hours?.hours ?? [])
        .filter((each) => each.weekday === weekday)
        .map(({ hour, from, to }) => t('now.usual', { hour: `${hour}–${hour + 1}`, from, to }))
    ]
  return part === 'order' && sentences.length > 0 ? [...sentences, t('now.five')] : sentences
}

type Key = Parameters<Speaker['t']>[0]

/** What is shorter on a display than on the page. */
const SHORT: Partial<Record<Key, Key>> = {
  'now.waiting': 'board.waiting',
  'now.promises': 'board.promises',
  'now.hours': 'board.hours',
  'now.target': 'board.target',
  'now.order': 'board.order',
  'now.complaints': 'board.complaints',
  'now.kept': 'board.kept',
  'now.within': 'board.within',
  'now.out-of-order': 'board.out-of-order',
  'now.hardly-out-of-order': 'board.hardly-out-of-order',
  'now.other-reasons': 'board.other-reasons',
  'now.five': 'board.five',
  'rule.rate': 'board.rate',
  'rule.appointments': 'board.appointments',
  'rule.missed-keeps': 'board.missed-keeps',
  'rule.missed-end': 'board.missed-end',
  'rule.out-of-order': 'board.needs-reason',
  'rule.longest': 'board.longest',
  'rule.tiers': 'board.tiers',
  'rule.first': 'board.first',
  'now.complain': 'board.complain',
  'now.complain-page': 'board.complain-page'
}
/** "01.11" of "01.11.2026": what is told is of this month. */
const dayAndMonth = (value: unknown) => (typeof value === 'string' ? value.slice(0, 5) : value)
const inShort = ({ lang, t }: Speaker): Speaker => ({
  lang,
  t: (key, values) => {
    const days = values && 'from' in values && key !== 'now.usual'
    const shown = days ? { ...values, from: dayAndMonth(values.from), to: dayAndMonth(values.to) } : values
    return t(SHORT[key] ?? key, shown as typeof values)
  }
})

/** As many on a page as have room on it. */
function inPages(entries: readonly string[][], lines: number): string[][][] {
  const pages: string[][][] = []
  let left = 0
  for (const entry of entries) {
    if (entry.length > left) {
      pages.push([])
      left = lines
    }
    pages.at(-1)?.push(entry)
    left -= entry.length
  }
  return pages
}
