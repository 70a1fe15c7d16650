import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { serviceDayAt } from '../centre/service-day.ts'
import { type AppointmentStore, type Marks, openAppointments } from '../db/appointments.ts'
import type { Db } from '../db/open.ts'
import { keptSecret } from '../db/secrets.ts'
import { newToken } from '../db/tokens.ts'
import { MOST_PERSONS } from '../protocol/conventions/persons.ts'
import { CHECK_MS, remindDue } from './appointment-reminders.ts'

/** From where an appointment is booked, as far as that is known. */
export interface Source {
  phone?: string | undefined
  device?: string | undefined
  address?: string | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    appointments: {
      store: AppointmentStore
      /** Hashes that tell whether two are the same, and nothing else. */
      marksOf: (source: Source) => Marks
      phoneMarkOf: (phone: string) => Pick<Marks, 'phoneMark'>
      /**
       * Which of the marks has as many appointments on the day of a slot as it may have, or would have more people booked
       * than one ticket can be for, if those are more; null: none.
       */
      hoarderOf: (marks: Marks, dueAt: number, persons: number) => keyof Marks | null
      /** How many of the reminders come too late for a slot already. */
      remindersOver: (dueAt: number) => number
      /** Counts a booking that was refused for that. */
      countRefused: () => void
      refusedToday: () => number
    }
  }
}

const DAY_MS = 86_400_000

/** Who holds the appointments that are booked: kept while they are, reminded, and known when they hoard. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall } = app
    const store = openAppointments(db)
    const secret = keptSecret(db, 'appointment-mark-secret', newToken)
    const markOf = (what: string, value: string | undefined): string | null =>
      value === undefined ? null : createHmac('sha256', secret).update(`${what} ${value}`).digest('base64url')
    const personsOf = (appointmentId: string): number => hall.state.appointments.get(appointmentId)?.persons ?? 1
    let refused = 0
    /** How long before a slot there is one, the earliest first. */
    const reminders = (): number[] => {
      const { remindMs, remindAgainMs } = hall.centre.appointments
      return [remindMs, remindAgainMs].filter((ms) => ms > 0).sort((a, b) => b - a)
    }

    app.decorate('appointments', {
      store,
      marksOf: ({ phone, device, address }) => ({
        phoneMark: markOf('phone', phone),
        deviceMark: markOf('device', device),
        addressMark: markOf('address', address)
      }),
      phoneMarkOf: (phone) => ({ phoneMark: markOf('phone', phone) }),
      hoarderOf(marks, dueAt, persons) {
        const { mostOfOnePhone, mostOfOneDevice, mostOfOneAddress } = hall.centre.appointments
        const most = { phoneMark: mostOfOnePhone, deviceMark: mostOfOneDevice, addressMark: mostOfOneAddress }
        const { endsAt } = serviceDayAt(dueAt, hall.centre)
        const sameDay = store.holdersBetween(endsAt - DAY_MS, endsAt)
        const hasEnough = (mark: keyof Marks) => {
          if (marks[mark] === null) return false
          const same = sameDay.filter((each) => each[mark] === marks[mark])
          const people = same.reduce((sum, { appointmentId }) => sum + personsOf(appointmentId), persons)
          return same.length >= most[mark] || people > Math.max(most[mark], MOST_PERSONS)
        }
        return (['phoneMark', 'deviceMark', 'addressMark'] as const).find(hasEnough) ?? null
      },
      remindersOver: (dueAt) => reminders().filter((ms) => dueAt - ms <= hall.now()).length,
      countRefused: () => {
        refused++
      },
      refusedToday: () => refused
    })

    // A disk that fails is told of by the hall itself; here it must not undo what has been committed.
    const safely = (work: () => void) => {
      try {
        work()
      } catch (error) {
        app.log.warn(error, 'who holds appointments could not be read or removed; tried again later')
      }
    }
    const forgetOver = () => safely(() => store.forgetBefore(hall.now() - hall.centre.appointments.graceMs - CHECK_MS))

    let lookedAt = 0
    const remind = () => {
      if (hall.now() - lookedAt < CHECK_MS) return
      lookedAt = hall.now()
      safely(() => remindDue(app, store, reminders()))
    }

    const stopHearing = hall.onCommit((logged) => {
      remind()
      for (const { event } of logged) {
        if (event.type === 'day-opened') {
          refused = 0
          forgetOver()
        } else if (event.type === 'appointment-missed' || event.type === 'appointment-cancelled')
          safely(() => store.forgetHolder(event.appointmentId))
        else if (event.type === 'appointment-kept') safely(() => tellByTicket(app, store, event))
        else if (event.type === 'appointment-moved')
          safely(() =>
            store.change(event.appointmentId, {
              dueAt: event.dueAt,
              reminded: app.appointments.remindersOver(event.dueAt)
            })
          )
      }
    })

    const reminding = setInterval(remind, CHECK_MS)
    reminding.unref()
    forgetOver()
    app.addHook('preClose', async () => {
      clearInterval(reminding)
      stopHearing()
    })
  },
  { name: 'appointments', dependencies: ['hall', 'notifications'] }
)

/** Whoever wanted to be reminded is told of their call where they were. */
function tellByTicket(
  { hall, notifications }: FastifyInstance,
  store: AppointmentStore,
  { appointmentId, ticketId }: { appointmentId: string; ticketId: string }
): void {
  const holder = store.holderOf(appointmentId)
  if (!holder) return
  const { language, phone, push } = holder
  const at = hall.now()
  if (push !== null) notifications.contacts.keep({ ticketId, kind: 'push', language, address: push, at })
  if (phone !== null) notifications.contacts.keep({ ticketId, kind: 'sms', language, address: phone, at })
  store.forgetHolder(appointmentId)
  if (push !== null || phone !== null) notifications.watch(ticketId)
}
