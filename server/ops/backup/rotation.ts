/** How many backups are kept, and how far apart: the last one of each of the newest so many hours, days and months that have any. */
export const KEPT = { hours: 24, days: 14, months: 12 }

// A piece of the ISO time (UTC) is the same for all of one hour, day or month.
const PERIODS = [
  [KEPT.hours, 'yyyy-mm-ddThh'.length],
  [KEPT.days, 'yyyy-mm-dd'.length],
  [KEPT.months, 'yyyy-mm'.length]
] as const

/**
 * Which backups are no longer needed. Counts the periods that have a backup, so that a PC that was off for a year loses none.
 * @param newestFirst what is there
 */
export function outdated<T extends { at: number }>(newestFirst: readonly T[]): T[] {
  const kept = new Set<T>()
  for (const [count, length] of PERIODS) {
    const periods = new Set<string>()
    for (const each of newestFirst) {
      const period = new Date(each.at).toISOString().slice(0, length)
      if (periods.has(period)) continue
      if (periods.size === count) break
      periods.add(period)
      kept.add(each)
    }
  }
  return newestFirst.filter((each) => !kept.has(each))
}
