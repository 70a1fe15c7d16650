import { logNormalPlaces } from './log-normal.ts'
import { remember } from './recent.ts'

/** The times from when a free desk could call somebody to its call: after a visit, and after somebody came to an idle desk. */
export interface Reactions {
  afterVisit: number[]
  afterArrival: number[]
}

const MOST = 400
/** As in one record of real calls: half within 5 s, 95 of 100 within 64 s. */
const MEDIAN_MS = 5_000
const SIGMA = Math.log(64 / 5) / 1.645
/** Whoever lets people wait longer than this has gone, and will be found again in the hours of the desk. */
const LONGEST_MS = 60 * 60_000

export const newReactions = (): Reactions => ({
  afterVisit: logNormalPlaces(MEDIAN_MS, SIGMA),
  afterArrival: logNormalPlaces(MEDIAN_MS, SIGMA)
})

export const rememberReaction = (reactions: Reactions, after: keyof Reactions, tookMs: number): void =>
  remember(reactions[after], Math.min(tookMs, LONGEST_MS), MOST)
