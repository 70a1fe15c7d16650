import { STAFF_KINDS } from '../protocol/conventions/staff.ts'
import type { HallEvent } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import { HALLS_OWN_REASONS } from '../protocol/free-text.ts'

/** Makes names that only this hall can tell: by a key that stays in it. */
export interface Pseudonyms {
  ticket: (ticketId: string) => string
  /** Of a person or a device. */
  someone: (id: string) => string
}

/** An event as the log has it, and as it leaves. */
interface Kept {
  seq: number
  at: number
  type: string
  actor: string
  body: Record<string, unknown>
}
export type Leaving = [seq: number, at: number, type: string, actor: string, body: Record<string, unknown>]

/** How a field leaves: what this returns, or not at all where it returns undefined. */
type Leave = (value: unknown, names: Pseudonyms) => unknown
type Fields = Record<string, Leave>

/** Ids, numbers and switches of the settings and the queue. Whatever people can have written does not look like one. */
const CODE = /^[A-Za-z0-9_.:-]{1,64}$/
const plain: Leave = (value, names) => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'string') return CODE.test(value) ? value : undefined
  if (Array.isArray(value)) return value.map((each) => plain(each, names)).filter((each) => each !== undefined)
  return undefined
}
const ticket: Leave = (value, names) => (typeof value === 'string' ? names.ticket(value) : undefined)
const someone: Leave = (value, names) => (typeof value === 'string' ? names.someone(value) : undefined)
/** Only the hall's own reasons: all others are somebody's words. */
const ownReason: Leave = (value) => (HALLS_OWN_REASONS.includes(value as string) ? value : value === null ? null : '')
const numbers: Leave = (value) =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).filter(
      ([key, each]) => CODE.test(key) && typeof each === 'number'
    )
  )

const part =
  (fields: Fields): Leave =>
  (value, names) =>
    typeof value === 'object' && value !== null
      ? leave(value as Record<string, unknown>, fields, names)
      : value === null
        ? null
        : undefined

/** Names of services and of the centre: every kiosk shows them to everybody. */
const shown: Leave = (value) => {
  const { ky, ru, en } = (value ?? {}) as Record<string, unknown>
  return [ky, ru, en].every((each) => typeof each === 'string') ? { ky, ru, en } : undefined
}
const list =
  (each: Leave): Leave =>
  (value, names) =>
    Array.isArray(value) ? value.map((one) => each(one, names)).filter((one) => one !== undefined) : undefined

const hours: Leave = list(list(plain))
/** When each service takes tickets on a day. */
const openings: Leave = (value, names) =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([serviceId, spans]) =>
      CODE.test(serviceId) ? [[serviceId, plain(spans, names)]] : []
    )
  )
const SETTINGS = {
  centreId: plain,
  name: shown,
  timeZone: (value) => (typeof value === 'string' && /^[A-Za-z0-9_+/-]{1,64}$/.test(value) ? value : undefined),
  dayStartsAt: plain,
  languages: plain,
  hours: (value, names) => (value === null ? null : hours(value, names)),
  services: list(
    part({
      serviceId: plain,
      groupId: plain,
      name: shown,
      prefix: plain,
      targetMs: plain,
      dailyLimit: plain,
      hours: (value, names) => (value === null ? null : hours(value, names)),
      nextServiceId: plain
    })
  ),
  priorityClasses: list(part({ priorityClassId: plain, creditMs: plain, rate: plain, first: plain })),
  desks: list(part({ deskId: plain, deskNumber: plain, zoneId: plain, tiers: plain }))
} satisfies Partial<Record<keyof Centre, Leave>>

const lost = part({ serviceDay: plain, unknownFrom: plain, numbers, others: plain })
const mark = part({ epoch: plain, seq: plain, hash: plain })
const told = part({
  kind: plain,
  method: plain,
  ahead: plain,
  estimate: part({ lowMs: plain, likelyMs: plain, highMs: plain }),
  shown: part({ from: plain, to: plain, desksOpenAt: plain, mayNotBeServed: plain })
})
const atDesk: Fields = { ticketId: ticket, deskId: plain }

/**
 * What leaves the hall of each event, field by field; what is not named here stays. Never notes, free reasons, messages,
 * comments, contacts, names of people. A ticket's id is its holder's power over the ticket, and leaves as a pseudonym.
 */
const LEAVES = {
  'hall-configured': { rules: part(SETTINGS), openings },
  'hall-restored': { epoch: plain, from: mark, setAside: mark, lost },
  'numbers-told': { lost },
  'day-opened': { serviceDay: plain, endsAt: plain, openings, lost },
  'day-closed': { serviceDay: plain },
  'ticket-issued': {
    ticketId: ticket,
    prefix: plain,
    number: plain,
    serviceId: plain,
    further: plain,
    classId: plain,
    language: plain,
    dueAt: plain,
    waitingSince: plain,
    callableAt: plain,
    confirmBy: plain,
    appointmentId: ticket,
    persons: plain,
    told
  },
  'arrival-confirmed': { ticketId: ticket },
  'wait-told': { ticketId: ticket, serviceId: plain, told },
  'ticket-called': { ...atDesk, why: part({ rule: plain, tier: plain, score: plain, waitedMs: plain }) },
  'ticket-recalled': { ...atDesk, recall: plain },
  'call-shown': { ...atDesk, recall: plain },
  'serving-started': atDesk,
  'ticket-finished': { ...atDesk, outcome: ownReason, nextServiceId: plain, nextDeskId: plain },
  'ticket-missed': atDesk,
  'ticket-returned': { ticketId: ticket, waitingSince: plain },
  'ticket-parked': { ...atDesk, until: plain, sameDesk: plain },
  'ticket-resumed': { ticketId: ticket },
  'ticket-transferred': { ...atDesk, serviceId: plain, toDeskId: plain, waitingSince: plain, backToSender: plain },
  'ticket-moved': { ticketId: ticket, serviceId: plain, further: plain },
  'ticket-postponed': { ticketId: ticket, callableAt: plain },
  'postpone-ended': { ticketId: ticket, callableAt: plain },
  'ticket-cancelled': { ticketId: ticket, reason: ownReason },
  'ticket-rated': { ticketId: ticket, stars: plain },
  'appointment-booked': {
    appointmentId: ticket,
    serviceId: plain,
    further: plain,
    language: plain,
    persons: plain,
    dueAt: plain
  },
  'appointment-moved': { appointmentId: ticket, serviceId: plain, further: plain, dueAt: plain },
  'appointment-cancelled': { appointmentId: ticket, reason: ownReason },
  'appointment-kept': { appointmentId: ticket, ticketId: ticket },
  'appointment-missed': { appointmentId: ticket },
  'desk-opened': { deskId: plain, operatorId: someone, skills: plain },
  'desk-paused': { deskId: plain },
  'desk-resumed': { deskId: plain },
  'desk-closed': { deskId: plain },
  'staff-called': { deviceId: someone },
  'staff-call-answered': { deviceId: someone },
  'staff-call-ended': { deviceId: someone },
  'issuing-steered': { serviceId: plain, to: plain },
  'desk-lent': { deskId: plain, tiers: plain, until: plain },
  'lending-ended': { deskId: plain },
  'ticket-steered': { ticketId: ticket, serviceId: plain, classId: plain, ownDeskId: plain, counts: plain },
  'message-posted': {},
  'message-withdrawn': {},
  noted: {}
} satisfies Record<HallEvent['type'], Fields>
export type LeavingType = keyof typeof LEAVES

/** Notes that figures count: these two words are the program's own. */
const COUNTED_NOTE = { about: 'ticket', what: 'printed again' }

/** Who did something leaves as their kind, and a pseudonym where they are somebody. */
const ACTORS: ReadonlySet<string> = new Set(['hall', 'setup', 'visitor', 'kiosk', 'display', 'program', ...STAFF_KINDS])

/** An event as it leaves the hall. One of a type that is not known here leaves as its type and time alone. */
export function leavingOf({ seq, at, type, actor, body }: Kept, names: Pseudonyms): Leaving {
  const fields: Fields = Object.hasOwn(LEAVES, type) ? LEAVES[type as keyof typeof LEAVES] : {}
  const isCounted = type === 'noted' && body.about === COUNTED_NOTE.about && body.what === COUNTED_NOTE.what
  return [seq, at, type, leavingActor(actor, names), isCounted ? { ...COUNTED_NOTE } : leave(body, fields, names)]
}

function leavingActor(actor: string, names: Pseudonyms): string {
  const [kind = '', ...id] = actor.split(':')
  if (!ACTORS.has(kind)) return 'other'
  return id.length === 0 ? kind : `${kind}:${names.someone(id.join(':'))}`
}

function leave(from: Record<string, unknown>, fields: Fields, names: Pseudonyms): Record<string, unknown> {
  const left: Record<string, unknown> = {}
  for (const [name, how] of Object.entries(fields)) {
    if (!Object.hasOwn(from, name)) continue
    const value = how(from[name], names)
    if (value !== undefined) left[name] = value
  }
  return left
}
