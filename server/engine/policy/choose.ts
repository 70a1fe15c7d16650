import type { Why } from '../model/events.ts'
import { isBefore, type Line, nth } from './line.ts'
import type { ClassRules, Millis, ServiceId, Settings } from '../model/rules.ts'
import type { Desk, HallState, Ticket } from '../model/state.ts'

/** Who is next (RULES.md, C-rules). Looks at the first two of each line that the desk may serve, never at the rest. */

export interface Choice {
  ticket: Ticket
  why: Why
}

interface Candidate {
  ticket: Ticket | null
  line: Line | null
  tier: number
  precedence: number
  score: number
}

/** What was seen while looking over the lines of one desk. */
interface Scan {
  best: Candidate
  second: Candidate
  longestMs: Millis
}

/** A place to be filled again and again: looking makes no garbage for each ticket that it weighs. */
const nobody = (): Candidate => ({ ticket: null, line: null, tier: 0, precedence: -1, score: 0 })

/** credit + rate × waited, in ms (RULES.md, C1); before the slot of an appointment the time to it, negative (C8). */
export const scoreOf = (cls: ClassRules, ticket: Pick<Ticket, 'waitingSince'>, now: Millis): number =>
  now < ticket.waitingSince ? now - ticket.waitingSince : cls.creditMs + cls.rate * (now - ticket.waitingSince)

/** Waited longer than the hall's hard maximum (C5). */
export const isPastMax = (settings: Settings, waitedMs: Millis): boolean =>
  settings.hardMaxWaitMs > 0 && waitedMs > settings.hardMaxWaitMs

/** Waited longer than its service's target, or than the hall's maximum (C5). */
export const isOverdue = (settings: Settings, line: Line, waitedMs: Millis): boolean =>
  isPastMax(settings, waitedMs) || waitedMs > line.service.targetMs

/** What comes before the score: `first` (C3), past the maximum (C5), all others, an appointment before its slot (C8). */
export const precedenceOf = (settings: Settings, line: Line, waitedMs: Millis): number =>
  waitedMs < 0 ? 0 : line.cls.first ? 3 : isPastMax(settings, waitedMs) ? 2 : 1

/** The ticket that a desk calls next and why, or null when nobody whom it may call is waiting. */
export function nextFor(state: HallState, desk: Desk, now: Millis): Choice | null {
  const look = scanQueues(state, desk, now, false)
  // C4: enough of `first` in a row; whoever is overdue goes before them, if anybody is.
  const needsRelief = look.best.line?.cls.first === true && desk.firstInARow >= state.book.settings.maxFirstInARow
  return explain(state, needsRelief ? scanQueues(state, desk, now, true) : look, now)
}

function scanQueues(state: HallState, desk: Desk, now: Millis, relief: boolean): Scan {
  const look: Scan = { best: nobody(), second: nobody(), longestMs: Number.NEGATIVE_INFINITY }
  for (const line of desk.ownLines.values()) consider(state, look, line, 0, now, relief, false)
  for (let i = 0; i < desk.tiers.length; i++) {
    // C6: a later tier counts only when nobody waits in the earlier ones, or for who is overdue.
    const onlyOverdue = i > 0 && look.best.precedence > 0
    for (const serviceId of desk.tiers[i] as ServiceId[]) {
      const lines = state.lines.get(serviceId)
      if (lines) for (const line of lines) consider(state, look, line, i + 1, now, relief, onlyOverdue)
    }
  }
  return look
}

/** Weighs the first two of a line: the first may win, the second may be its runner-up. */
function consider(
  state: HallState,
  look: Scan,
  line: Line,
  tier: number,
  now: Millis,
  relief: boolean,
  onlyOverdue: boolean
): void {
  const { settings } = state.book
  for (let n = 0; n < 2; n++) {
    const ticket = nth(line, n)
    if (!ticket) return
    const waitedMs = now - ticket.waitingSince
    const overdue = isOverdue(settings, line, waitedMs)
    if (onlyOverdue && !overdue) return
    if (waitedMs > look.longestMs) look.longestMs = waitedMs

    // C4: relief lifts whoever is overdue over the `first` ones.
    const precedence = precedenceOf(settings, line, waitedMs) + (relief && overdue && !line.cls.first ? 3 : 0)
    const score = scoreOf(line.cls, ticket, now)
    if (!isBetter(precedence, score, ticket, look.second)) return
    const candidate = look.second
    candidate.ticket = ticket
    candidate.line = line
    candidate.tier = tier
    candidate.precedence = precedence
    candidate.score = score
    if (isBetter(precedence, score, ticket, look.best)) {
      look.second = look.best
      look.best = candidate
    }
  }
}

// By precedence, then by score; ties as in a line (C1).
const isBetter = (precedence: number, score: number, ticket: Ticket, than: Candidate): boolean =>
  precedence > than.precedence ||
  (precedence === than.precedence &&
    (score > than.score ||
      (score === than.score &&
        than.ticket !== null &&
        isBefore(ticket, than.ticket.waitingSince, than.ticket.ordinal))))

function explain(
  state: HallState,
  { best, second: { ticket: second, score }, longestMs }: Scan,
  now: Millis
): Choice | null {
  const { ticket, line } = best
  if (ticket === null || line === null) return null
  const waitedMs = now - ticket.waitingSince
  const rule =
    second === null
      ? 'only-one'
      : line.cls.first
        ? 'first'
        : best.precedence > 3
          ? 'relief'
          : isPastMax(state.book.settings, waitedMs)
            ? 'max-wait'
            : waitedMs < longestMs
              ? 'priority'
              : 'longest-wait'
  const runnerUp = second && {
    ticketId: second.ticketId,
    ticketNumber: second.ticketNumber,
    score,
    waitedMs: now - second.waitingSince
  }
  return { ticket, why: { rule, tier: best.tier, score: best.score, waitedMs, runnerUp } }
}

/** The free desk that should take a waiting ticket: the least flexible, then the longest idle (RULES.md, C9). */
export function suggestDesk(state: HallState, ticket: Ticket): Desk | null {
  let suggested: Desk | null = null
  for (const desk of state.desks.values()) {
    if (desk.status !== 'open' || desk.ticketId !== null || !canCall(desk, ticket)) continue
    if (
      suggested === null ||
      flexibility(desk) < flexibility(suggested) ||
      (flexibility(desk) === flexibility(suggested) && desk.idleSince < suggested.idleSince)
    )
      suggested = desk
  }
  return suggested
}

const canCall = (desk: Desk, ticket: Ticket): boolean =>
  ticket.ownDeskId === null ? tierOf(desk, ticket) > 0 : ticket.ownDeskId === desk.deskId

/** The tier by which a desk serves a ticket; 0: as its own, or only by hand. */
export const tierOf = (desk: Desk, ticket: Ticket): number =>
  ticket.ownDeskId === desk.deskId ? 0 : desk.tiers.findIndex((tier) => tier.includes(ticket.serviceId)) + 1

const flexibility = (desk: Desk): number => desk.tiers.reduce((sum, tier) => sum + tier.length, 0)
