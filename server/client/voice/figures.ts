import type { Lang } from '../../protocol/basics.ts'
import { clockText } from '../dates.ts'
import { FIGURE_WORDS } from './figure-words.ts'
import { cardinalIds } from './numbers.ts'
import { type Clip, type Sentence, sentenceOf } from './sentences.ts'

/**
 * What changes from ticket to ticket and from hour to hour, said by clips: numbers of tickets and minutes, times, zones.
 * null where there are no clips for it, as for a number above 9,999.
 */

const DAY_MS = 86_400_000
const MOST_DAYS = 6

/** "Ahead of you, five tickets". */
export function aheadSentence(lang: Lang, n: number): Sentence | null {
  if (n === 0) return sentenceOf(lang, [['ahead-none']])
  const number = cardinalIds(n)
  return number && sentenceOf(lang, [['ahead'], [...number, `tickets-${formOf(lang, n)}`]])
}

/**
 * "Estimated wait, five to ten minutes"; without `to`, "more than twenty minutes, the wait is hard to say".
 * @param range in minutes, multiples of five from 0
 */
export function waitSentence(lang: Lang, { from, to }: { from: number; to?: number | undefined }): Sentence | null {
  const least = numberIds(from)
  const most = to === undefined ? null : numberIds(to)
  if (!least) return null
  // Russian has one form of "minutes" for all multiples of five.
  if (most)
    return lang === 'en'
      ? sentenceOf(lang, [['wait'], [...least, 'to', ...most, 'minutes']])
      : sentenceOf(lang, [['wait'], least, [...most, 'minutes']])
  if (from === 0) return sentenceOf(lang, [['hard-to-say']])
  return lang === 'ky'
    ? sentenceOf(lang, [['wait'], [...least, 'minutes-from'], ['hard-to-say']])
    : sentenceOf(lang, [['wait'], ['longer-than', ...least, 'minutes'], ['hard-to-say']])
}

/** That the day may end before one's turn. */
export const mayNotBeServedSentence = (lang: Lang): Sentence | null => sentenceOf(lang, [['may-not-be-served']])

/**
 * "Opens, tomorrow, nine thirty". null also when it is more than six days away, where a weekday's name would mislead.
 * @param what the desks, or a service or the whole centre
 * @param at when, and `now`, epoch milliseconds
 */
export function opensSentence(
  lang: Lang,
  what: 'desks-open' | 'opens',
  at: number,
  now: number,
  timeZone: string
): Sentence | null {
  const time = timeIds(lang, clockText(at, timeZone))
  const days = daysBetween(now, at, timeZone)
  if (!time || days < 0 || days > MOST_DAYS) return null
  const day = days === 0 ? [] : [[days === 1 ? 'tomorrow' : `on-weekday-${weekdayOf(at, timeZone)}`]]
  return sentenceOf(lang, [[what], ...day, time])
}

/** Where to sit. @param mark what stands for the zone: a number, Roman or not, or letters; null for any other */
export function zoneSentence(lang: Lang, mark: string): Sentence | null {
  const number = /^\d+$/.test(mark) ? Number(mark) : romanValue(mark)
  const letters = /^[A-Z]+$/.test(mark) ? [...mark].map((letter) => `letter-${letter.toLowerCase()}`) : null
  const ids = number === null ? letters : cardinalIds(number)
  return ids && sentenceOf(lang, lang === 'ky' ? [[...ids, 'zone']] : [['zone', ...ids]])
}

/** "Number in the list, three": what stands for a name that no voice has yet. @param n from 1 */
export function placeSentence(lang: Lang, n: number): Sentence | null {
  const number = cardinalIds(n)
  return number && sentenceOf(lang, [['place-in-list'], number])
}

/** Every clip of these sentences that is no number and no letter. */
export const figureClips = (lang: Lang): Clip[] =>
  Object.entries(FIGURE_WORDS[lang]).map(([id, text]) => ({ id, text }))

const formOf = (lang: Lang, n: number): string =>
  // Kyrgyz counts in the singular, and Chromium may not know its rules.
  lang === 'ky' ? 'other' : new Intl.PluralRules(lang).select(n)

const numberIds = (n: number): string[] | null => (n === 0 ? ['zero'] : cardinalIds(n))

/** A time of the day, "09:30". */
function timeIds(lang: Lang, clock: string): string[] | null {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const [hours, minutes] = [numberIds(hour), numberIds(minute)]
  if (!hours || !minutes) return null
  if (lang === 'ru')
    return [
      ...hours,
      `hours-${formOf(lang, hour)}`,
      ...(minute === 0 ? [] : [...feminine(minutes), `minutes-${formOf(lang, minute)}`])
    ]
  const rest = minute === 0 ? [] : minute < 10 ? ['zero', ...minutes] : minutes
  if (lang === 'ky') return ['clock', ...hours, ...rest]
  return ['at', ...hours, ...(minute === 0 ? ['o-clock'] : rest)]
}

/** Russian minutes are feminine: «двадцать одна минута». */
const feminine = (ids: string[]): string[] => ids.map((id) => (id === 'n-1' ? 'f-1' : id === 'n-2' ? 'f-2' : id))

const dateOf = (at: number, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at))

const daysBetween = (from: number, to: number, timeZone: string): number =>
  Math.round((dateOf(to, timeZone) - dateOf(from, timeZone)) / DAY_MS)

/** 1 is Monday. */
const weekdayOf = (at: number, timeZone: string): number => ((new Date(dateOf(at, timeZone)).getUTCDay() + 6) % 7) + 1

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Up to twelve, as zones are numbered; null: it is none. */
function romanValue(mark: string): number | null {
  const place = ROMAN.indexOf(mark)
  return place < 0 ? null : place + 1
}
