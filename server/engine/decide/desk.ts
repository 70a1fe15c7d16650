import type { CommandOf } from '../model/commands.ts'
import { accept, type Decision, reject } from './decision.ts'
import { nextFor, scoreOf, tierOf } from '../policy/choose.ts'
import type { Why } from '../model/events.ts'
import type { ClassRules, Millis, OperatorId } from '../model/rules.ts'
import type { Desk, HallState } from '../model/state.ts'

/** Opening and closing a desk, and calling somebody to it. */
export function decideDesk(
  state: HallState,
  command: CommandOf<'open-desk' | 'pause-desk' | 'resume-desk' | 'close-desk' | 'call-next' | 'call-ticket'>,
  now: Millis
): Decision {
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
      const choice = nextFor(state, desk, now)
      if (!choice) return reject('queue-empty')
      return accept({ type: 'ticket-called', at: now, ticketId: choice.ticket.ticketId, deskId, why: choice.why })
    }
    case 'call-ticket': // L5
      return callByHand(state, desk, command, now)
    default:
      return command satisfies never
  }
}

/** D2: only the operator who opened the desk, or a supervisor (null). */
export const mayAct = (desk: Desk, operatorId: OperatorId | null): boolean =>
  operatorId === null || desk.operatorId === operatorId

// D1
function open(
  state: HallState,
  desk: Desk,
  { operatorId, skills = null }: CommandOf<'open-desk'>,
  now: Millis
): Decision {
  if (state.day === null) return reject('day-closed')
  if (desk.status !== 'closed') return desk.operatorId === operatorId ? accept() : reject('desk-taken')
  for (const other of state.desks.values()) {
    if (other.status !== 'closed' && other.operatorId === operatorId) return reject('operator-elsewhere')
  }
  return accept({ type: 'desk-opened', at: now, deskId: desk.deskId, operatorId, skills: skills && [...skills] })
}

function callByHand(
  state: HallState,
  desk: Desk,
  { ticketId, reason }: CommandOf<'call-ticket'>,
  now: Millis
): Decision {
  if (desk.status !== 'open') return reject('desk-not-open')
  if (desk.ticketId !== null) return reject('desk-busy')
  if (reason === '') return reject('reason-required')
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return reject('unknown-ticket')
  if (ticket.status !== 'waiting' && ticket.status !== 'parked' && ticket.status !== 'no-show')
    return reject('wrong-status')
  if (ticket.confirmBy !== null) return reject('not-arrived')

  const passed = nextFor(state, desk, now)
  const runnerUp =
    passed && passed.ticket !== ticket
      ? {
          ticketId: passed.ticket.ticketId,
          ticketNumber: passed.ticket.ticketNumber,
          score: passed.why.score,
          waitedMs: passed.why.waitedMs
        }
      : null
  const score = scoreOf(state.book.classes.get(ticket.classId) as ClassRules, ticket, now)
  const why: Why = {
    rule: 'out-of-order',
    tier: tierOf(desk, ticket),
    score,
    waitedMs: now - ticket.waitingSince,
    reason,
    runnerUp
  }
  return accept({ type: 'ticket-called', at: now, ticketId, deskId: desk.deskId, why })
}
