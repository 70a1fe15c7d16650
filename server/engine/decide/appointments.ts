import type { CarriedAppointment, ReadonlyAppointment } from '../model/appointment.ts'
import type { CommandOf } from '../model/commands.ts'
import type { EventOf, HallEvent } from '../model/events.ts'
import type { Millis } from '../model/rules.ts'
import type { ReadonlyHallState } from '../model/state.ts'
import { slotKey } from '../model/state.ts'
import { accept, reject, type RunningDecision } from './decision.ts'
import { issue } from './ticket.ts'

type Slot = { serviceId: string; dueAt: Millis; places: number }

/** Appointments: booked, moved, cancelled by their holders or staff, and kept by checking in (A-rules). */
export function decideAppointment(
  state: ReadonlyHallState,
  command: CommandOf<'book-appointment' | 'move-appointment' | 'cancel-appointment' | 'check-in'>,
  now: Millis
): RunningDecision {
  if (state.day === null) return reject('day-closed')
  if (command.type === 'book-appointment') return book(state, command, now)
  const appointment = state.appointments.get(command.appointmentId)
  if (!appointment) return reject('unknown-appointment')
  if (command.type === 'check-in') return checkIn(state, appointment, command, now)
  if (appointment.status !== 'booked') return reject('wrong-status')
  // A2: until when its holder may change it is said with the command.
  if (command.until !== undefined && now > command.until) return reject('change-late')
  const { appointmentId, serviceId, further } = appointment
  if (command.type === 'cancel-appointment') {
    if (command.reason === '') return reject('reason-required')
    return accept({ type: 'appointment-cancelled', at: now, appointmentId, reason: command.reason })
  }
  if (command.dueAt === appointment.dueAt) return reject('no-change')
  const refusal = slotRefusal(state, { ...command, serviceId, persons: appointment.persons }, now)
  if (refusal) return reject(refusal)
  return accept({
    type: 'appointment-moved',
    at: now,
    appointmentId,
    serviceId,
    further: [...further],
    dueAt: command.dueAt
  })
}

// A1
function book(state: ReadonlyHallState, command: CommandOf<'book-appointment'>, now: Millis): RunningDecision {
  const { appointmentId, serviceId, further = [], language = null, dueAt, persons = 1 } = command
  if ([serviceId, ...further].some((each) => !state.book.services.has(each))) return reject('unknown-service')
  if (state.appointments.has(appointmentId)) return reject('duplicate-ticket')
  const refusal = slotRefusal(state, command, now)
  if (refusal) return reject(refusal)
  return accept({
    type: 'appointment-booked',
    at: now,
    appointmentId,
    serviceId,
    further: [...further],
    language,
    dueAt,
    ...(persons > 1 && { persons })
  })
}

/** A1: why so many cannot be booked into a slot; null: it has a free place for each of them. */
function slotRefusal(
  state: ReadonlyHallState,
  { serviceId, dueAt, places, persons = 1 }: Slot & { persons?: number | undefined },
  now: Millis
) {
  if (places === 0 || dueAt <= now) return 'no-slot'
  const free = places - (state.slots.get(slotKey(serviceId, dueAt)) ?? 0)
  if (free <= 0) return 'slot-full'
  return persons <= free ? null : 'too-few-places'
}

// A3
function checkIn(
  state: ReadonlyHallState,
  appointment: ReadonlyAppointment,
  { ticketId, told }: CommandOf<'check-in'>,
  now: Millis
): RunningDecision {
  const { appointmentId, serviceId, further, language, dueAt, status, persons } = appointment
  if (appointment.ticketId !== null) return reject('appointment-used')
  if (status === 'cancelled') return reject('wrong-status')
  if (dueAt >= (state.day?.endsAt ?? 0)) return reject('another-day')
  const isInTime = status === 'booked' && now <= dueAt + state.book.appointmentGraceMs
  const ticket: CommandOf<'issue-ticket'> = {
    type: 'issue-ticket',
    ticketId,
    serviceId,
    further: [...further],
    language,
    persons,
    told,
    appointmentId
  }
  if (!isInTime) return issue(state, ticket, now)
  const issued = issue(state, { ...ticket, dueAt, keepsSlot: true }, now)
  if (!issued.accepted) return issued
  return accept(...issued.events, { type: 'appointment-kept', at: now, appointmentId, ticketId })
}

/** A4: appointments whose holder has not come within the grace. */
export const missAppointments = (state: ReadonlyHallState, at: Millis): HallEvent<never>[] => {
  const missed: HallEvent<never>[] = []
  for (const { appointmentId, dueAt } of state.dueAppointments) {
    if (dueAt + state.book.appointmentGraceMs >= at) break
    missed.push({ type: 'appointment-missed', at, appointmentId })
  }
  return missed
}

/** A4: with the end of the service day its appointments are over. */
export const missBefore = (state: ReadonlyHallState, endsAt: Millis, at: Millis): EventOf<'appointment-missed'>[] =>
  state.dueAppointments
    .filter(({ dueAt }) => dueAt < endsAt)
    .map(({ appointmentId }) => ({ type: 'appointment-missed', at, appointmentId }))

/** A5: those that are still to come. @param endsAt of the day that is closed before, epoch ms */
export const carriedAppointments = (state: ReadonlyHallState, endsAt: Millis): CarriedAppointment[] =>
  state.dueAppointments
    .filter(({ dueAt }) => dueAt >= endsAt)
    .map(({ appointmentId, serviceId, further, language, dueAt, persons }) => ({
      appointmentId,
      serviceId,
      further: [...further],
      language,
      dueAt,
      ...(persons !== undefined && { persons })
    }))
