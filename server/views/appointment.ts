import type { ReadonlyAppointment } from '../engine/index.ts'
import type { AppointmentView } from '../protocol/appointments.ts'
import type { Centre } from '../protocol/centre.ts'
import { checkInCodeOf } from './check-in-code.ts'
import { directoryOf, type Picture } from './picture.ts'
import { trackPathOf } from './visitor.ts'

export type { ReadonlyAppointment }

/** The code of an appointment: six digits, as those of a ticket taken on the way. */
export const appointmentCodeOf = checkInCodeOf

export const appointmentPathOf = (appointmentId: string): string => `/book/${appointmentId}`
export const icsPathOf = (appointmentId: string): string => `/api/appointments/${appointmentId}/calendar.ics`

/** Until when its holder may move or cancel an appointment, epoch ms. */
export const changeUntilOf = (dueAt: number, { appointments }: Centre): number => dueAt - appointments.changeUntilMs

/** What whoever holds an appointment may see of it. @param serviceDay of its slot */
export function appointmentView(
  { state, centre, now }: Picture,
  appointment: ReadonlyAppointment,
  serviceDay: string,
  reminders: AppointmentView['reminders']
): AppointmentView {
  const { appointmentId, serviceId, further, dueAt, status, persons = 1 } = appointment
  const ticket = appointment.ticketId === null ? undefined : state.tickets.get(appointment.ticketId)
  const service = directoryOf(centre).service(serviceId)
  const changeUntil = changeUntilOf(dueAt, centre)
  return {
    code: appointmentCodeOf(appointmentId),
    serviceId,
    serviceName: service.name,
    documents: service.documents,
    furtherServiceIds: [...further],
    furtherNames: further.map((each) => directoryOf(centre).service(each).name),
    persons,
    at: dueAt,
    date: serviceDay,
    status,
    changeUntil,
    canChange: status === 'booked' && now <= changeUntil,
    keptUntil: dueAt + centre.appointments.graceMs,
    isToday: state.day?.serviceDay === serviceDay,
    reminders,
    ticket: ticket ? { ticketNumber: ticket.ticketNumber, trackPath: trackPathOf(ticket.ticketId) } : null,
    icsPath: icsPathOf(appointmentId)
  }
}
