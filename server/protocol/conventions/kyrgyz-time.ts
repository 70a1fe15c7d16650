/**
 * A time of the day with the ending that Kyrgyz asks for, which follows the last word of the number as it is read:
 * "12:30га чейин" (until half past twelve), "11:33тө" (at 11:33). At a full hour that word is the hour's.
 */
const UNITS = ['нөл', 'бир', 'эки', 'үч', 'төрт', 'беш', 'алты', 'жети', 'сегиз', 'тогуз']
const TENS = ['', 'он', 'жыйырма', 'отуз', 'кырк', 'элүү']

const lastWordOf = (number: number): string =>
  (number % 10 === 0 && number > 0 ? TENS[number / 10] : UNITS[number % 10]) ?? ''

const HARD = new Set('пткчшсфхцщ')
/** By the last vowel: back or front, rounded or not. */
const BY_VOWEL: Record<string, [dative: string, locative: string]> = {
  а: ['га', 'да'],
  ы: ['га', 'да'],
  у: ['га', 'да'],
  о: ['го', 'до'],
  э: ['ге', 'де'],
  е: ['ге', 'де'],
  и: ['ге', 'де'],
  ө: ['гө', 'дө'],
  ү: ['гө', 'дө']
}

function ending(time: string, place: 0 | 1): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const word = lastWordOf(minutes === 0 ? hours : minutes)
  const vowel = [...word].findLast((letter) => letter in BY_VOWEL) ?? 'а'
  const soft = BY_VOWEL[vowel]?.[place] ?? ''
  if (!HARD.has(word.at(-1) ?? '')) return soft
  return `${place === 0 ? 'к' : 'т'}${soft.slice(1)}`
}

/** "12:30га": to, until. @param time as "12:30" */
export const untilKyrgyz = (time: string): string => `${time}${ending(time, 0)}`
/** "11:33тө": at. @param time as "11:33" */
export const atKyrgyz = (time: string): string => `${time}${ending(time, 1)}`
