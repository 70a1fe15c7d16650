import { foldTyped } from '../../../server/protocol/conventions/look-alikes.ts'

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
  const folded = foldTyped(text)
  return [folded.replace(/[0-9]/g, ''), folded.replace(/[^0-9]/g, '')]
}

const withoutZeros = (figures: string): string => figures.replace(/^0+/, '')
