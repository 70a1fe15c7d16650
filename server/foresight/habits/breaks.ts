import { remember } from './recent.ts'

/** How often a break follows a visit, and how long breaks are. */
export interface Breaks {
  visits: number
  breaks: number
  lengthsMs: number[]
}

const MOST = 200
/** Visits that count as having been followed by no break, before there are any. */
const PRIOR_VISITS = 50
/** Older days count less by this each day. */
const DAILY = 0.95

export const newBreaks = (): Breaks => ({ visits: 0, breaks: 0, lengthsMs: [] })

export const rememberBreak = (breaks: Breaks, tookMs: number): void => remember(breaks.lengthsMs, tookMs, MOST)

export function ageBreaks(breaks: Breaks): void {
  breaks.visits *= DAILY
  breaks.breaks *= DAILY
}

/** The share of visits that a break follows. */
export const shareOfBreaks = ({ visits, breaks }: Breaks): number => breaks / (visits + PRIOR_VISITS)
