import { readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'
import { type Call, Overtakes } from '../figures/overtakes.ts'
import type { HallEvent } from '../engine/index.ts'
import { ticketNumberOf } from '../protocol/conventions/look-alikes.ts'
import type { OvertakesBody, StoryBody } from '../protocol/stories.ts'
import { recordedDay } from './day-facts.ts'
import type { Names } from './names.ts'
import { toldEvent } from './story-events.ts'

interface TicketOf {
  ticketId: string
  ticketNumber: string
  status: string
  serviceId: string
  classId: string
  language: string | null
}

/**
 * Everything that the log has of one ticket, in order, and every call of somebody who had come later while it waited; in a
 * form that a page can put into words. null: there was no such ticket.
 */
export function storyOf(db: Db, names: Names, serviceDay: string, typed: string): Omit<StoryBody, 'now'> | null {
  const ticket = db.$client
    .prepare<
      [string, string],
      TicketOf
    >(`SELECT ticket_id AS ticketId, ticket_number AS ticketNumber, status, service_id AS serviceId, class_id AS classId, language
    FROM tickets WHERE service_day = ? AND ticket_number = ?`)
    .get(serviceDay, ticketNumberOf(typed))
  const day = ticket && recordedDay(db, serviceDay)
  if (!day) return null
  const { ticketId } = ticket
  const overtakes = new Overtakes(day.rules)
  const operators = new Map<string, string>()
  const events: StoryBody['events'] = []
  const overtaken: StoryBody['overtaken'] = []
  let elsewhere = 0
  let whileAway = 0
  let lastHash = ''
  for (const entry of day.events) {
    const { event } = entry
    const mine = overtakes.ticket(ticketId)
    const call = overtakes.take(event)
    if (call && mine && waits(mine.status) && call.event.ticketId !== ticketId) {
      const how = call.passed.find((passed) => passed.ticketId === ticketId)?.how
      if (how === 'away') whileAway++
      else if (how) overtaken.push({ ...toldCall(names, call, entry.seq), how })
      else if (call.waitingSince > mine.waitingSince) elsewhere++
    }
    if (event.type === 'desk-opened') operators.set(event.deskId, event.operatorId)
    if (!isAbout(event, ticketId, ticket.ticketNumber)) continue
    events.push(toldEvent(names, entry, (deskId) => operators.get(deskId)))
    lastHash = entry.hash
  }
  return {
    serviceDay,
    ticketNumber: ticket.ticketNumber,
    status: ticket.status,
    service: names.service(ticket.serviceId),
    priorityClass: ticket.classId === 'ordinary' ? null : names.priorityClass(ticket.classId),
    language: ticket.language,
    log: { epoch: readEpoch(db), firstSeq: events[0]?.seq ?? 0, lastSeq: events.at(-1)?.seq ?? 0, lastHash },
    events,
    overtaken,
    whileAway,
    elsewhere
  }
}

// A runner-up has an id too; only what happened to the ticket itself is of it. Notes know it by its number.
const isAbout = (event: HallEvent, ticketId: string, ticketNumber: string): boolean =>
  event.type === 'noted'
    ? event.about === 'ticket' && event.details.ticketNumber === ticketNumber
    : 'ticketId' in event && event.ticketId === ticketId

/** Every call of a day that passed somebody who had waited longer, in order. */
export function overtakesOf(db: Db, names: Names, serviceDay: string): OvertakesBody {
  const day = recordedDay(db, serviceDay)
  const calls: OvertakesBody['calls'] = []
  if (!day) return { serviceDay, calls }
  const overtakes = new Overtakes(day.rules)
  for (const { seq, event } of day.events) {
    const call = overtakes.take(event)
    // Who missed a call would be passed by everybody for the rest of the day.
    const passed = (call?.passed ?? []).flatMap(({ ticketNumber, how }) =>
      how === 'away' ? [] : [{ ticketNumber, how }]
    )
    if (call && passed.length > 0) calls.push({ ...toldCall(names, call, seq), passed })
  }
  return { serviceDay, calls }
}

const waits = (status: string): boolean => status === 'waiting' || status === 'parked' || status === 'no-show'

function toldCall(names: Names, call: Call, seq: number): Omit<OvertakesBody['calls'][number], 'passed'> {
  const { event, ticketNumber, serviceId, classId, operatorId } = call
  const { why, deskId } = event
  return {
    seq,
    at: event.at,
    ticketNumber,
    deskNumber: names.deskNumber(deskId),
    operator: names.person(operatorId),
    service: names.service(serviceId),
    priorityClass: classId === 'ordinary' ? null : names.priorityClass(classId),
    rule: why.rule !== 'out-of-order' && why.tier === 0 ? 'own-desk' : why.rule,
    reason: why.reason ?? null,
    waitedS: Math.round(why.waitedMs / 1_000)
  }
}
