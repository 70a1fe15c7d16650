import { dayAfter } from '../centre/service-day.ts'
import type { ReadonlyHallState } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'

/**
 * When the next service day opens, epoch ms; 0 while none is open. Not always the end of the open one: a day that is made
 * to begin later keeps the open one open until then. Worked out once for each day and its settings, since every commit asks.
 */
export function nextDayOpensAt(): (day: ReadonlyHallState['day'], centre: Centre) => number {
  let known: { serviceDay: string; centre: Centre; opensAt: number } | null = null
  return (day, centre) => {
    if (day === null) return 0
    if (known?.serviceDay !== day.serviceDay || known.centre !== centre)
      known = { serviceDay: day.serviceDay, centre, opensAt: dayAfter(day, centre).startsAt }
    return known.opensAt
  }
}
