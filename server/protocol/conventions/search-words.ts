/**
 * How words that people look for are compared, at the server and in the browser. Phones and old keyboards lack letters, and
 * endings change: "паспорту алмаштыруу", "загранпаспорта" and "pasport" must all find something.
 */

const SAME: Record<string, string> = { ё: 'е', ң: 'н', ө: 'о', ү: 'у', ъ: '', ь: '', э: 'е' }
/** An ending is forgiven from so many letters on. */
const STEM = 4

/** Words without case, accents and the letters that keyboards lack. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[ёңөүъьэ]/g, (letter) => SAME[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether a word that was typed is one of these: begun, or with another ending. */
const isAmong = (typed: string, words: readonly string[]): boolean =>
  words.some(
    (word) =>
      word.startsWith(typed) || (word.length >= STEM && stem(typed).length >= STEM && word.startsWith(stem(typed)))
  )

/** A word without what usually is its ending. */
const stem = (word: string): string => (word.length > STEM + 1 ? word.slice(0, Math.max(STEM, word.length - 2)) : word)

/**
 * How well texts answer what was typed: 0 not at all, more is better; the names count more than other words.
 * @param names what the thing is called on screens
 * @param others what people call it
 */
export function matchOf(typed: string, names: readonly string[], others: readonly string[]): number {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return 0
  const inNames = names.flatMap(wordsOf)
  const inOthers = others.flatMap(wordsOf)
  let found = 0
  for (const word of wanted) {
    if (isAmong(word, inNames)) found += 2
    else if (isAmong(word, inOthers)) found += 1
  }
  // A whole phrase that people use says more than its words, which others have too.
  const phrase = wanted.join(' ')
  const isPhrase = others.some((each) => wordsOf(each).join(' ') === phrase)
  return isPhrase ? found + 2 : found
}
