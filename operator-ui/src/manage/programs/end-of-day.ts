const DAY_MS = 86_400_000

/** The midnight that ends a date of the centre's calendar, "2026-12-31": epoch ms; null for no date. */
export function endOfDay(date: string, timeZone: string): number | null {
  const nextMidnight = Date.parse(`${date}T00:00:00Z`) + DAY_MS
  if (Number.isNaN(nextMidnight)) return null
  // What the clock there shows then, read as if it were UTC, is away from it by the zone's offset.
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return 2 * nextMidnight - Date.parse(`${shown.format(nextMidnight).replace(' ', 'T')}Z`)
}
