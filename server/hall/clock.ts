import type { ClockWarning } from '../protocol/hall-views.ts'

/** The hall's time, epoch ms. */
export interface HallClock {
  (): number
  /** What is wrong with the machine's clock, or null. */
  warning?: () => ClockWarning | null
}
/** Given where the log ends, starts a clock. */
export type StartClock = (notBefore: number) => HallClock

/** This machine's two clocks: the wall's, which people and the network set, and the steady one, which only runs. */
export interface MachineClocks {
  wallNow: () => number
  monotonicNow: () => number
}
const machine: MachineClocks = { wallNow: () => Date.now(), monotonicNow: () => performance.now() }

const MINUTE = 60_000
const DAY = 86_400_000
const WEEK = 7 * DAY

/** No machine runs this program before it was written, or when it has long worn out: such a clock has lost its battery. */
const isPlausible = (wall: number): boolean => wall >= Date.UTC(2026, 0, 1) && wall < Date.UTC(2100, 0, 1)

/** A smaller difference between the clocks is no step. */
const SLACK_MS = 1_000
/** How fast the hall's clock runs while the machine's, set back, catches up with it. */
const SLOW = 0.9
/** How long the supervisor is told of a step forward. */
const TOLD_MS = 60 * MINUTE

/**
 * The hall's clock. It runs on this process's steady clock and never goes back, whatever is done to the machine's:
 *
 * 1. The machine's clock is ahead (it was set forward, or slept): the hall follows at once.
 * 2. It is behind by less than a day (it was set back): the hall runs a tenth slower until they agree.
 * 3. It cannot be right (1970): nobody asks it. The hall goes on from where its log ends, so that a PC whose battery is
 *    dead loses no day by a restart, and follows once the clock has been set.
 * 4. The log ends a day or more ahead of a clock that can be right: it was written by one that was wrong. The hall goes
 *    on after it, whole weeks ahead: hours and weekdays are right, so that nothing stands still or opens at night, and
 *    tickets keep their order; only the dates stay wrong. Done at the start alone: in the middle of a day it would end it.
 *
 * @param notBefore where the log ends: the hall's time does not fall behind what it has already written
 * @param scale how much faster than real time it runs; for trials, which then know no steps
 */
export function startClock(
  notBefore: number,
  scale = 1,
  { wallNow, monotonicNow }: MachineClocks = machine
): HallClock {
  let at = firstTime(wallNow(), notBefore)
  let readAt = monotonicNow()
  let step = { byMs: 0, until: 0 }

  const now = () => {
    const steady = monotonicNow()
    const passed = (steady - readAt) * scale
    readAt = steady
    const wall = wallNow()
    if (scale !== 1 || !isPlausible(wall)) at += passed
    else {
      const lead = at + passed - wall
      at += lead > SLACK_MS && lead < DAY ? passed * SLOW : passed
      if (wall - at > SLACK_MS) {
        if (wall - at >= MINUTE) step = { byMs: wall - at, until: steady + TOLD_MS }
        at = wall
      }
    }
    return Math.floor(at)
  }

  // In whole minutes, so that what is told stays the same while nothing changes.
  const warning = (): ClockWarning | null => {
    if (scale !== 1) return null
    const wall = wallNow()
    const byMs = Math.round((now() - wall) / MINUTE) * MINUTE
    if (!isPlausible(wall)) return { kind: 'implausible', byMs }
    if (byMs >= MINUTE) return { kind: 'behind', byMs }
    return step.until > monotonicNow() ? { kind: 'ahead', byMs: Math.round(step.byMs / MINUTE) * MINUTE } : null
  }
  return Object.assign(now, { warning })
}

function firstTime(wall: number, notBefore: number): number {
  // An empty log knows no better.
  if (!isPlausible(wall)) return notBefore > 0 ? notBefore : wall
  if (notBefore - wall < DAY) return Math.max(wall, notBefore)
  return wall + Math.ceil((notBefore - wall) / WEEK) * WEEK
}
