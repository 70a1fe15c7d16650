import type { CommandOf } from '../model/commands.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { EventOf } from '../model/events.ts'
import type { Millis, ServiceId } from '../model/rules.ts'
import type { Desk, HallState, Ticket } from '../model/state.ts'

type SteeringCommand = CommandOf<
  | 'steer-issuing'
  | 'lend-desk'
  | 'end-lending'
  | 'steer-ticket'
  | 'move-queue'
  | 'join-queue'
  | 'post-message'
  | 'withdraw-message'
>

/** What a supervisor does to the running day (RULES.md, G-rules). */
export function decideSteering(state: HallState, command: SteeringCommand, now: Millis): Decision {
  if (state.day === null) return reject('day-closed')
  if ('reason' in command && command.reason === '') return reject('reason-required')

  switch (command.type) {
    case 'steer-issuing': {
      // G1
      const { serviceId, to, reason } = command
      if (serviceId !== null && !state.book.services.has(serviceId)) return reject('unknown-service')
      const is = serviceId === null ? state.stopped : state.steered.get(serviceId)
      // All services together can be stopped, or go on as they did; never be opened.
      const wanted = serviceId === null && to === 'open' ? 'hours' : to
      if (wanted === (is?.to ?? 'hours')) return reject('no-change')
      return accept({ type: 'issuing-steered', at: now, serviceId, to: wanted, reason })
    }
    case 'lend-desk': {
      // G2
      const desk = state.desks.get(command.deskId)
      if (!desk) return reject('unknown-desk')
      if (desk.status === 'closed') return reject('desk-not-open')
      if (command.until <= now) return reject('until-past')
      const tiers = command.tiers.filter((tier) => tier.length > 0)
      if (tiers.length === 0) return reject('no-target')
      if (tiers.some((tier) => tier.some((serviceId) => !state.book.services.has(serviceId))))
        return reject('unknown-service')
      return accept(lent(desk, tiers, command.until, command.reason, now))
    }
    case 'end-lending': {
      // G2
      const desk = state.desks.get(command.deskId)
      if (!desk) return reject('unknown-desk')
      if (desk.lent === null) return reject('no-change')
      return accept({ type: 'lending-ended', at: now, deskId: desk.deskId, reason: command.reason })
    }
    case 'steer-ticket': // G3
      return steerTicket(state, command, now)
    case 'move-queue': {
      // G4
      const { serviceId, toServiceId, reason } = command
      if (!state.book.services.has(serviceId) || !state.book.services.has(toServiceId)) return reject('unknown-service')
      const moved =
        serviceId === toServiceId
          ? []
          : [...state.tickets.values()].filter((ticket) => ticket.serviceId === serviceId && canBeSteered(ticket))
      if (moved.length === 0) return reject('no-change')
      return accept(
        ...moved.map(({ ticketId, classId, ownDeskId }) => ({
          type: 'ticket-steered' as const,
          at: now,
          ticketId,
          serviceId: toServiceId,
          classId,
          ownDeskId,
          reason
        }))
      )
    }
    case 'join-queue': {
      // G4
      const { serviceId, toServiceId, until, reason } = command
      if (!state.book.services.has(serviceId) || !state.book.services.has(toServiceId)) return reject('unknown-service')
      if (until <= now) return reject('until-past')
      const able = [...state.desks.values()].filter((desk) => desk.status !== 'closed' && serves(desk, toServiceId))
      if (able.length === 0) return reject('no-desk')
      const joining = able.filter((desk) => !serves(desk, serviceId))
      if (joining.length === 0) return reject('no-change')
      return accept(
        ...joining.map((desk) =>
          lent(
            desk,
            desk.tiers.map((tier) => (tier.includes(toServiceId) ? [...tier, serviceId] : tier)),
            desk.lent?.until ?? until,
            reason,
            now
          )
        )
      )
    }
    case 'post-message': // G5
      if (state.messages.has(command.messageId)) return accept()
      if (command.until <= now) return reject('until-past')
      return accept({
        type: 'message-posted',
        at: now,
        messageId: command.messageId,
        to: command.to,
        words: { ...command.words },
        until: command.until
      })
    case 'withdraw-message': // G5
      if (!state.messages.has(command.messageId)) return reject('unknown-message')
      return accept({ type: 'message-withdrawn', at: now, messageId: command.messageId })
    default:
      return command satisfies never
  }
}

const canBeSteered = ({ status }: Ticket): boolean => status === 'waiting' || status === 'parked'

const serves = (desk: Desk, serviceId: ServiceId): boolean => desk.tiers.some((tier) => tier.includes(serviceId))

const lent = (
  { deskId }: Desk,
  tiers: ServiceId[][],
  until: Millis,
  reason: string,
  at: Millis
): EventOf<'desk-lent'> => ({ type: 'desk-lent', at, deskId, tiers: tiers.map((tier) => [...tier]), until, reason })

function steerTicket(state: HallState, command: CommandOf<'steer-ticket'>, now: Millis): Decision {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return reject('unknown-ticket')
  if (!canBeSteered(ticket)) return reject('wrong-status')
  const { serviceId = ticket.serviceId, classId = ticket.classId, toDeskId: ownDeskId = ticket.ownDeskId } = command
  if (!state.book.services.has(serviceId)) return reject('unknown-service')
  if (!state.book.classes.has(classId)) return reject('unknown-class')
  const target = ownDeskId === null ? null : state.desks.get(ownDeskId)
  if (target === undefined) return reject('unknown-desk')
  if (target?.status === 'closed') return reject('target-desk-closed')
  if (serviceId === ticket.serviceId && classId === ticket.classId && ownDeskId === ticket.ownDeskId)
    return reject('no-change')
  return accept({
    type: 'ticket-steered',
    at: now,
    ticketId: ticket.ticketId,
    serviceId,
    classId,
    ownDeskId,
    reason: command.reason
  })
}
