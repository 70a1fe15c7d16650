import type { CommandOf } from '../model/commands.ts'
import { accept, type RunningDecision, reject } from './decision.ts'
import { ORDINARY, type Millis, type ServiceId } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import type { ReadonlyTicket } from '../model/ticket.ts'

/** What the holder of a ticket, or staff for them, can do: take one, confirm the arrival, return, postpone, cancel, change, rate. */
export function decideTicket(
  state: ReadonlyHallState,
  command: CommandOf<
    | 'issue-ticket'
    | 'confirm-arrival'
    | 'tell-wait'
    | 'return'
    | 'resume-ticket'
    | 'postpone'
    | 'end-postpone'
    | 'cancel'
    | 'change-ticket'
    | 'rate'
  >,
  now: Millis
): RunningDecision {
  if (state.day === null) return reject('day-closed')
  if (command.type === 'issue-ticket') return issue(state, command, now)

  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return reject('unknown-ticket')
  const { ticketId } = ticket
  const { callingRules } = state.book

  switch (command.type) {
    case 'confirm-arrival': // L18
      if (ticket.status !== 'waiting') return reject('wrong-status')
      if (ticket.confirmBy === null) return accept()
      if (now > ticket.confirmBy) return reject('arrival-late')
      return accept({ type: 'arrival-confirmed', at: now, ticketId })
    case 'tell-wait': // W4
      if (ticket.status !== 'waiting') return reject('wrong-status')
      return accept({ type: 'wait-told', at: now, ticketId, serviceId: ticket.serviceId, told: command.told })
    case 'return': // L10
      if (ticket.status !== 'no-show') return reject('wrong-status')
      if (now > (ticket.noShowAt ?? 0) + callingRules.returnGraceMs) return reject('grace-over')
      if (command.byHolder && ticket.returns >= callingRules.maxReturns) return reject('return-limit')
      return accept({
        type: 'ticket-returned',
        at: now,
        ticketId,
        waitingSince: callingRules.returnKeepsPlace ? ticket.waitingSince : now
      })
    case 'resume-ticket': // L12
      if (ticket.status !== 'parked') return reject('wrong-status')
      return accept({ type: 'ticket-resumed', at: now, ticketId })
    case 'postpone': // L14
      if (ticket.status !== 'waiting') return reject('wrong-status')
      if (ticket.confirmBy !== null) return reject('not-arrived')
      if (ticket.postpones >= callingRules.maxPostpones) return reject('postpone-limit')
      if (command.forMs > callingRules.maxPostponeMs) return reject('postpone-too-long')
      return accept({
        type: 'ticket-postponed',
        at: now,
        ticketId,
        callableAt: Math.max(ticket.callableAt, now + command.forMs)
      })
    case 'end-postpone': // L14
      if (ticket.status !== 'waiting') return reject('wrong-status')
      if (!isPostponed(state, ticket, now)) return reject('no-change')
      return accept({ type: 'postpone-ended', at: now, ticketId, callableAt: callableUnpostponed(state, ticket, now) })
    case 'cancel': // L15
      if (ticket.status !== 'waiting' && ticket.status !== 'called' && ticket.status !== 'parked')
        return reject('wrong-status')
      if (command.reason === '') return reject('reason-required')
      return accept({ type: 'ticket-cancelled', at: now, ticketId, reason: command.reason })
    case 'change-ticket':
      return change(state, ticket, command, now)
    case 'rate': // L16
      if (ticket.status !== 'finished') return reject('wrong-status')
      if (ticket.stars !== null) return reject('already-rated')
      return accept({
        type: 'ticket-rated',
        at: now,
        ticketId,
        stars: command.stars,
        ...(command.reasons?.length && { reasons: [...command.reasons] })
      })
    default:
      return command satisfies never
  }
}

// L20
function change(
  state: ReadonlyHallState,
  ticket: ReadonlyTicket,
  { serviceId = ticket.serviceId, classId = ticket.classId, reason }: CommandOf<'change-ticket'>,
  now: Millis
): RunningDecision {
  const { ticketId, persons } = ticket
  const isOther = serviceId !== ticket.serviceId
  if (ticket.status !== 'waiting' && ticket.status !== 'parked') return reject('wrong-status')
  if (reason === '') return reject('reason-required')
  if (!state.book.services.has(serviceId)) return reject('unknown-service')
  if (!state.book.classes.has(classId)) return reject('unknown-class')
  if (!isOther && classId === ticket.classId) return reject('no-change')
  if (isOther && !takesTickets(state, serviceId, now)) return reject('service-closed')
  if (isOther && isOverLimit(state, serviceId, persons)) return reject('daily-limit')
  return accept({
    type: 'ticket-steered',
    at: now,
    ticketId,
    serviceId,
    classId,
    ownDeskId: isOther ? null : ticket.ownDeskId,
    reason,
    ...(isOther && { counts: true as const })
  })
}

/** L1 to L3, and A3 for whoever had booked. */
export function issue(state: ReadonlyHallState, command: CommandOf<'issue-ticket'>, now: Millis): RunningDecision {
  const { ticketId, serviceId, further = [], dueAt = null, confirmBy = null, persons = 1 } = command
  const classId = command.classId ?? ORDINARY
  const service = state.book.services.get(serviceId)
  if (!service || further.some((each) => !state.book.services.has(each))) return reject('unknown-service')
  if (!state.book.classes.has(classId)) return reject('unknown-class')
  if (state.tickets.has(ticketId)) return reject('duplicate-ticket')
  if (!takesTickets(state, serviceId, now)) return reject('service-closed')
  // V1, V4: each service of the visit has to have a place left for each person.
  const wanted = [serviceId, ...further]
  const isOver = (each: ServiceId) =>
    isOverLimit(state, each, persons * wanted.filter((other) => other === each).length)
  // A3: whoever had booked in time has a place, however many have come without.
  if (!command.keepsSlot && wanted.some(isOver)) return reject('daily-limit')

  const number = lastNumber(state, service.prefix) + 1
  return accept({
    type: 'ticket-issued',
    at: now,
    ticketId,
    ticketNumber: `${service.prefix}${String(number).padStart(3, '0')}`,
    prefix: service.prefix,
    number,
    serviceId,
    further: [...further],
    classId,
    language: command.language ?? null,
    dueAt,
    // C8, A3: an appointment waits from its slot on, and may be called `earlyMs` before it.
    waitingSince: command.keepsSlot ? (dueAt ?? now) : Math.max(now, dueAt ?? now),
    callableAt: dueAt === null ? now : Math.max(now, dueAt - state.book.callingRules.earlyMs),
    ...(confirmBy !== null && { confirmBy }),
    ...(command.appointmentId !== undefined && { appointmentId: command.appointmentId }),
    ...(persons > 1 && { persons }),
    ...(command.told && { told: command.told })
  })
}

function isOverLimit({ book, issued }: ReadonlyHallState, serviceId: ServiceId, more: number): boolean {
  const dailyLimit = book.services.get(serviceId)?.dailyLimit ?? null
  return dailyLimit !== null && (issued.get(serviceId) ?? 0) + more > dailyLimit
}

/** Whether a waiting ticket is held back by letting others pass (L14), and not only by its slot (C8). */
export const isPostponed = (state: ReadonlyHallState, ticket: ReadonlyTicket, now: Millis): boolean =>
  ticket.status === 'waiting' && ticket.postpones > 0 && ticket.callableAt > callableUnpostponed(state, ticket, now)

// An appointment waits from its slot, which may be yet to come; everybody else has begun to wait.
const callableUnpostponed = ({ book }: ReadonlyHallState, { waitingSince }: ReadonlyTicket, now: Millis): Millis =>
  Math.max(now, waitingSince - book.callingRules.earlyMs)

/** The last number of a prefix that was, or may have been, given out today (L1, S6). */
const lastNumber = (state: ReadonlyHallState, prefix: string): number =>
  lastNumberOn(state, state.day?.serviceDay ?? '', prefix)

/** The same of the day that is open, or of one that is yet to be opened. */
export function lastNumberOn({ counters, lost, day }: ReadonlyHallState, serviceDay: string, prefix: string): number {
  const known = day?.serviceDay === serviceDay ? (counters.get(prefix) ?? 0) : 0
  return lost?.serviceDay === serviceDay ? Math.max(known, lost.numbers[prefix] ?? lost.others) : known
}

/** Whether a service takes tickets at this time of the open day (L2, G1); false when no day is open. */
export function takesTickets(state: ReadonlyHallState, serviceId: ServiceId, now: Millis): boolean {
  if (state.day === null || state.issuingStopped !== null) return false
  const override = state.issuingOverrides.get(serviceId)
  if (override) return override.to === 'open'
  const openings = state.day.openings[serviceId]
  return !openings || openings.some(([from, to]) => from <= now && now < to)
}
