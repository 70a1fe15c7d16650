import { positionAndEstimate, type QueuePosition } from '../engine/index.ts'
import type { Foretold } from '../foresight/foreknowledge.ts'
import type { Picture } from './picture.ts'

/** The wait by rule W3: what is told where nothing better is known. */

/** Its name and version, with what was told. */
export const W3 = 'w3.1'
/** Nobody knows when a desk that should be open will be: as long as a break, usually. */
const UNKNOWN_OPENING_MS = 15 * 60_000
/** The high end of W3 lies so many standard deviations above the middle. */
const HIGH_SIGMAS = 1.1

type Hall = Pick<Picture, 'state' | 'now' | 'hours'>

/** How many are before a position, and the wait. */
export function waitByW3(hall: Hall, position: QueuePosition): { ahead: number; foretold: Foretold } {
  const { ahead, estimate, isServed } = positionAndEstimate(hall.state, position, hall.now)
  const desksOpenAt = isServed ? undefined : nextOpening(hall, position.serviceId)
  const laterMs = desksOpenAt === undefined ? 0 : desksOpenAt === null ? UNKNOWN_OPENING_MS : desksOpenAt - hall.now
  const wait = {
    lowMs: estimate.lowMs + (desksOpenAt === null ? 0 : laterMs),
    likelyMs: estimate.likelyMs + laterMs,
    highMs: estimate.highMs + laterMs
  }
  const chance = chanceBeforeClosing(hall, position.serviceId, wait)
  return {
    ahead,
    foretold: {
      ...wait,
      method: W3,
      ...(chance !== undefined && { servedBeforeClosing: chance }),
      ...(desksOpenAt !== undefined && { desksOpenAt })
    }
  }
}

/** When desks open by their hours; null: within the hours nobody knows when a desk that should be open will be. */
function nextOpening({ now, hours: { workingOn } }: Hall, serviceId: string): number | null {
  const hours = workingOn(serviceId)
  if (hours === null || hours.some(([from, to]) => from <= now && now < to)) return null
  return hours.find(([from]) => from > now)?.[0] ?? null
}

/** undefined: the desks keep no hours. */
function chanceBeforeClosing(
  { now, hours: { workingOn } }: Hall,
  serviceId: string,
  { likelyMs, highMs }: Foretold | { likelyMs: number; highMs: number }
): number | undefined {
  const hours = workingOn(serviceId)
  if (hours === null || hours.length === 0) return undefined
  // A break at noon is time in which nobody is called.
  const leftMs = hours.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(now, from)), 0)
  const untilOpenMs = Math.max(0, (hours.find(([, to]) => to > now)?.[0] ?? now) - now)
  const sigmaMs = Math.max(1, (highMs - likelyMs) / HIGH_SIGMAS)
  return normalShare((leftMs + untilOpenMs - likelyMs) / sigmaMs)
}

/** The share of a normal distribution below z (logistic approximation, within 0.01). */
const normalShare = (z: number): number => 1 / (1 + Math.exp(-1.702 * z))
