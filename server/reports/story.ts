import { readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'
import type { HallEvent } from '../engine/index.ts'
import { foldTyped } from '../protocol/conventions/look-alikes.ts'
import type { StoryBody } from '../protocol/reports.ts'
import type { Names } from './names.ts'

interface TicketOf {
  ticketId: string
  ticketNumber: string
  status: string
  serviceId: string
  classId: string
  language: string | null
}
interface Row {
  seq: number
  at: number
  type: string
  actor: string
  body: string
  hash: string
}
type Told = StoryBody['events'][number]

const STAFF = new Set(['operator', 'supervisor', 'administrator'])

/** A number as it is stored, however it was typed: "к42" is K042. */
export function ticketNumberOf(typed: string): string {
  const [, letters = '', figures = ''] = /^([A-Z]*)0*(\d*)$/.exec(foldTyped(typed)) ?? []
  return letters + figures.padStart(3, '0')
}

/** Everything that the log has of one ticket, in order, in a form that a page can put into words; null: there was no such ticket. */
export function storyOf(db: Db, names: Names, serviceDay: string, typed: string): StoryBody | null {
  const ticket = db.$client
    .prepare<
      [string, string],
      TicketOf
    >(`SELECT ticket_id AS ticketId, ticket_number AS ticketNumber, status, service_id AS serviceId, class_id AS classId, language
    FROM tickets WHERE service_day = ? AND ticket_number = ?`)
    .get(serviceDay, ticketNumberOf(typed))
  if (!ticket) return null
  const rows = db.$client
    .prepare<[string], Row>('SELECT seq, at, type, actor, body, hash FROM events WHERE service_day = ? ORDER BY seq')
    .iterate(serviceDay)
  const operators = new Map<string, string>()
  const events: Told[] = []
  let lastHash = ''
  for (const row of rows) {
    const isOfTicket = row.type !== 'hall-configured' && row.body.includes(`"ticketId":"${ticket.ticketId}"`)
    if (!isOfTicket && !row.type.startsWith('desk-')) continue
    const event = { type: row.type, at: row.at, ...JSON.parse(row.body) } as HallEvent
    if (event.type === 'desk-opened') operators.set(event.deskId, event.operatorId)
    // A runner-up has an id too; only what happened to the ticket itself is of it.
    if (!('ticketId' in event) || event.ticketId !== ticket.ticketId) continue
    events.push(told(names, row, event, (deskId) => operators.get(deskId)))
    lastHash = row.hash
  }
  return {
    serviceDay,
    ticketNumber: ticket.ticketNumber,
    status: ticket.status,
    service: names.service(ticket.serviceId),
    priorityClass: ticket.classId === 'ordinary' ? null : names.priorityClass(ticket.classId),
    language: ticket.language,
    log: { epoch: readEpoch(db), firstSeq: events[0]?.seq ?? 0, lastSeq: events.at(-1)?.seq ?? 0, lastHash },
    events
  }
}

function told(
  names: Names,
  { seq, at, type, actor }: Row,
  event: HallEvent,
  operatorAt: (deskId: string) => string | undefined
): Told {
  const has = event as Partial<Record<string, unknown>>
  const string = (name: string) => (typeof has[name] === 'string' ? (has[name] as string) : null)
  const number = (name: string) => (typeof has[name] === 'number' ? (has[name] as number) : null)
  const why = event.type === 'ticket-called' ? event.why : null
  const deskId = string('deskId')
  const serviceId = string('nextServiceId') ?? string('serviceId')
  const toDeskId = string('toDeskId')
  return {
    seq,
    at,
    type,
    actor: actorOf(names, actor),
    deskNumber: deskId === null ? null : names.deskNumber(deskId),
    operator: deskId === null ? null : names.person(operatorAt(deskId) ?? ''),
    service: serviceId === null ? null : names.service(serviceId),
    toDeskNumber: toDeskId === null ? null : names.deskNumber(toDeskId),
    reason: why?.reason ?? string('reason') ?? string('outcome'),
    note: string('note') ?? string('because'),
    until: number('until') ?? number('callableAt') ?? number('dueAt'),
    recall: number('recall'),
    stars: number('stars'),
    why: why && {
      rule: why.rule,
      waitedS: Math.round(why.waitedMs / 1_000),
      runnerUp: why.runnerUp && {
        ticketNumber: why.runnerUp.ticketNumber,
        waitedS: Math.round(why.runnerUp.waitedMs / 1_000)
      }
    }
  }
}

function actorOf(names: Names, actor: string): Told['actor'] {
  const [kind = '', id = ''] = actor.split(':')
  if (STAFF.has(kind)) return { kind: kind as Told['actor']['kind'], name: names.person(id) }
  return {
    kind: kind === 'hall' || kind === 'kiosk' || kind === 'display' || kind === 'visitor' ? kind : 'other',
    name: null
  }
}
