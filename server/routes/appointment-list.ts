import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { bookableOf, placesOf, slotsOn } from '../centre/appointment-slots.ts'
import { serviceDayAt } from '../centre/service-day.ts'
import { ticketRefOf } from '../db/ticket-ref.ts'
import { appointmentRefOf } from '../db/appointment-rows.ts'
import { isDay } from '../figures/periods.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { bookedFor } from '../views/slots.ts'
import { AppointmentsBody, AppointmentsQuery } from '../protocol/appointments.ts'
import { dayBounds } from '../centre/day-bounds.ts'

/** The list of a day, for staff. Part of /api/appointments. */
const list: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.get(
    '',
    {
      schema: {
        summary: 'The appointments of a day',
        description: 'By reference: what an appointment’s id opens is its holder’s. Nothing of who booked is told.',
        querystring: AppointmentsQuery,
        response: { 200: AppointmentsBody, ...problems }
      }
    },
    async (request) => {
      const { centre, state } = hall
      const today = state.day?.serviceDay ?? serviceDayAt(hall.now(), centre).serviceDay
      const day = request.query.day ?? today
      if (!isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
      const { from, to } = dayBounds(day, centre)
      const { store } = app.appointments
      const sources = sourceCounts(store.holdersBetween(from, to))
      const parties = new Map(
        [...state.appointments.values()].map(({ appointmentId, persons }) => [appointmentRefOf(appointmentId), persons])
      )
      return {
        day,
        appointments: store
          .between(from, to)
          .map(({ appointmentRef, serviceId, dueAt, status, bookedAt, ticketId }) => ({
            appointmentRef,
            serviceId,
            at: dueAt,
            ...personsIn(parties.get(appointmentRef)),
            status,
            bookedAt,
            ticketNumber: ticketId === null ? null : (state.tickets.get(ticketId)?.ticketNumber ?? null),
            ticketRef: ticketId === null ? null : ticketRefOf(ticketId),
            sameSource: sources.get(appointmentRef) ?? 1
          })),
        slots: centre.appointments.services.flatMap(({ serviceId }) => {
          const bookable = bookableOf(centre, serviceId)
          return slotsOn(day, centre, serviceId).map((at) => ({
            serviceId,
            at,
            booked: bookedFor(state, serviceId, at),
            places: bookable ? placesOf(bookable) : 0
          }))
        }),
        refusedHoarding: app.appointments.refusedToday()
      }
    }
  )
}

const personsIn = (persons: number | undefined) => (persons === undefined ? {} : { persons })

interface Marked {
  appointmentId: string
  phoneMark: string | null
  deviceMark: string | null
  addressMark: string | null
}

/** By reference: of how many appointments the phone, the browser or the network is the same; the most of the three. */
function sourceCounts(holders: Marked[]): Map<string, number> {
  const marks = ['phoneMark', 'deviceMark', 'addressMark'] as const
  const counts = new Map<string, number>()
  for (const holder of holders)
    for (const mark of marks)
      if (holder[mark] !== null) counts.set(`${mark} ${holder[mark]}`, (counts.get(`${mark} ${holder[mark]}`) ?? 0) + 1)
  return new Map(
    holders.map((holder) => [
      appointmentRefOf(holder.appointmentId),
      Math.max(1, ...marks.map((mark) => counts.get(`${mark} ${holder[mark]}`) ?? 1))
    ])
  )
}

export default list
