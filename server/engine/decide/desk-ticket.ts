import type { CommandOf } from '../model/commands.ts'
import { accept, type RunningDecision, reject } from './decision.ts'
import { mayAct, showWithin } from './desk.ts'
import type { ReadonlyDesk } from '../model/desk.ts'
import { goesOnWith } from '../policy/visit.ts'
import type { Millis } from '../model/rules.ts'
import { type ReadonlyHallState, ticketAtDesk } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'

/** What an operator does with the ticket at the desk. */
export function decideDeskTicket(
  state: ReadonlyHallState,
  command: CommandOf<'recall' | 'start-serving' | 'finish' | 'mark-no-show' | 'park' | 'transfer'>,
  now: Millis
): RunningDecision {
  const { deskId, operatorId, expect } = command
  const desk = state.desks.get(deskId)
  if (!desk) return reject('unknown-desk')
  if (desk.status === 'closed') return reject('desk-not-open')
  if (!mayAct(desk, operatorId)) return reject('not-your-desk')
  const ticket = ticketAtDesk(state, desk)
  // D5: a command that is meant for another ticket changes nothing.
  if (expect !== undefined && expect !== ticket?.ticketId) return reject('stale-command')
  if (!ticket) return reject('desk-idle')
  const { ticketId } = ticket
  const { callingRules } = state.book
  const isCalled = ticket.status === 'called'

  switch (command.type) {
    case 'recall': // L6
      if (!isCalled) return reject('wrong-status')
      if (ticket.recalls >= callingRules.maxRecalls) return reject('recall-limit')
      if (now < ticket.announcedAt + callingRules.recallGapMs) return reject('recall-too-soon')
      return accept({
        type: 'ticket-recalled',
        at: now,
        ticketId,
        deskId,
        recall: ticket.recalls + 1,
        ...showWithin(command)
      })
    case 'start-serving': // L7
      if (!isCalled) return reject('wrong-status')
      return accept({ type: 'serving-started', at: now, ticketId, deskId })
    case 'finish': // L8
      return finish(state, desk, ticket, command, now)
    case 'mark-no-show': // L9
      if (!isCalled) return reject('wrong-status')
      if (
        ticket.recalls < callingRules.noShowAfterRecalls ||
        now < ticket.firstAnnouncedAt + callingRules.noShowAfterMs
      )
        return reject('no-show-too-soon')
      return accept({ type: 'ticket-missed', at: now, ticketId, deskId })
    case 'park': // L11
      if (command.reason === '') return reject('reason-required')
      return accept({
        type: 'ticket-parked',
        at: now,
        ticketId,
        deskId,
        reason: command.reason,
        until: command.until ?? null,
        sameDesk: command.sameDesk ?? false
      })
    case 'transfer': // L13
      return transfer(state, ticket, command, now)
    default:
      return command satisfies never
  }
}

// L8, V3
function finish(
  state: ReadonlyHallState,
  desk: ReadonlyDesk,
  ticket: ReadonlyTicket,
  { outcome = null, note = null, goOn = true }: CommandOf<'finish'>,
  now: Millis
): RunningDecision {
  const { ticketId } = ticket
  const { deskId } = desk
  const next = goOn ? goesOnWith(state, ticket) : null
  const finished = {
    type: 'ticket-finished' as const,
    at: now,
    ticketId,
    deskId,
    outcome,
    ...(next === null ? nextStepOf(state, ticket) : { nextServiceId: next }),
    ...(note !== null && { note })
  }
  if (next === null) return accept(finished)
  const tier = desk.tiers.findIndex((each) => each.includes(next)) + 1
  const why = { rule: 'same-visit' as const, tier, score: 0, waitedMs: 0, runnerUp: null }
  return accept(
    finished,
    { type: 'ticket-called', at: now, ticketId, deskId, why },
    { type: 'serving-started', at: now, ticketId, deskId }
  )
}

/** L8, L13: back to the desk that had sent it, if that is still open; else the next service of the visit. */
function nextStepOf(state: ReadonlyHallState, { backTo, further }: ReadonlyTicket) {
  if (backTo === null) return { nextServiceId: further[0] ?? null }
  const { deskId, serviceId } = backTo
  const isThere = state.book.services.has(serviceId)
  const isOpen = (state.desks.get(deskId)?.status ?? 'closed') !== 'closed'
  if (!isThere) return { nextServiceId: further[0] ?? null }
  return { nextServiceId: serviceId, ...(isOpen && { nextDeskId: deskId }) }
}

// L13
function transfer(
  state: ReadonlyHallState,
  ticket: ReadonlyTicket,
  command: CommandOf<'transfer'>,
  now: Millis
): RunningDecision {
  const { deskId, serviceId = null, toDeskId = null, note = null, keepPlace = true, backToSender = false } = command
  if (serviceId === null && toDeskId === null) return reject('no-target')
  if (serviceId !== null && !state.book.services.has(serviceId)) return reject('unknown-service')
  const target = toDeskId === null ? null : state.desks.get(toDeskId)
  if (target === undefined) return reject('unknown-desk')
  if (target?.status === 'closed') return reject('target-desk-closed')
  return accept({
    type: 'ticket-transferred',
    at: now,
    ticketId: ticket.ticketId,
    deskId,
    serviceId: serviceId ?? ticket.serviceId,
    toDeskId,
    waitingSince: keepPlace ? ticket.waitingSince : now,
    note,
    ...(backToSender && { backToSender })
  })
}

/** L19: a display has shown a call. What is no longer called, or counts as announced already, is no news. */
export function decideShown(
  state: ReadonlyHallState,
  { ticketId, deskId, recall }: CommandOf<'report-shown'>,
  now: Millis
): RunningDecision {
  const ticket = state.tickets.get(ticketId)
  const isNews =
    ticket?.status === 'called' && ticket.deskId === deskId && ticket.recalls === recall && now < ticket.announcedAt
  return isNews ? accept({ type: 'call-shown', at: now, ticketId, deskId, recall }) : accept()
}
