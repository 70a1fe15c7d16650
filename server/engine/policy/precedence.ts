import type { ReadonlyLine } from '../model/line.ts'
import type { ClassRules, Millis, CallingRules } from '../model/rules.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'
import { isBefore } from './line.ts'

/** What decides before the score does: a ticket of a higher rank is called before every ticket of a lower one. */
export const RANK = {
  /** No ticket at all. */
  none: -1,
  /** An appointment before its slot (C8). */
  beforeSlot: 0,
  regular: 1,
  /** Waited longer than the hall's maximum (C5). */
  pastMaxWait: 2,
  /** Of a `first` class (C3). */
  first: 3,
  /** Overdue when a desk has called enough `first` tickets in a row (C4). */
  relief: 4,
  /** The same, and waited longer than the hall's maximum. */
  reliefPastMaxWait: 5
} as const
export type Rank = (typeof RANK)[keyof typeof RANK]

/** A ticket with what decides when it is called. */
export interface Ranked {
  ticket: ReadonlyTicket | null
  rank: Rank
  score: number
}

/** The order of calls, for sorting: negative when `a` is called before `b`. By rank, then by score, then as in a line (C1). */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return b.rank - a.rank
  if (a.score !== b.score) return b.score - a.score
  if (a.ticket === null || b.ticket === null) return 0
  return isBefore(a.ticket, b.ticket.waitingSince, b.ticket.ordinal) ? -1 : 1
}

/** credit + rate × waited, in ms (C1); of an appointment before its slot the time until the slot, negative (C8). */
export const scoreOf = (
  cls: Readonly<ClassRules>,
  ticket: Pick<ReadonlyTicket, 'waitingSince'>,
  now: Millis
): number =>
  now < ticket.waitingSince ? now - ticket.waitingSince : cls.creditMs + cls.rate * (now - ticket.waitingSince)

/** @param relief whether overdue tickets are called before those of `first` classes (C4) */
export function rankOf(rules: Readonly<CallingRules>, line: ReadonlyLine, waitedMs: Millis, relief = false): Rank {
  if (waitedMs < 0) return RANK.beforeSlot
  if (line.cls.first) return RANK.first
  const isLate = isPastMaxWait(rules, waitedMs)
  if (relief && isOverdue(rules, line, waitedMs)) return isLate ? RANK.reliefPastMaxWait : RANK.relief
  return isLate ? RANK.pastMaxWait : RANK.regular
}

/** Waited longer than the hall's maximum (C5). */
export const isPastMaxWait = (rules: Readonly<CallingRules>, waitedMs: Millis): boolean =>
  rules.hardMaxWaitMs > 0 && waitedMs > rules.hardMaxWaitMs

/** Waited longer than its service's target, or than the hall's maximum (C5). */
export const isOverdue = (rules: Readonly<CallingRules>, line: ReadonlyLine, waitedMs: Millis): boolean =>
  isPastMaxWait(rules, waitedMs) || waitedMs > line.service.targetMs

/** Whether a desk calls a ticket of this tier although somebody waits for an earlier one (C6). */
export const isInTurn = (rules: Readonly<CallingRules>, line: ReadonlyLine, tier: number, waitedMs: Millis): boolean =>
  tier <= 1 || isOverdue(rules, line, waitedMs)
