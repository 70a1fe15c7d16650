import type { Command, EventOf, HallEvent, HallState } from '../../engine/index.ts'
import { HALL, type Recorded } from './recorded.ts'
import { cancellingOf, closingOf, configuringOf, joiningOf, movingOf } from './several.ts'

/**
 * What came from outside, read from the events that came of it: who arrived for what, who pressed what, what the clock said.
 * Nothing of it is what the engine decides: numbers, whom a desk calls and why, where a ticket goes next, what falls due.
 *
 * One command can have several events, so there may be several ways to read a place of the log: all are returned, the
 * one with the most events first, and the engine's answer tells which it was. None: it came from no command, and happened.
 */
export function commandsFor(state: HallState, entries: readonly Recorded[], at: number): Command[] {
  const { event, actor } = entries[at] as Recorded
  if (event.type === 'hall-restored') return []
  // A4: with the end of the day appointments are missed whose time has not come.
  if (actor === HALL && fallsDue(event)) return [closingOf(entries, at), TICK].filter((command) => command !== null)
  const several = [
    closingOf(entries, at),
    configuringOf(state, entries, at),
    cancellingOf(entries, at),
    movingOf(state, event),
    ...joiningOf(state, event)
  ]
  const single =
    event.type === 'ticket-moved'
      ? null
      : isOfAppointment(event)
        ? appointmentCommandFor(event)
        : commandFor(state, event, actor)
  // V3: whoever could have gone on and waits was sent to wait, as everybody was by earlier programs.
  const waits = single?.type === 'finish' ? { ...single, goOn: false } : null
  return [...several, single, waits].filter((command) => command !== null)
}

const TICK: Command = { type: 'tick' }

/** Whether the hall looks at what is due before this: whatever the running hall commits, but not what is written beside it. */
export const isLookedBefore = (entries: readonly Recorded[], at: number): boolean => {
  const { event, actor } = entries[at] as Recorded
  if (event.type === 'noted' || event.type === 'hall-restored') return false
  // The end of the day comes before what would have fallen due in it.
  return !(event.type === 'day-opened' || (actor === HALL && closingOf(entries, at) !== null))
}

/** What the hall does by itself when its time has come. */
const fallsDue = (event: HallEvent): boolean =>
  event.type === 'ticket-resumed' ||
  event.type === 'staff-call-ended' ||
  event.type === 'appointment-missed' ||
  (event.type === 'ticket-cancelled' && event.reason === 'not-confirmed') ||
  (event.type === 'lending-ended' && event.reason === undefined)

type Booked = EventOf<
  'appointment-booked' | 'appointment-moved' | 'appointment-cancelled' | 'appointment-kept' | 'appointment-missed'
>
type One = Exclude<HallEvent, EventOf<'hall-restored' | 'ticket-moved'> | Booked>

const isOfAppointment = (event: HallEvent): event is Booked => event.type.startsWith('appointment-')

/** How many places the slot had, the log does not say: what was booked had enough. */
const ANY_PLACES = Number.MAX_SAFE_INTEGER

function appointmentCommandFor(event: Booked): Command | null {
  switch (event.type) {
    case 'appointment-booked': {
      const { appointmentId, serviceId, further, language, dueAt, persons } = event
      return {
        type: 'book-appointment',
        appointmentId,
        serviceId,
        further,
        language,
        dueAt,
        persons,
        places: ANY_PLACES
      }
    }
    case 'appointment-moved': {
      const { appointmentId, dueAt } = event
      return { type: 'move-appointment', appointmentId, dueAt, places: ANY_PLACES }
    }
    case 'appointment-cancelled':
      return { type: 'cancel-appointment', appointmentId: event.appointmentId, reason: event.reason }
    case 'appointment-kept':
    case 'appointment-missed':
      // Of the check-in before it, or of the clock.
      return null
    default:
      return event satisfies never
  }
}

function commandFor(state: HallState, event: One, actor: string): Command | null {
  switch (event.type) {
    case 'day-opened':
      return {
        type: 'open-day',
        serviceDay: event.serviceDay,
        endsAt: event.endsAt,
        openings: event.openings
      }
    case 'numbers-told':
      return { type: 'take-numbers', serviceDay: event.lost.serviceDay, numbers: event.lost.numbers }
    case 'ticket-issued': {
      const { ticketId, serviceId, further, classId, language, dueAt, confirmBy = null, told, persons } = event
      if (event.appointmentId !== undefined)
        return { type: 'check-in', appointmentId: event.appointmentId, ticketId, told }
      return { type: 'issue-ticket', ticketId, serviceId, further, classId, language, dueAt, confirmBy, told, persons }
    }
    case 'arrival-confirmed':
      return { type: 'confirm-arrival', ticketId: event.ticketId }
    case 'wait-told':
      return { type: 'tell-wait', ticketId: event.ticketId, told: event.told }
    case 'ticket-returned':
      return { type: 'return', ticketId: event.ticketId }
    case 'ticket-resumed':
      return { type: 'resume-ticket', ticketId: event.ticketId }
    case 'ticket-postponed': {
      const { ticketId, callableAt, at } = event
      // One that changes nothing of when it may be called says no more than that it was asked for.
      const asBefore = callableAt === state.tickets.get(ticketId)?.callableAt
      return { type: 'postpone', ticketId, forMs: asBefore ? 0 : callableAt - at }
    }
    case 'postpone-ended':
      return { type: 'end-postpone', ticketId: event.ticketId }
    case 'ticket-cancelled':
      return { type: 'cancel', ticketId: event.ticketId, reason: event.reason }
    case 'ticket-rated':
      return {
        type: 'rate',
        ticketId: event.ticketId,
        stars: event.stars,
        ...(event.reasons && { reasons: event.reasons })
      }
    case 'staff-called':
      return { type: 'call-staff', deviceId: event.deviceId }
    case 'staff-call-answered':
      return { type: 'answer-staff-call', deviceId: event.deviceId }
    case 'staff-call-ended':
      return { type: 'end-staff-call', deviceId: event.deviceId }
    case 'issuing-steered':
      return { type: 'steer-issuing', serviceId: event.serviceId, to: event.to, reason: event.reason }
    case 'desk-lent': {
      const { deskId, tiers, until, reason } = event
      return { type: 'lend-desk', deskId, tiers, until, reason }
    }
    case 'lending-ended':
      return { type: 'end-lending', deskId: event.deskId, reason: event.reason ?? '' }
    case 'ticket-steered': {
      const { ticketId, serviceId, classId, ownDeskId, reason } = event
      // L20: only a change at the reception counts.
      if (event.counts) return { type: 'change-ticket', ticketId, serviceId, classId, reason }
      return { type: 'steer-ticket', ticketId, serviceId, classId, toDeskId: ownDeskId, reason }
    }
    case 'message-posted': {
      const { messageId, to, words, until } = event
      return { type: 'post-message', messageId, to, words, until }
    }
    case 'message-withdrawn':
      return { type: 'withdraw-message', messageId: event.messageId }
    case 'noted':
      return { type: 'note', about: event.about, what: event.what, details: event.details }
    case 'hall-configured':
    case 'day-closed':
      return null
    default:
      return commandAtDesk(state, event, actor)
  }
}

/** What was pressed at a desk: never for which ticket, as the engine knows which is there. */
function commandAtDesk(state: HallState, event: Extract<One, { deskId: string }>, actor: string): Command | null {
  const { deskId } = event
  const desk = { deskId, operatorId: operatorOf(state, deskId, actor) }
  const display = 'showWithinMs' in event ? { showWithinMs: event.showWithinMs } : {}
  switch (event.type) {
    case 'desk-opened':
      return { type: 'open-desk', deskId, operatorId: event.operatorId, skills: event.skills }
    case 'desk-paused':
      return { type: 'pause-desk', ...desk, reason: event.reason }
    case 'desk-resumed':
      return { type: 'resume-desk', ...desk }
    case 'desk-closed':
      return { type: 'close-desk', ...desk }
    case 'ticket-called':
      return event.why.rule === 'out-of-order'
        ? { type: 'call-ticket', ...desk, ticketId: event.ticketId, reason: event.why.reason ?? '', ...display }
        : { type: 'call-next', ...desk, ...display }
    case 'ticket-recalled':
      return { type: 'recall', ...desk, ...display }
    case 'call-shown':
      return { type: 'report-shown', deskId, ticketId: event.ticketId, recall: event.recall }
    case 'serving-started':
      return { type: 'start-serving', ...desk }
    case 'ticket-finished':
      return { type: 'finish', ...desk, outcome: event.outcome, note: event.note ?? null }
    case 'ticket-missed':
      return { type: 'mark-no-show', ...desk }
    case 'ticket-parked':
      return { type: 'park', ...desk, reason: event.reason, until: event.until, sameDesk: event.sameDesk }
    case 'ticket-transferred': {
      const { serviceId, toDeskId, note, waitingSince, ticketId, backToSender = false } = event
      const ticket = state.tickets.get(ticketId)
      return {
        type: 'transfer',
        ...desk,
        // To a desk alone: the ticket keeps its service, also one that the settings no longer have.
        serviceId: toDeskId !== null && serviceId === ticket?.serviceId ? null : serviceId,
        toDeskId,
        note,
        keepPlace: waitingSince === ticket?.waitingSince,
        backToSender
      }
    }
    default:
      return null
  }
}

/** The operator of a desk who acts at it; null: somebody else, who as the log does not say was a supervisor. */
const operatorOf = (state: HallState, deskId: string, actor: string): string | null => {
  const operatorId = state.desks.get(deskId)?.operatorId ?? null
  return operatorId !== null && actor.endsWith(`:${operatorId}`) ? operatorId : null
}
