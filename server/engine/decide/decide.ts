import type { Command } from '../model/commands.ts'
import { decideAppointment } from './appointments.ts'
import { configure } from './configure.ts'
import { decideDay } from './day.ts'
import { decideDesk } from './desk.ts'
import { decideDeskTicket, decideShown } from './desk-ticket.ts'
import { decideTicket } from './ticket.ts'
import { decideSteering } from './steering.ts'
import type { Decision } from './decision.ts'
import type { HallRules, Millis } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'

/**
 * Decides what a command does to the hall: the events that follow from it, or why it is rejected. Changes nothing.
 * `advance` the hall to the time first: tickets that have become callable since are not in their lines before.
 * @param time of the hall's clock, epoch ms; an earlier one than the hall's own counts as that (T1)
 */
export function decide<R extends HallRules = never>(
  state: ReadonlyHallState,
  command: Command<R>,
  time: Millis
): Decision<R> {
  const now = Math.max(time, state.at)
  switch (command.type) {
    case 'configure':
      return configure(state, command, now)
    case 'open-day':
    case 'close-day':
    case 'tick':
    case 'take-numbers':
    case 'call-staff':
    case 'answer-staff-call':
    case 'end-staff-call':
    case 'note':
      return decideDay(state, command, now)
    case 'open-desk':
    case 'pause-desk':
    case 'resume-desk':
    case 'close-desk':
    case 'call-next':
    case 'call-ticket':
      return decideDesk(state, command, now)
    case 'recall':
    case 'start-serving':
    case 'finish':
    case 'mark-no-show':
    case 'park':
    case 'transfer':
      return decideDeskTicket(state, command, now)
    case 'report-shown':
      return decideShown(state, command, now)
    case 'issue-ticket':
    case 'confirm-arrival':
    case 'tell-wait':
    case 'return':
    case 'resume-ticket':
    case 'postpone':
    case 'end-postpone':
    case 'cancel':
    case 'change-ticket':
    case 'rate':
      return decideTicket(state, command, now)
    case 'book-appointment':
    case 'move-appointment':
    case 'cancel-appointment':
    case 'check-in':
      return decideAppointment(state, command, now)
    case 'steer-issuing':
    case 'lend-desk':
    case 'end-lending':
    case 'steer-ticket':
    case 'move-queue':
    case 'join-queue':
    case 'cancel-issued':
    case 'post-message':
    case 'withdraw-message':
      return decideSteering(state, command, now)
    default:
      return command satisfies never
  }
}
