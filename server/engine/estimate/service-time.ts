import type { MeanServiceTime } from '../model/events.ts'
import type { Millis, ServiceId } from '../model/rules.ts'
import type { HallState, ReadonlyHallState } from '../model/state.ts'

/** The mean time that a visit keeps a desk, by service, learned visit by visit (RULES.md, W2). */

/** The number of visits that the expected time of the settings stands for. */
const PRIOR_WEIGHT = 5
const MAX_WEIGHT = 60
/** A shorter visit was none: the visitor came to the wrong desk, or somebody tried the button. */
const SHORTEST_MS = 5_000
/** A longer visit counts as this many means: a single one of several hours must not spoil all estimates. */
const MAX_MEANS = 6
/** Of a service that the settings no longer have. */
const UNKNOWN_SERVICE_MS = 300_000

export function recordServiceTime(state: HallState, serviceId: ServiceId, tookMs: Millis): void {
  if (tookMs < SHORTEST_MS) return
  const mean = meanServiceTime(state, serviceId)
  const weight = Math.min(mean.weight + 1, MAX_WEIGHT)
  const countedMs = Math.min(tookMs, mean.meanMs * MAX_MEANS)
  state.serviceTimes.set(serviceId, { meanMs: Math.round(mean.meanMs + (countedMs - mean.meanMs) / weight), weight })
}

export const meanServiceTime = (state: ReadonlyHallState, serviceId: ServiceId): Readonly<MeanServiceTime> =>
  state.serviceTimes.get(serviceId) ?? {
    meanMs: state.book.services.get(serviceId)?.expectedServiceMs ?? UNKNOWN_SERVICE_MS,
    weight: PRIOR_WEIGHT
  }

/** The means with which the next day begins. They have half the weight, so that they follow a hall that changes. */
export function carryOverServiceTimes(state: ReadonlyHallState): Record<ServiceId, MeanServiceTime> {
  const carried: Record<ServiceId, MeanServiceTime> = {}
  for (const [serviceId, { meanMs, weight }] of state.serviceTimes) {
    if (state.book.services.has(serviceId))
      carried[serviceId] = { meanMs, weight: Math.max(PRIOR_WEIGHT, Math.round(weight / 2)) }
  }
  return carried
}
