/** Cyrillic capitals and the Latin ones that look the same. */
const LATIN: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I'
}

/** Capitals, with Cyrillic look-alikes as Latin letters: prefixes and codes are stored in that alphabet alone. */
export const toLatinCapitals = (typed: string): string =>
  Array.from(typed.toUpperCase(), (letter) => LATIN[letter] ?? letter).join('')

/** A ticket number or a code as it is compared: Latin capitals and digits, whatever alphabet and spacing it was typed in. */
export const foldTyped = (typed: string): string => toLatinCapitals(typed).replace(/[^A-Z0-9]/g, '')

/** A ticket's number as it is stored, however it was typed: "к42" is K042. */
export function ticketNumberOf(typed: string): string {
  const [, letters = '', figures = ''] = /^([A-Z]*)0*(\d*)$/.exec(foldTyped(typed)) ?? []
  return letters + figures.padStart(3, '0')
}
