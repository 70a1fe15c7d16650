import type { Command, CommandOf, HallRules, Openings } from '../../server/engine/index.ts'
import { T } from './hall-of.ts'

/** The commands of the hall by the words that one would say. A desk's operator is `op-` and the desk, unless said otherwise. */

type Rest<K extends Command['type']> = Partial<Omit<CommandOf<K>, 'type'>>
const at = (deskId: string) => ({ deskId, operatorId: `op-${deskId}` })

export const openDay = (serviceDay = '2026-03-02', openings: Openings = {}): Command => ({
  type: 'open-day',
  serviceDay,
  endsAt: T('28:00'),
  openings
})
export const closeDay = (reason?: string): Command => ({ type: 'close-day', ...(reason && { reason }) })
export const tick = (): Command => ({ type: 'tick' })
export const configure = (rules: HallRules, openings: Openings = {}): Command => ({
  type: 'configure',
  rules,
  openings
})

export const take = (ticketId: string, serviceId: string, rest: Rest<'issue-ticket'> = {}): Command => ({
  type: 'issue-ticket',
  ticketId,
  serviceId,
  ...rest
})
export const arrive = (ticketId: string): Command => ({ type: 'confirm-arrival', ticketId })
export const back = (ticketId: string, rest: Rest<'return'> = {}): Command => ({ type: 'return', ticketId, ...rest })
export const resume = (ticketId: string): Command => ({ type: 'resume-ticket', ticketId })
export const postpone = (ticketId: string, forMs: number): Command => ({ type: 'postpone', ticketId, forMs })
export const endPostpone = (ticketId: string): Command => ({ type: 'end-postpone', ticketId })
export const cancel = (ticketId: string, reason = 'left'): Command => ({ type: 'cancel', ticketId, reason })
export const change = (ticketId: string, rest: Rest<'change-ticket'>): Command => ({
  type: 'change-ticket',
  ticketId,
  reason: 'wrong key at the kiosk',
  ...rest
})
export const rate = (ticketId: string, stars: number, reasons?: string[]): Command => ({
  type: 'rate',
  ticketId,
  stars,
  ...(reasons && { reasons })
})

export const book = (
  appointmentId: string,
  serviceId: string,
  dueAt: number,
  places = 1,
  persons?: number
): Command => ({
  type: 'book-appointment',
  appointmentId,
  serviceId,
  dueAt,
  places,
  persons
})
export const moveTo = (appointmentId: string, dueAt: number, rest: Rest<'move-appointment'> = {}): Command => ({
  type: 'move-appointment',
  appointmentId,
  dueAt,
  places: 1,
  ...rest
})
export const unbook = (appointmentId: string, rest: Rest<'cancel-appointment'> = {}): Command => ({
  type: 'cancel-appointment',
  appointmentId,
  reason: 'visitor',
  ...rest
})
export const checkIn = (appointmentId: string, ticketId: string): Command => ({
  type: 'check-in',
  appointmentId,
  ticketId
})

export const open = (deskId: string, operatorId = `op-${deskId}`, skills?: string[]): Command => ({
  type: 'open-desk',
  deskId,
  operatorId,
  ...(skills && { skills })
})
export const pause = (deskId: string, rest: Rest<'pause-desk'> = {}): Command => ({
  type: 'pause-desk',
  reason: 'tea',
  ...at(deskId),
  ...rest
})
export const unpause = (deskId: string, rest: Rest<'resume-desk'> = {}): Command => ({
  type: 'resume-desk',
  ...at(deskId),
  ...rest
})
export const close = (deskId: string, rest: Rest<'close-desk'> = {}): Command => ({
  type: 'close-desk',
  ...at(deskId),
  ...rest
})

export const next = (deskId: string, rest: Rest<'call-next'> = {}): Command => ({
  type: 'call-next',
  ...at(deskId),
  ...rest
})
export const call = (deskId: string, ticketId: string, rest: Rest<'call-ticket'> = {}): Command => ({
  type: 'call-ticket',
  ...at(deskId),
  ticketId,
  reason: 'asked',
  ...rest
})
export const recall = (deskId: string, rest: Rest<'recall'> = {}): Command => ({
  type: 'recall',
  ...at(deskId),
  ...rest
})
export const start = (deskId: string, rest: Rest<'start-serving'> = {}): Command => ({
  type: 'start-serving',
  ...at(deskId),
  ...rest
})
export const finish = (deskId: string, rest: Rest<'finish'> = {}): Command => ({
  type: 'finish',
  ...at(deskId),
  ...rest
})
export const miss = (deskId: string, rest: Rest<'mark-no-show'> = {}): Command => ({
  type: 'mark-no-show',
  ...at(deskId),
  ...rest
})
export const park = (deskId: string, rest: Rest<'park'> = {}): Command => ({
  type: 'park',
  ...at(deskId),
  reason: 'copies',
  ...rest
})
export const transfer = (deskId: string, rest: Rest<'transfer'> = {}): Command => ({
  type: 'transfer',
  ...at(deskId),
  ...rest
})

export const steer = (serviceId: string | null, to: 'open' | 'closed' | 'hours', reason = 'power cut'): Command => ({
  type: 'steer-issuing',
  serviceId,
  to,
  reason
})
/** @param services as in a plan: tiers divided by a bar */
export const lend = (deskId: string, services: string, until: string, reason = 'rush'): Command => ({
  type: 'lend-desk',
  deskId,
  tiers: services.split('|').map((tier) => tier.trim().split(/\s+/).filter(Boolean)),
  until: T(until),
  reason
})
export const endLending = (deskId: string, reason = 'quiet again'): Command => ({ type: 'end-lending', deskId, reason })
export const put = (ticketId: string, rest: Rest<'steer-ticket'>): Command => ({
  type: 'steer-ticket',
  ticketId,
  reason: 'wrong queue',
  ...rest
})
export const moveQueue = (serviceId: string, toServiceId: string, reason = 'archive is down'): Command => ({
  type: 'move-queue',
  serviceId,
  toServiceId,
  reason
})
export const cancelIssued = (ticketIds: string[], reason = 'nobody took these'): Command => ({
  type: 'cancel-issued',
  ticketIds,
  reason
})
export const joinQueue = (serviceId: string, toServiceId: string, until: string, reason = 'rush'): Command => ({
  type: 'join-queue',
  serviceId,
  toServiceId,
  until: T(until),
  reason
})
export const post = (messageId: string, until: string, to: 'desks' | 'displays' = 'displays'): Command => ({
  type: 'post-message',
  messageId,
  to,
  words: { en: 'Back at two' },
  until: T(until)
})
export const withdraw = (messageId: string): Command => ({ type: 'withdraw-message', messageId })

export const help = (deviceId: string): Command => ({ type: 'call-staff', deviceId })
export const answer = (deviceId: string): Command => ({ type: 'answer-staff-call', deviceId })
