/**
 * What may be told to everybody: no number under five, and none that somebody could reckon from two that are told, of one
 * answer or of yesterday's and today's.
 */

/** Fewer than this are nobody's business. */
export const FEWEST = 5
/** Of fewer a share would give away how many they are. */
export const FEWEST_OF_SHARE = 100

/** Five and more, as it is; null: fewer. For what comes and goes by the minute and is told in no total. */
export const fiveAndMore = (count: number): number | null => (count >= FEWEST ? count : null)

/**
 * In whole fives, rounded down; null: fewer than five. For what is counted up from day to day and stands beside its own
 * total: the difference of two such numbers leaves at least four others possible.
 */
export const inFives = (count: number): number | null => (count >= FEWEST ? count - (count % FEWEST) : null)

/** `at-least`, `at-most`: the rest, or the part itself, is fewer than five. */
interface ToldShare {
  is: 'about' | 'at-least' | 'at-most'
  percent: number
}

/** A share in whole percent, without telling of a part, or of the rest, that is under five; null: of too few. */
export function publicShare(part: number, whole: number): ToldShare | null {
  if (whole < FEWEST_OF_SHARE) return null
  if (whole - part < FEWEST) return { is: 'at-least', percent: Math.floor((100 * (whole - FEWEST)) / whole) }
  if (part < FEWEST) return { is: 'at-most', percent: Math.ceil((100 * FEWEST) / whole) }
  return { is: 'about', percent: Math.min(99, Math.max(1, Math.round((100 * part) / whole))) }
}
