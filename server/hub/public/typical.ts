import type { Typical } from '../../protocol/public.ts'
import type { PublicSource } from './source.ts'
import { quietTimes, USUAL_WEEKS, usualHours } from '../../figures/usual-hours.ts'

/** Usual waits change by the day, not by the minute. */
const KEPT_MS = 15 * 60_000
const MOST_KEPT = 5_000

/** Usual waits, worked out when somebody asks and kept for a while. */
export function typicalOf(source: PublicSource, now: () => number) {
  const kept = new Map<string, { until: number; typical: Promise<Typical> }>()

  async function workOut(centreId: string, commonId: string): Promise<Typical> {
    const hours = usualHours(await source.waits(centreId, commonId))
    return { centreId, commonId, weeks: USUAL_WEEKS, hours, quiet: quietTimes(hours) }
  }

  return (centreId: string, commonId: string): Promise<Typical> => {
    const key = `${centreId} ${commonId}`
    const known = kept.get(key)
    if (known && known.until > now()) return known.typical
    if (kept.size >= MOST_KEPT) kept.clear()
    const typical = workOut(centreId, commonId)
    kept.set(key, { until: now() + KEPT_MS, typical })
    typical.catch(() => kept.delete(key))
    return typical
  }
}
export type TypicalOf = ReturnType<typeof typicalOf>
