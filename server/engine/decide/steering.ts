import type { CommandOf } from '../model/commands.ts'
import type { ReadonlyDesk } from '../model/desk.ts'
import type { EventOf } from '../model/events.ts'
import type { Millis, ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'
import { accept, reject, type RunningDecision } from './decision.ts'

type SteeringCommand = CommandOf<
  | 'steer-issuing'
  | 'lend-desk'
  | 'end-lending'
  | 'steer-ticket'
  | 'move-queue'
  | 'join-queue'
  | 'cancel-issued'
  | 'post-message'
  | 'withdraw-message'
>

/** What a supervisor does to the running day (RULES.md, G-rules). */
export function decideSteering(state: ReadonlyHallState, command: SteeringCommand, now: Millis): RunningDecision {
  if (state.day === null) return reject('day-closed')
  if ('reason' in command && command.reason === '') return reject('reason-required')

  switch (command.type) {
    case 'steer-issuing':
      return steerIssuing(state, command, now)
    case 'lend-desk':
      return lendDesk(state, command, now)
    case 'end-lending':
      return endLending(state, command, now)
    case 'steer-ticket':
      return steerTicket(state, command, now)
    case 'move-queue':
      return steerQueue(state, command, now)
    case 'join-queue':
      return joinQueue(state, command, now)
    case 'cancel-issued':
      return cancelIssued(state, command, now)
    case 'post-message':
      return postMessage(state, command, now)
    case 'withdraw-message': // G5
      if (!state.messages.has(command.messageId)) return reject('unknown-message')
      return accept({ type: 'message-withdrawn', at: now, messageId: command.messageId })
    default:
      return command satisfies never
  }
}

// G1
function steerIssuing(
  state: ReadonlyHallState,
  { serviceId, to, reason }: CommandOf<'steer-issuing'>,
  at: Millis
): RunningDecision {
  if (serviceId !== null && !state.book.services.has(serviceId)) return reject('unknown-service')
  const present = serviceId === null ? state.issuingStopped : state.issuingOverrides.get(serviceId)
  // All services at once can be stopped, or released again; they cannot be opened.
  const wanted = serviceId === null && to === 'open' ? 'hours' : to
  if (wanted === (present?.to ?? 'hours')) return reject('no-change')
  return accept({ type: 'issuing-steered', at, serviceId, to: wanted, reason })
}

// G2
function lendDesk(state: ReadonlyHallState, command: CommandOf<'lend-desk'>, at: Millis): RunningDecision {
  const desk = state.desks.get(command.deskId)
  if (!desk) return reject('unknown-desk')
  if (desk.status === 'closed') return reject('desk-not-open')
  if (command.until <= at) return reject('until-past')
  const tiers = command.tiers.filter((tier) => tier.length > 0)
  if (tiers.length === 0) return reject('no-target')
  if (tiers.some((tier) => tier.some((serviceId) => !state.book.services.has(serviceId))))
    return reject('unknown-service')
  return accept(deskLent(desk, tiers, command.until, command.reason, at))
}

// G2
function endLending(state: ReadonlyHallState, command: CommandOf<'end-lending'>, at: Millis): RunningDecision {
  const desk = state.desks.get(command.deskId)
  if (!desk) return reject('unknown-desk')
  if (desk.lent === null) return reject('no-change')
  return accept({ type: 'lending-ended', at, deskId: desk.deskId, reason: command.reason })
}

// G3
function steerTicket(state: ReadonlyHallState, command: CommandOf<'steer-ticket'>, at: Millis): RunningDecision {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return reject('unknown-ticket')
  if (!isSteerable(ticket)) return reject('wrong-status')
  const { ticketId } = ticket
  const { serviceId = ticket.serviceId, classId = ticket.classId, toDeskId: ownDeskId = ticket.ownDeskId } = command
  if (!state.book.services.has(serviceId)) return reject('unknown-service')
  if (!state.book.classes.has(classId)) return reject('unknown-class')
  const target = ownDeskId === null ? null : state.desks.get(ownDeskId)
  if (target === undefined) return reject('unknown-desk')
  if (target?.status === 'closed') return reject('target-desk-closed')
  if (serviceId === ticket.serviceId && classId === ticket.classId && ownDeskId === ticket.ownDeskId)
    return reject('no-change')
  return accept({ type: 'ticket-steered', at, ticketId, serviceId, classId, ownDeskId, reason: command.reason })
}

// G4
function steerQueue(
  state: ReadonlyHallState,
  { serviceId, toServiceId, reason }: CommandOf<'move-queue'>,
  at: Millis
): RunningDecision {
  if (!state.book.services.has(serviceId) || !state.book.services.has(toServiceId)) return reject('unknown-service')
  if (serviceId === toServiceId) return reject('no-change')
  const steered = [...state.tickets.values()]
    .filter((ticket) => ticket.serviceId === serviceId && isSteerable(ticket))
    .map(
      ({ ticketId, classId, ownDeskId }): EventOf<'ticket-steered'> => ({
        type: 'ticket-steered',
        at,
        ticketId,
        serviceId: toServiceId,
        classId,
        ownDeskId,
        reason
      })
    )
  return steered.length === 0 ? reject('no-change') : accept(...steered)
}

// G4
function joinQueue(
  state: ReadonlyHallState,
  { serviceId, toServiceId, until, reason }: CommandOf<'join-queue'>,
  at: Millis
): RunningDecision {
  if (!state.book.services.has(serviceId) || !state.book.services.has(toServiceId)) return reject('unknown-service')
  if (until <= at) return reject('until-past')
  const able = [...state.desks.values()].filter((desk) => desk.status !== 'closed' && serves(desk, toServiceId))
  if (able.length === 0) return reject('no-desk')
  const joining = able.filter((desk) => !serves(desk, serviceId))
  if (joining.length === 0) return reject('no-change')
  return accept(
    ...joining.map((desk) => {
      const tiers = desk.tiers.map((tier) => (tier.includes(toServiceId) ? [...tier, serviceId] : tier))
      return deskLent(desk, tiers, desk.lent?.until ?? until, reason, at)
    })
  )
}

// G6
function cancelIssued(
  state: ReadonlyHallState,
  { ticketIds, reason }: CommandOf<'cancel-issued'>,
  at: Millis
): RunningDecision {
  const untouched = [...new Set(ticketIds)].filter((ticketId) => {
    const ticket = state.tickets.get(ticketId)
    return ticket?.status === 'waiting' && ticket.why === null
  })
  if (untouched.length === 0) return reject('no-change')
  return accept(
    ...untouched.map(
      (ticketId): EventOf<'ticket-cancelled'> => ({
        type: 'ticket-cancelled',
        at,
        ticketId,
        reason: 'kiosk-flood',
        because: reason
      })
    )
  )
}

// G5
function postMessage(state: ReadonlyHallState, command: CommandOf<'post-message'>, at: Millis): RunningDecision {
  const { messageId, to, words, until } = command
  if (state.messages.has(messageId)) return accept()
  if (until <= at) return reject('until-past')
  return accept({ type: 'message-posted', at, messageId, to, words: { ...words }, until })
}

const isSteerable = ({ status }: ReadonlyTicket): boolean => status === 'waiting' || status === 'parked'

const serves = (desk: ReadonlyDesk, serviceId: ServiceId): boolean =>
  desk.tiers.some((tier) => tier.includes(serviceId))

const deskLent = (
  { deskId }: ReadonlyDesk,
  tiers: ReadonlyArray<readonly ServiceId[]>,
  until: Millis,
  reason: string,
  at: Millis
): EventOf<'desk-lent'> => ({ type: 'desk-lent', at, deskId, tiers: tiers.map((tier) => [...tier]), until, reason })
