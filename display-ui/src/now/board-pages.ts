import type { Lang } from '../../../server/protocol/basics.ts'
import type { NowBody, OpenPart } from '../../../server/protocol/in-the-open.ts'
import { textPages } from '../hall/text-pages.ts'
import { PART_TITLES, peopleText, type Speaker, sentencesOf, waitText } from './sentences.ts'

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
  const fits = (text: string) => text.split(/\s+/).every((word) => widthOf(word) <= room.lineWidth)
  const wrapped = (text: string) => textPages(text, { lineWidth: room.lineWidth, lines: 1 }, widthOf)
  return body.parts.flatMap((part) =>
    speakers.flatMap((speaker) => {
      const entries = entriesOf(part, body, speaker, weekday).filter(fits).map(wrapped)
      const title = speaker.t(PART_TITLES[part])
      return inPages(entries, room.lines - Math.max(0, wrapped(title).length - 1)).map((some) => ({
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

/** No entry is cut in two that has room on a page. */
function inPages(entries: readonly string[][], lines: number): string[][][] {
  if (lines < 1) return []
  const pages: string[][][] = []
  let left = 0
  for (const entry of entries) {
    for (let from = 0; from < entry.length; from += lines) {
      const piece = entry.slice(from, from + lines)
      if (piece.length > left) {
        pages.push([])
        left = lines
      }
      pages.at(-1)?.push(piece)
      left -= piece.length
    }
  }
  return pages
}
