import type { ReadonlyHallState } from '../../engine/index.ts'
import type { Habits } from '../habits/habits.ts'
import { outlookOf } from '../simulate/outlook.ts'
import { candidatesFor, changeBy, type Step } from './candidates.ts'
import { type Hour, hoursOf } from './hour.ts'

/** A difference, with twice its standard error. */
export interface Effect {
  mean: number
  plusMinus: number
}

export interface Advice {
  step: Step
  /** How many fewer in the next hour wait beyond their target. */
  fewerOverTarget: Effect
  /** How many fewer wait when it is over. */
  fewerWaiting: Effect
  /** How much shorter the longest wait is, ms. */
  longestMs: Effect
}

/** The next hour if nothing is done, and what would help most. */
export interface NextHour {
  arriving: number
  waiting: Array<[serviceId: string, waiting: number]>
  overTarget: number
  longestMs: number
  advice: Advice[]
}

const RUNS = 16
const MOST = 3
/** An hour in which fewer wait beyond their target needs no advice. */
const TROUBLE = 3
/** What helps fewer people is not worth a supervisor's walk. */
const LEAST_FEWER = 3

/** So many days must have shown who comes when. */
const LEAST_DAYS = 3

/** @param seed the same gives the same advice @returns undefined: too few days are known */
export function nextHourOf(state: ReadonlyHallState, habits: Habits, now: number, seed: string): NextHour | undefined {
  if (habits.deskDays.days.length < LEAST_DAYS) return undefined
  const outlook = outlookOf(state, habits, now, { everybody: true })
  const as = hoursOf(outlook, seed, RUNS)
  const overTarget = meanOf(as.map((hour) => hour.overTarget))
  const waiting = [...state.book.services.keys()].map((serviceId): [string, number] => [
    serviceId,
    meanOf(as.map((hour) => hour.waiting.get(serviceId) ?? 0))
  ])
  const worst = waiting.filter(([, each]) => each > 0).sort((a, b) => b[1] - a[1])
  const steps =
    overTarget < TROUBLE
      ? []
      : candidatesFor(
          state,
          worst.map(([serviceId]) => serviceId)
        )
  const advice = steps
    .map((step) => ({ step, ...compared(as, hoursOf(outlook, seed, RUNS, changeBy(step, now))) }))
    // Where nearly everybody waits too long, a desk more shows first in how many are left.
    .filter(({ fewerOverTarget, fewerWaiting }) => isBeyondNoise(fewerOverTarget) || isBeyondNoise(fewerWaiting))
    .sort((a, b) => helpOf(b) - helpOf(a))
  return {
    arriving: meanOf(as.map((hour) => hour.arrived)),
    waiting,
    overTarget,
    longestMs: meanOf(as.map((hour) => hour.longestMs)),
    advice: differing(advice).slice(0, MOST)
  }
}

const compared = (as: Hour[], otherwise: Hour[]): Omit<Advice, 'step'> => ({
  fewerOverTarget: effectOf(as.map((hour, i) => hour.overTarget - (otherwise[i]?.overTarget ?? 0))),
  fewerWaiting: effectOf(as.map((hour, i) => waitingIn(hour) - waitingIn(otherwise[i] as Hour))),
  longestMs: effectOf(as.map((hour, i) => hour.longestMs - (otherwise[i]?.longestMs ?? 0)))
})

const waitingIn = ({ waiting }: Hour): number => [...waiting.values()].reduce((a, b) => a + b, 0)
const helpOf = ({ fewerOverTarget, fewerWaiting }: Advice): number => fewerOverTarget.mean + fewerWaiting.mean

const isBeyondNoise = ({ mean, plusMinus }: Effect): boolean => mean >= LEAST_FEWER && mean > plusMinus

/** One way to each end: three desks to open for the same queue are one piece of advice. */
function differing(advice: Advice[]): Advice[] {
  const seen = new Set<string>()
  return advice.filter(({ step }) => {
    const key = step.is === 'lend-desk' ? `${step.is} ${step.serviceId}` : step.is
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const meanOf = (list: number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)

function effectOf(differences: number[]): Effect {
  const mean = meanOf(differences)
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, differences.length - 1)
  return { mean, plusMinus: 2 * Math.sqrt(variance / Math.max(1, differences.length)) }
}
