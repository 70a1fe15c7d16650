/** The highest number that can be said: no prefix gives out more tickets in a day, no hall has more desks. */
export const HIGHEST = 9_999

/**
 * The clips that say a whole number, in order: thousands, hundreds, and the rest up to 19 in one word. The same in every
 * language, because each has one clip for every such part («две тысячи» is one, so that no clip depends on its neighbour).
 * @param n 1 to 9,999; null is returned for any other
 */
export function cardinalIds(n: number): string[] | null {
  return partsOf(n)?.map((part) => `n-${part}`) ?? null
}

/** The same as an ordinal: only the last part changes its form (Kyrgyz «кырк экинчи»). */
export function ordinalIds(n: number): string[] | null {
  const parts = partsOf(n)
  return parts?.map((part, place) => (place === parts.length - 1 ? `o-${part}` : `n-${part}`)) ?? null
}

function partsOf(n: number): number[] | null {
  if (!Number.isInteger(n) || n < 1 || n > HIGHEST) return null
  const rest = n % 100
  return [n - (n % 1_000), (n % 1_000) - rest, ...(rest < 20 ? [rest] : [rest - (rest % 10), rest % 10])].filter(
    (part) => part > 0
  )
}
