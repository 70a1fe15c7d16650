import type { CommandOf } from '../model/commands.ts'
import { accept, type RunningDecision, reject } from './decision.ts'
import { type Choice, chooseNext, tierOf } from '../policy/next-ticket.ts'
import { scoreOf } from '../policy/precedence.ts'
import type { CallReason } from '../model/events.ts'
import type { ClassRules, Millis, OperatorId } from '../model/rules.ts'
import type { ReadonlyDesk } from '../model/desk.ts'
import type { ReadonlyHallState } from '../model/state.ts'

/** Opening, pausing and closing a desk, and calling a ticket to it. */
export function decideDesk(
  state: ReadonlyHallState,
  command: CommandOf<'open-desk' | 'pause-desk' | 'resume-desk' | 'close-desk' | 'call-next' | 'call-ticket'>,
  now: Millis
): RunningDecision {
  const { deskId } = command
  const desk = state.desks.get(deskId)
  if (!desk) return reject('unknown-desk')
  if (command.type === 'open-desk') return open(state, desk, command, now)

  if (desk.status === 'closed') return reject('desk-not-open')
  if (!mayAct(desk, command.operatorId)) return reject('not-your-desk')

  switch (command.type) {
    case 'pause-desk': // D3
      if (desk.status !== 'open') return reject('desk-not-open')
      if (desk.ticketId !== null) return reject('desk-busy')
      if (command.reason === '') return reject('reason-required')
      return accept({ type: 'desk-paused', at: now, deskId, reason: command.reason })
    case 'resume-desk': // D3
      if (desk.status !== 'paused') return reject('desk-not-paused')
      return accept({ type: 'desk-resumed', at: now, deskId })
    case 'close-desk': // D4
      if (desk.ticketId !== null) return reject('desk-busy')
      return accept({ type: 'desk-closed', at: now, deskId })
    case 'call-next': {
      // L4
      if (desk.status !== 'open') return reject('desk-not-open')
      if (desk.ticketId !== null) return reject('desk-busy')
      const choice = chooseNext(state, desk, now)
      if (!choice) return reject('queue-empty')
      const { ticket, why } = choice
      return accept({
        type: 'ticket-called',
        at: now,
        ticketId: ticket.ticketId,
        deskId,
        why,
        ...showWithin(command)
      })
    }
    case 'call-ticket': // L5
      return callByHand(state, desk, command, now)
    default:
      return command satisfies never
  }
}

/** D2: only the operator who opened the desk, or a supervisor (null). */
export const mayAct = (desk: ReadonlyDesk, operatorId: OperatorId | null): boolean =>
  operatorId === null || desk.operatorId === operatorId

/** L19: what the event of an announcement says of displays; nothing where none hangs. */
export const showWithin = ({ showWithinMs = 0 }: { showWithinMs?: Millis | undefined }) =>
  showWithinMs > 0 ? { showWithinMs } : {}

// D1
function open(
  state: ReadonlyHallState,
  desk: ReadonlyDesk,
  { operatorId, skills = null }: CommandOf<'open-desk'>,
  now: Millis
): RunningDecision {
  if (state.day === null) return reject('day-closed')
  if (desk.status !== 'closed') return desk.operatorId === operatorId ? accept() : reject('desk-taken')
  for (const other of state.desks.values()) {
    if (other.status !== 'closed' && other.operatorId === operatorId) return reject('operator-elsewhere')
  }
  return accept({ type: 'desk-opened', at: now, deskId: desk.deskId, operatorId, skills: skills && [...skills] })
}

const runnerUpOf = ({
  ticket: { ticketId, ticketNumber },
  why: { score, waitedMs }
}: Choice): CallReason['runnerUp'] => ({
  ticketId,
  ticketNumber,
  score,
  waitedMs
})

// L5
function callByHand(
  state: ReadonlyHallState,
  desk: ReadonlyDesk,
  command: CommandOf<'call-ticket'>,
  now: Millis
): RunningDecision {
  const { ticketId, reason } = command
  if (desk.status !== 'open') return reject('desk-not-open')
  if (desk.ticketId !== null) return reject('desk-busy')
  if (reason === '') return reject('reason-required')
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return reject('unknown-ticket')
  if (ticket.status !== 'waiting' && ticket.status !== 'parked' && ticket.status !== 'no-show')
    return reject('wrong-status')
  if (ticket.confirmBy !== null) return reject('not-arrived')

  const regular = chooseNext(state, desk, now)
  const score = scoreOf(state.book.classes.get(ticket.classId) as ClassRules, ticket, now)
  const why: CallReason = {
    rule: 'out-of-order',
    tier: tierOf(desk, ticket),
    score,
    waitedMs: now - ticket.waitingSince,
    reason,
    runnerUp: regular && regular.ticket !== ticket ? runnerUpOf(regular) : null
  }
  return accept({ type: 'ticket-called', at: now, ticketId, deskId: desk.deskId, why, ...showWithin(command) })
}
