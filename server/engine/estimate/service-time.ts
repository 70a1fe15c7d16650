import type { Learned } from '../model/events.ts'
import type { Millis, ServiceId } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'

/** How long a service keeps a desk, learned visit by visit (RULES.md, W2). */

const PRIOR_WEIGHT = 5
const MAX_WEIGHT = 60
/** A visit shorter than this was none: the visitor had the wrong desk, or a button was tried. */
const SHORTEST_MS = 5_000
/** One visit that lasts for hours must not make the hall look closed. */
const OUTLIER = 6

export function recordServiceTime(state: HallState, serviceId: ServiceId, tookMs: Millis): void {
  if (tookMs < SHORTEST_MS) return
  const known = meanServiceTime(state, serviceId)
  const weight = Math.min(known.weight + 1, MAX_WEIGHT)
  const took = Math.min(tookMs, known.meanMs * OUTLIER)
  state.learned.set(serviceId, { meanMs: Math.round(known.meanMs + (took - known.meanMs) / weight), weight })
}

export const meanServiceTime = (state: HallState, serviceId: ServiceId): Learned =>
  state.learned.get(serviceId) ?? {
    meanMs: state.book.services.get(serviceId)?.expectedServiceMs ?? 300_000,
    weight: PRIOR_WEIGHT
  }

/** What one day hands to the next: the means, with half of their weight, so that a hall that changes is followed. */
export function learnedForNewDay(state: HallState): Record<ServiceId, Learned> {
  const handed: Record<ServiceId, Learned> = {}
  for (const [serviceId, { meanMs, weight }] of state.learned) {
    if (state.book.services.has(serviceId))
      handed[serviceId] = { meanMs, weight: Math.max(PRIOR_WEIGHT, Math.round(weight / 2)) }
  }
  return handed
}
