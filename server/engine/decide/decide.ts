import type { Command } from '../model/commands.ts'
import { decideDay } from './day.ts'
import { decideDesk } from './desk.ts'
import { decidePresent } from './present-ticket.ts'
import { decideTicket } from './ticket.ts'
import { decideSteering } from './steering.ts'
import type { Decision } from './decision.ts'
import type { Millis } from '../model/rules.ts'
import type { HallState } from '../model/state.ts'
import { advance } from '../evolve/queues.ts'

/**
 * Decides what a command does to the hall: the events that follow from it, or why not.
 * Changes nothing but the hall's idea of the time, which never goes back.
 * @param time the hall's clock, epoch ms; one that is behind the hall's own time counts as that (T1)
 */
export function decide(state: HallState, command: Command, time: Millis): Decision {
  advance(state, time)
  const now = state.at
  switch (command.type) {
    case 'configure':
    case 'open-day':
    case 'close-day':
    case 'tick':
    case 'call-staff':
    case 'answer-staff-call':
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
      return decidePresent(state, command, now)
    case 'issue-ticket':
    case 'confirm-arrival':
    case 'return':
    case 'resume-ticket':
    case 'postpone':
    case 'cancel':
    case 'rate':
      return decideTicket(state, command, now)
    case 'steer-issuing':
    case 'lend-desk':
    case 'end-lending':
    case 'steer-ticket':
    case 'move-queue':
    case 'join-queue':
    case 'post-message':
    case 'withdraw-message':
      return decideSteering(state, command, now)
    default:
      return command satisfies never
  }
}
