import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** The day that is played: from the shoulder before the first peak to closing, and then the next one. */
const STARTS_AT_HOUR = 9.5
const ENDS_AT_HOUR = 18

/** Time in the hall, which may run faster than here. */
export interface Pace {
  scale: number
  signal: AbortSignal
  /** Sleeps so long by the hall's clock. @throws when the day is stopped */
  sleep: (hallMs: number) => Promise<void>
  /** The hall's clock as last heard, carried on; never ahead of it. */
  hallNow: () => number
  hear: (serverTime: number) => void
  /** Hours of the day that is played, whatever the hall's clock says. */
  hour: () => number
  /** How many days have been played. */
  day: () => number
  elapsedMs: () => number
}

export function paceOf(scale: number, signal: AbortSignal): Pace {
  setMaxListeners(0, signal)
  const startedAt = performance.now()
  let heard = { serverTime: 0, at: startedAt }
  const hoursPlayed = () => ((performance.now() - startedAt) * scale) / 3_600_000

  return {
    scale,
    signal,
    sleep: (hallMs) => pause(Math.max(0, hallMs) / scale, undefined, { signal }),
    hallNow: () => heard.serverTime + (performance.now() - heard.at) * scale,
    hear: (serverTime) => {
      const at = performance.now()
      // A message that was long under way must not set the clock back.
      if (serverTime > heard.serverTime + (at - heard.at) * scale || heard.serverTime === 0) heard = { serverTime, at }
    },
    hour: () => STARTS_AT_HOUR + (hoursPlayed() % (ENDS_AT_HOUR - STARTS_AT_HOUR)),
    day: () => Math.floor(hoursPlayed() / (ENDS_AT_HOUR - STARTS_AT_HOUR)),
    elapsedMs: () => performance.now() - startedAt
  }
}

/** Whether this is only the stop of the day, come to somebody who slept. */
export const isStop = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted && error instanceof Error && error.name === 'AbortError'
