import type { ReadonlyDesk } from '../model/desk.ts'
import type { CallReason } from '../model/events.ts'
import type { ReadonlyLine } from '../model/line.ts'
import type { Millis, ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'
import { nth } from './line.ts'
import { compareRanked, isOverdue, isPastMaxWait, RANK, type Ranked, rankOf, scoreOf } from './precedence.ts'

/** Which ticket a desk calls next (RULES.md, C-rules). Only the first two tickets of each line are ever looked at (C10). */

export interface Choice {
  ticket: ReadonlyTicket
  why: CallReason
}

interface Candidate extends Ranked {
  line: ReadonlyLine | null
  tier: number
}

/** The result of going through the lines of one desk. */
interface Scan {
  best: Candidate
  second: Candidate
  /** Where the next candidate is weighed: a scan allocates nothing for each ticket. */
  spare: Candidate
  longestMs: Millis
}

const noCandidate = (): Candidate => ({ ticket: null, line: null, tier: 0, rank: RANK.none, score: 0 })

/** The ticket that a desk calls next, and why; null when nobody whom it may call is waiting. */
export function chooseNext(state: ReadonlyHallState, desk: ReadonlyDesk, now: Millis): Choice | null {
  const scan = scanQueues(state, desk, now, false)
  // C4: enough calls of `first` in a row; an overdue ticket goes before them, if there is one.
  const needsRelief = scan.best.rank === RANK.first && desk.firstInARow >= state.book.callingRules.maxFirstInARow
  return explain(state, needsRelief ? scanQueues(state, desk, now, true) : scan, now)
}

function scanQueues(state: ReadonlyHallState, desk: ReadonlyDesk, now: Millis, relief: boolean): Scan {
  const scan: Scan = {
    best: noCandidate(),
    second: noCandidate(),
    spare: noCandidate(),
    longestMs: Number.NEGATIVE_INFINITY
  }
  for (const line of desk.ownLines.values()) consider(state, scan, line, 0, now, relief, false)
  for (let i = 0; i < desk.tiers.length; i++) {
    // C6: a later tier counts only when nobody waits for the earlier ones, or for tickets that are overdue.
    const onlyOverdue = i > 0 && scan.best.rank > RANK.beforeSlot
    for (const serviceId of desk.tiers[i] as readonly ServiceId[]) {
      const lines = state.lines.get(serviceId)
      if (lines) for (const line of lines) consider(state, scan, line, i + 1, now, relief, onlyOverdue)
    }
  }
  return scan
}

/** Weighs the first two tickets of a line: the first may be the best, the second its runner-up. */
function consider(
  state: ReadonlyHallState,
  scan: Scan,
  line: ReadonlyLine,
  tier: number,
  now: Millis,
  relief: boolean,
  onlyOverdue: boolean
): void {
  const rules = state.book.callingRules
  for (let n = 0; n < 2; n++) {
    const ticket = nth(line, n)
    if (!ticket) return
    const waitedMs = now - ticket.waitingSince
    if (onlyOverdue && !isOverdue(rules, line, waitedMs)) return
    if (waitedMs > scan.longestMs) scan.longestMs = waitedMs

    const candidate = scan.spare
    candidate.ticket = ticket
    candidate.line = line
    candidate.tier = tier
    candidate.rank = rankOf(rules, line, waitedMs, relief)
    candidate.score = scoreOf(line.cls, ticket, now)
    if (compareRanked(candidate, scan.second) >= 0) return
    scan.spare = scan.second
    scan.second = candidate
    if (compareRanked(candidate, scan.best) < 0) {
      scan.second = scan.best
      scan.best = candidate
    }
  }
}

function explain(state: ReadonlyHallState, { best, second, longestMs }: Scan, now: Millis): Choice | null {
  const { ticket, line, tier, score } = best
  if (ticket === null) return null
  const waitedMs = now - ticket.waitingSince
  const runnerUp = second.ticket && {
    ticketId: second.ticket.ticketId,
    ticketNumber: second.ticket.ticketNumber,
    score: second.score,
    waitedMs: now - second.ticket.waitingSince
  }
  const rule =
    runnerUp === null
      ? 'only-one'
      : line?.cls.first
        ? 'first'
        : best.rank > RANK.first
          ? 'relief'
          : isPastMaxWait(state.book.callingRules, waitedMs)
            ? 'max-wait'
            : waitedMs < longestMs
              ? 'priority'
              : 'longest-wait'
  return { ticket, why: { rule, tier, score, waitedMs, runnerUp } }
}

/** The free desk that should call a waiting ticket: the one with the fewest services, then the one idle longest (C9). */
export function suggestDesk(state: ReadonlyHallState, ticket: ReadonlyTicket): ReadonlyDesk | null {
  let suggested: ReadonlyDesk | null = null
  for (const desk of state.desks.values()) {
    if (desk.status !== 'open' || desk.ticketId !== null || !canCall(desk, ticket)) continue
    if (
      suggested === null ||
      serviceCount(desk) < serviceCount(suggested) ||
      (serviceCount(desk) === serviceCount(suggested) && desk.idleSince < suggested.idleSince)
    )
      suggested = desk
  }
  return suggested
}

const canCall = (desk: ReadonlyDesk, ticket: ReadonlyTicket): boolean =>
  ticket.ownDeskId === null ? tierOf(desk, ticket) > 0 : ticket.ownDeskId === desk.deskId

/** The tier by which a desk serves a ticket; 0: the ticket is for this desk only, or it can be called by hand only. */
export const tierOf = (desk: ReadonlyDesk, ticket: ReadonlyTicket): number =>
  ticket.ownDeskId === desk.deskId ? 0 : desk.tiers.findIndex((tier) => tier.includes(ticket.serviceId)) + 1

const serviceCount = (desk: ReadonlyDesk): number => desk.tiers.reduce((sum, tier) => sum + tier.length, 0)
