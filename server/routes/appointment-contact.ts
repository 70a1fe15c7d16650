import type { FastifyInstance } from 'fastify'
import { mayPushTo } from '../devices/notifications/push.ts'
import { RequestRefused } from '../http/errors.ts'
import type { AppointmentContact } from '../protocol/appointments.ts'

/** Where reminders go; a number that the centre sends nothing to only counts. @throws RequestRefused 400 */
export function contactOf(
  { hall }: FastifyInstance,
  contact: AppointmentContact | null | undefined
): { phone: string | null; push: string | null } {
  const { messages } = hall.centre
  const { phone, push } = contact ?? {}
  if (push && !mayPushTo(push.endpoint, messages.pushHosts))
    throw new RequestRefused(400, 'bad-push-service', 'Messages are not sent to this push service')
  if (messages.sms && phone !== undefined && !phone.startsWith(messages.phonePrefix))
    throw new RequestRefused(400, 'bad-phone', `Messages go to numbers that begin with ${messages.phonePrefix}`)
  return {
    phone: messages.sms ? (phone ?? null) : null,
    push: messages.push && push ? JSON.stringify(push) : null
  }
}
