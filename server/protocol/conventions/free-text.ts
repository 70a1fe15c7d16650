/** What a person writes: names, notes, comments, reasons. What cannot be seen must not be in it, for somebody will read it. */

/** A joiner or a variation selector within one emoji is part of what is seen. */
const WITHIN_EMOJI =
  /(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)[\u200D\uFE0F]|(?<=[0-9#*])\uFE0F(?=\u20E3)/gu
/** Control and format characters (those that turn the direction too), half characters, line separators, blanks that are no spaces. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu
const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** @param allowed characters that count as seen here: a line break, where there may be several lines */
export function hasHidden(text: string, allowed = ''): boolean {
  const found = text.replace(WITHIN_EMOJI, '').match(HIDDEN)
  return found?.some((each) => !allowed.includes(each)) ?? false
}

export const hasLetter = (text: string): boolean => LETTER.test(text)
export const hasLetterOrDigit = (text: string): boolean => LETTER_OR_DIGIT.test(text)

/** What was typed or pasted, without what cannot be seen and without spaces around it; line breaks stay. */
export function tidied(text: string): string {
  const kept = new Set([...text.matchAll(WITHIN_EMOJI)].map(({ index }) => index))
  return text.replace(HIDDEN, (each, at: number) => (each === '\n' || kept.has(at) ? each : '')).trim()
}

/** A reason as it is sent; empty: what was typed gives none, because nobody could read it. */
export function reasonIn(text: string): string {
  const reason = tidied(text).replaceAll('\n', ' ')
  return hasLetter(reason) ? reason : ''
}
