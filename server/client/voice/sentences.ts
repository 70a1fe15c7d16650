import type { Lang } from '../../protocol/basics.ts'
import { cardinalIds, ordinalIds } from './numbers.ts'
import { FIGURE_WORDS } from './figure-words.ts'
import { WORDS } from './words.ts'

/** One clip: its name in a pack, and what it says. */
export interface Clip {
  id: string
  text: string
}

/**
 * What is to be said in one language. It comes from one source as a whole or not at all: a sentence of two voices is
 * not understood.
 */
export interface Sentence {
  lang: Lang
  /** Clips that follow each other closely; between two phrases there is a breath. */
  phrases: Clip[][]
  /** The same as words, for a voice that reads. */
  text: string
}

export interface SpokenCall {
  ticketNumber: string
  deskLabel: string
  deskWord: string
}

/** "Ticket K042, please go to window five" in a language; null: there are no clips for such a number. */
export function callSentence(lang: Lang, { ticketNumber, deskLabel, deskWord }: SpokenCall): Sentence | null {
  const [, prefix, digits] = /^([A-Z]*)(\d+)$/.exec(ticketNumber) ?? []
  const number = digits === undefined ? null : cardinalIds(Number(digits))
  const deskNumber = /^\d+$/.test(deskLabel) ? Number(deskLabel) : Number.NaN
  // Kyrgyz counts desks off («бешинчи терезеге»), the other two name them («к окну пять»).
  const desk = lang === 'ky' ? ordinalIds(deskNumber) : cardinalIds(deskNumber)
  if (prefix === undefined || number === null || desk === null) return null

  const ticket = [...[...prefix].map((letter) => `letter-${letter.toLowerCase()}`), ...number]
  const go = `go-${deskWord}`
  const ids =
    lang === 'ky'
      ? [
          [...ticket, 'ticket'],
          [...desk, go]
        ]
      : [
          ['ticket', ...ticket],
          [go, ...desk]
        ]
  return sentenceOf(lang, ids)
}

/** A ticket's number alone, "K 42"; none where there are no clips for it. */
export function numberSentence(lang: Lang, ticketNumber: string): Sentence[] {
  const [, prefix = '', digits] = /^([A-Z]*)(\d+)$/.exec(ticketNumber) ?? []
  const number = digits === undefined ? null : cardinalIds(Number(digits))
  const sentence =
    number && sentenceOf(lang, [[...[...prefix].map((letter) => `letter-${letter.toLowerCase()}`), ...number]])
  return sentence ? [sentence] : []
}

/** A sentence that is one clip of its own, by its name: the spoken guidance of a kiosk. */
export const wholeSentence = (lang: Lang, id: string, text: string): Sentence => ({
  lang,
  phrases: [[{ id, text }]],
  text
})

/** A sentence of clips by their names; null: one of them has no words in the language. */
export function sentenceOf(lang: Lang, ids: string[][]): Sentence | null {
  const phrases = ids.map((phrase) =>
    phrase.map((id) => ({ id, text: WORDS[lang][id] ?? FIGURE_WORDS[lang][id] ?? '' }))
  )
  if (phrases.flat().some(({ text }) => text === '')) return null
  return { lang, phrases, text: phrases.map((phrase) => phrase.map(({ text }) => text).join(' ')).join(', ') }
}

/**
 * Every clip that calls need in a language, in the order in which a speaker would read them.
 * @param needs the centre's word for the place of service, the letters of its tickets, its highest desk; without them, all there are
 */
export function clipsFor(
  lang: Lang,
  needs?: { deskWord: string; prefixes: readonly string[]; highestDesk: number }
): Clip[] {
  const letters = needs && new Set(needs.prefixes.join('').toLowerCase())
  const isNeeded = (id: string): boolean => {
    if (needs === undefined) return true
    if (id.startsWith('go-')) return id === `go-${needs.deskWord}`
    if (id.startsWith('o-')) return Number(id.slice(2)) <= needs.highestDesk
    return !id.startsWith('letter-') || letters?.has(id.slice(-1)) === true
  }
  return Object.entries(WORDS[lang])
    .filter(([id]) => isNeeded(id))
    .map(([id, text]) => ({ id, text }))
}
