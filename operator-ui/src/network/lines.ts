import type { CommonService } from '../../../server/protocol/network/catalogue.ts'

/** Lists as somebody types them: one thing a line. */

export interface Lines {
  ky: string
  ru: string
  en: string
}

const trimmed = (text: string) => text.split('\n').map((line) => line.trim())

/** Papers by their lines; what is missing in a language is said as in Russian. */
export function papersOf(lines: Lines): CommonService['papers'] {
  const [ky, ru, en] = [trimmed(lines.ky), trimmed(lines.ru), trimmed(lines.en)]
  return ru.flatMap((each, i) => (each === '' ? [] : [{ ky: ky[i] || each, ru: each, en: en[i] || each }]))
}

export const linesOf = (papers: CommonService['papers']): Lines => ({
  ky: papers.map(({ ky }) => ky).join('\n'),
  ru: papers.map(({ ru }) => ru).join('\n'),
  en: papers.map(({ en }) => en).join('\n')
})

/** Words of each language by themselves: people of one language do not call it as those of another. */
export const wordsOf = (lines: Lines): CommonService['everydayWords'] => ({
  ky: trimmed(lines.ky).filter(Boolean),
  ru: trimmed(lines.ru).filter(Boolean),
  en: trimmed(lines.en).filter(Boolean)
})

export const linesOfWords = ({ ky, ru, en }: CommonService['everydayWords']): Lines => ({
  ky: ky.join('\n'),
  ru: ru.join('\n'),
  en: en.join('\n')
})

/** A text that is said in Russian at least, else none; the other languages say as Russian does where they are empty. */
export function textOrNull({ ky, ru, en }: Lines): Lines | null {
  const [one, two, three] = [ky.trim(), ru.trim(), en.trim()]
  const any = two || one || three
  return any === '' ? null : { ky: one || any, ru: two || any, en: three || any }
}
