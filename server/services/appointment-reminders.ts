import type { FastifyInstance } from 'fastify'
import type { AppointmentStore, HolderRow } from '../db/appointments.ts'
import { notificationText } from '../devices/notifications/words.ts'

/** How often it is looked who is to be reminded. */
export const CHECK_MS = 20_000

/** Reminds whoever is due. @param reminders how long before a slot there is one, the earliest first, ms */
export function remindDue(app: FastifyInstance, store: AppointmentStore, reminders: readonly number[]): void {
  const now = app.hall.now()
  for (const [n, ms] of reminders.entries())
    for (const holder of store.toRemind(now, now + ms, n + 1)) {
      store.change(holder.appointmentId, { reminded: n + 1 })
      post(app, store, holder)
    }
}

function post(
  { hall, notifications, log }: FastifyInstance,
  store: AppointmentStore,
  { appointmentId, dueAt, language, phone, push }: HolderRow
): void {
  const { messages, name, timeZone } = hall.centre
  const isTrue = () => hall.state.appointments.get(appointmentId)?.status === 'booked'
  const text = notificationText('message.appointment', language, {
    time: textOf(dueAt, { timeZone, hour: '2-digit', minute: '2-digit' }),
    date: textOf(dueAt, { timeZone, day: '2-digit', month: '2-digit' })
  })
  const notification = { title: name[language], text, path: `/book/${appointmentId}` }
  const ttlMs = Math.max(CHECK_MS, dueAt - hall.now())
  const forgetPush = () => {
    try {
      store.change(appointmentId, { push: null })
    } catch (error) {
      log.warn(error, 'an address that is gone could not be removed')
    }
  }
  const { outbox } = notifications
  if (push !== null && messages.push)
    outbox.post({ kind: 'push', notification: { ...notification, address: push }, ttlMs, isTrue, onGone: forgetPush })
  if (phone !== null && notifications.maySendSms())
    outbox.post({ kind: 'sms', notification: { ...notification, address: phone }, ttlMs, isTrue, onGone: () => {} })
}

// Digits only: Node has no Kyrgyz names of months.
const textOf = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('ru', options).format(at)
