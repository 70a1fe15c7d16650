/** Adds to a list that keeps only its newest. */
export function remember<T>(list: T[], each: T, most: number): void {
  list.push(each)
  if (list.length > most) list.shift()
}

/** The quantile of sorted numbers, between neighbours in proportion (type 7 of Hyndman and Fan, 1996). NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, part: number): number {
  const place = (sorted.length - 1) * part
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  // Equal neighbours first: the difference of two endless times is no number.
  return low === high ? low : low + (high - low) * (place - below)
}

/** The middle of a list in any order. NaN of none. */
export const medianOf = (list: readonly number[]): number =>
  quantileOf(
    [...list].sort((a, b) => a - b),
    0.5
  )
