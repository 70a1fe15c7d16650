import type { Appointment, CarriedAppointment } from '../model/appointment.ts'
import type { EventOf } from '../model/events.ts'
import type { TicketId } from '../model/rules.ts'
import { type HallState, slotKey } from '../model/state.ts'
import { mustGet } from './must-get.ts'

/** Appointments, and how many places of each slot they take (A1). One that changes is replaced: copies of the hall share them. */
export function evolveAppointment(
  state: HallState,
  event: EventOf<
    'appointment-booked' | 'appointment-moved' | 'appointment-cancelled' | 'appointment-kept' | 'appointment-missed'
  >
): void {
  if (event.type === 'appointment-booked') {
    addAppointment(state, event)
    return
  }
  const appointment = mustGet(state.appointments, event.appointmentId)
  forgetDue(state, event.appointmentId)
  switch (event.type) {
    case 'appointment-moved': {
      // A2, A6
      const { serviceId, further, dueAt } = event
      leaveSlot(state, appointment)
      enterSlot(state, { ...appointment, serviceId, further: [...further], dueAt })
      return
    }
    case 'appointment-cancelled': // A2
      leaveSlot(state, appointment)
      put(state, { ...appointment, status: 'cancelled' })
      return
    case 'appointment-kept': // A3: its place in the slot is taken all the same.
      put(state, { ...appointment, status: 'kept' })
      return
    case 'appointment-missed': // A4
      put(state, { ...appointment, status: 'missed' })
      return
    default:
      event satisfies never
  }
}

/** A3: the ticket that its holder was given. Appointments that the hall does not know are an earlier backup's (S6). */
export function giveTicket(state: HallState, appointmentId: string, ticketId: TicketId): void {
  const appointment = state.appointments.get(appointmentId)
  if (!appointment) return
  const given = { ...appointment, ticketId }
  const index = state.dueAppointments.indexOf(appointment)
  if (index >= 0) state.dueAppointments[index] = given
  put(state, given)
}

/** A5: a new service day knows the appointments that are still to come, and no others. */
export function carryAppointments(state: HallState, carried: readonly CarriedAppointment[]): void {
  state.appointments.clear()
  state.slots.clear()
  state.dueAppointments.length = 0
  for (const each of carried) addAppointment(state, each)
}

function addAppointment(state: HallState, booked: CarriedAppointment): void {
  const { appointmentId, serviceId, further, language, dueAt, persons } = booked
  enterSlot(state, {
    appointmentId,
    serviceId,
    further: [...further],
    language,
    dueAt,
    ...(persons !== undefined && { persons }),
    status: 'booked',
    ticketId: null
  })
}

const put = (state: HallState, appointment: Appointment): void => {
  state.appointments.set(appointment.appointmentId, appointment)
}

function enterSlot(state: HallState, appointment: Appointment): void {
  put(state, appointment)
  countPlaces(state, appointment, 1)
  const due = state.dueAppointments
  let index = due.length
  while (index > 0 && (due[index - 1] as Appointment).dueAt > appointment.dueAt) index--
  due.splice(index, 0, appointment)
}

function forgetDue(state: HallState, appointmentId: string): void {
  const index = state.dueAppointments.findIndex((each) => each.appointmentId === appointmentId)
  if (index >= 0) state.dueAppointments.splice(index, 1)
}

const leaveSlot = (state: HallState, appointment: Appointment): void => countPlaces(state, appointment, -1)

function countPlaces(state: HallState, { serviceId, dueAt, persons = 1 }: Appointment, by: 1 | -1): void {
  const key = slotKey(serviceId, dueAt)
  const left = (state.slots.get(key) ?? 0) + by * persons
  if (left === 0) state.slots.delete(key)
  else state.slots.set(key, left)
}
