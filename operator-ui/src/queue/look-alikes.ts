/** Cyrillic letters that look like the Latin ones in which prefixes are stored. */
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

/** A number as it is stored: in Latin letters, whatever alphabet it was typed in. */
export const foldNumber = (typed: string): string =>
  Array.from(typed.toUpperCase(), (letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(/[^A-Z0-9]/g, '')

/** Whether what was typed may be this number: either alphabet, with or without the leading zeros, letter or figures alone. */
export function numberMatches(ticketNumber: string, typed: string): boolean {
  const [letters, figures] = parts(ticketNumber)
  const [wantedLetters, wantedFigures] = parts(typed)
  if (!wantedLetters && !wantedFigures) return true
  return (
    letters.startsWith(wantedLetters) &&
    (figures.startsWith(wantedFigures) || withoutZeros(figures).startsWith(withoutZeros(wantedFigures)))
  )
}

function parts(text: string): [string, string] {
  const folded = foldNumber(text)
  return [folded.replace(/[0-9]/g, ''), folded.replace(/[^0-9]/g, '')]
}

const withoutZeros = (figures: string): string => figures.replace(/^0+/, '')
