import { randomBytes } from 'node:crypto'
import type { FoundBody, ReceptionTicket, ReceptionView } from '../../server/protocol/reception.ts'
import type { IssuedTicket } from '../../server/protocol/tickets.ts'
import { type Plan, planOf } from './arrivals.ts'
import type { HallClient } from './hall-client.ts'
import { follow, type LiveFeed } from './live-feed.ts'
import type { Chance } from './randomness.ts'
import type { Stage } from './stage.ts'

/** The person at the door: takes tickets for people, changes them, brings back who missed, answers calls from the kiosk. */

const MINUTE = 60_000
/** Between two things that they do, hall time. */
const GAP_MS = 1.5 * MINUTE
/** Between two calls for help at the kiosk. */
const HELP_GAP_MS = 8 * MINUTE

/** What somebody comes to the door with, by how often. */
const ERRANDS = { give: 6, change: 2, 'bring-back': 2 }

interface Door {
  stage: Stage
  chance: Chance
  client: HallClient
  feed: LiveFeed<ReceptionView>
  /** Numbers that were given here, the latest last. */
  given: string[]
}

/** Receives visitors until the day is stopped. @param client somebody with the right of reception @throws when the day is stopped */
export async function receiveAtTheDoor(stage: Stage, client: HallClient, chance: Chance): Promise<never> {
  const { base, pace, tally } = stage
  const feed = follow<ReceptionView>(base, 'reception', client.headers, pace, tally)
  const door: Door = { stage, chance, client, feed, given: [] }
  try {
    while (true) {
      await pace.sleep(chance.between(0.5, 1.5) * GAP_MS)
      await answerCalls(door)
      const errand = chance.weighted(ERRANDS)
      if (errand === 'give') await give(door)
      else if (errand === 'change') await change(door)
      else await bringBack(door)
    }
  } finally {
    feed.close()
  }
}

/** Now and then somebody at the kiosk asks for a person. @throws when the day is stopped */
export async function letThemCallForHelp({ kiosk, pace, tally }: Stage, chance: Chance): Promise<never> {
  while (true) {
    await pace.sleep(chance.between(0.3, 1.7) * HELP_GAP_MS)
    const called = await kiosk.post('/api/staff-calls', undefined)
    if (called.ok) tally.count('reception: asked for help')
  }
}

async function answerCalls({ stage: { tally }, client, feed }: Door): Promise<void> {
  for (const { deviceId } of feed.view()?.staffCalls ?? []) {
    const answered = await client.post(`/api/staff-calls/${deviceId}/answer`, undefined, ['no-staff-call'])
    if (answered.ok) tally.count('reception: answered a call for help')
  }
}

/** Mostly for who cannot or will not use the kiosk: often a family, or several papers. */
async function give({ stage: { floor, tally }, chance, client, given }: Door): Promise<void> {
  const plan: Plan = {
    ...planOf(chance),
    further: chance.happens(0.5) ? ['collect-documents'] : [],
    persons: chance.happens(0.4) ? Math.round(chance.between(2, 6)) : 1,
    hasPhone: false
  }
  const { serviceId, further, persons, priorityClassId, language } = plan
  const others = further.filter((each) => each !== serviceId)
  const body = {
    serviceId,
    language,
    ...(others.length > 0 && { furtherServiceIds: others }),
    ...(priorityClassId && { priorityClassId }),
    ...(persons > 1 && { persons })
  }
  const key = { 'idempotency-key': randomBytes(16).toString('hex') }
  const ticket = await client.post<IssuedTicket>('/api/tickets', body, [], key)
  if (!ticket.ok) return
  const { ticketNumber } = ticket.body
  tally.count('visits: begun')
  tally.count('reception: gave a ticket')
  if (persons > 1) tally.count('reception: for a family')
  if (others.length > 0) tally.count('reception: for several papers')
  floor.enter(plan, ticketNumber)
  given.push(ticketNumber)
}

/** Somebody stands in the wrong queue: what they were given is changed. */
async function change(door: Door): Promise<void> {
  const ticketNumber = door.given.pop()
  const ticket = ticketNumber === undefined ? null : await find(door, ticketNumber)
  if (ticket?.status !== 'waiting' || ticket.serviceId === 'advice') return
  const body = { serviceId: 'advice', reason: 'Wants advice first' }
  const path = `/api/staff/tickets/${ticket.ticketRef}/change`
  // Called meanwhile: it is the desk's.
  const changed = await door.client.post(path, body, ['wrong-status', 'unknown-ticket'])
  if (changed.ok) door.stage.tally.count('reception: changed a service')
}

/** Whoever missed the call asks at the door instead of the desk. */
async function bringBack({ stage: { floor, tally }, client, feed }: Door): Promise<void> {
  const missed = feed.view()?.missed.find(({ ticketNumber }) => floor.guest(ticketNumber)?.isBack === false)
  if (!missed) return
  const path = `/api/staff/tickets/${missed.ticketRef}/return`
  const back = await client.post(path, undefined, ['wrong-status', 'grace-over', 'unknown-ticket'])
  if (!back.ok) return
  floor.sit(missed.ticketNumber)
  tally.count('reception: brought back who missed')
}

async function find({ client }: Door, ticketNumber: string): Promise<ReceptionTicket | null> {
  const found = await client.get<FoundBody>(`/api/reception/tickets?number=${encodeURIComponent(ticketNumber)}`)
  return found.ok ? (found.body.tickets[0] ?? null) : null
}
