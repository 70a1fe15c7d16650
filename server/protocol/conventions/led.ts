/** What a sign of light-emitting diodes over a desk shows: a few characters, and whether they blink. */

export interface LedText {
  /** At most 8 characters; empty: the sign is dark. */
  text: string
  blink: boolean
}

export const LED_LETTERS = ['latin', 'cyrillic', 'seven'] as const
/** What a sign can show: Latin capitals; Cyrillic ones; what seven segments can be told by. */
export type LedLetters = (typeof LED_LETTERS)[number]

export const LEAST_WIDTH = 4
export const MOST_WIDTH = 8

/** Latin capitals and the Cyrillic ones that look the same, in one order. */
const LATIN = 'ABEKMHOPCTXYI'
const CYRILLIC = 'АВЕКМНОРСТХУІ'

/** Letters that nobody takes for a digit or for another one when seven segments show them. */
const ON_SEVEN = /[ACEFHJLPU]/

interface Desk {
  ticketNumber: string | null
  serving: boolean
  status: 'open' | 'paused' | 'closed'
}

/** The number of the ticket at a desk, blinking until its visitor has come; dashes on a break; nothing when it is free or closed. */
export function ledOf({ ticketNumber, serving, status }: Desk): LedText {
  if (ticketNumber !== null) return { text: ticketNumber.slice(-MOST_WIDTH), blink: !serving }
  return { text: status === 'paused' ? '-'.repeat(LEAST_WIDTH) : '', blink: false }
}

/**
 * The same as exactly so many characters, to the right. What does not fit loses its letters first, then digits from the left:
 * the sign hangs over one desk, and the last digits tell neighbours in the queue apart.
 */
export function ledLine(text: string, width: number, letters: LedLetters): string {
  const shown = letters === 'cyrillic' ? toCyrillicCapitals(text) : letters === 'seven' ? onSeven(text) : text
  const fitting = shown.length <= width ? shown : shown.replace(/\p{L}/gu, '').slice(-width)
  return fitting.padStart(width)
}

const toCyrillicCapitals = (text: string): string =>
  Array.from(text, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter).join('')

/** A letter that seven segments cannot show is left out, and not shown as something else. */
const onSeven = (text: string): string =>
  Array.from(text)
    .filter((each) => !/[A-Z]/.test(each) || ON_SEVEN.test(each))
    .join('')
