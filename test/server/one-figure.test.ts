import { afterEach, describe, expect, test } from 'vitest'
import { linesOf } from '../../server/devices/printing/ticket-lines.ts'
import type { Centre, WeeklyHours } from '../../server/protocol/centre.ts'
import type { ServiceGroup, ServiceLeaf } from '../../server/protocol/services.ts'
import { paperOf } from '../../server/views/paper.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'

/** What the tile says of a queue is what the ticket says that is taken in the same moment: number, wait, and whether any wait can be told. */

let hall: OpenHall
afterEach(() => hall.close())

const leavesOf = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [...services, ...groups.flatMap(leavesOf)]
const tiles = async (): Promise<ServiceLeaf[]> =>
  (await hall.call('GET', '/api/services')).body.groups.flatMap(leavesOf)
const tileOf = async (serviceId: string) => (await tiles()).find((tile) => tile.serviceId === serviceId) as ServiceLeaf
const placeIn = ({ ahead, estimate, told }: Pick<ServiceLeaf, 'ahead' | 'estimate' | 'told'>) => ({
  ahead,
  estimate,
  told
})

/** Chance that is the same each time (a linear congruence). */
function chanceOf(seed: number) {
  let state = seed
  return <T>(from: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor((state / 2_147_483_648) * from.length)] as T
  }
}

describe('in halls as they come', () => {
  test.each([1, 2, 3, 4])('tile, ticket, page and /join say the same (hall %i)', async (seed) => {
    const clock = { at: Date.UTC(2026, 10, 24, 4) }
    const pick = chanceOf(seed)
    hall = await openHall({
      clock,
      rateLimits: false,
      centre: { ...sampleCentre, outside: { ...sampleCentre.outside, open: true, mostOfOneAddress: 1000 } }
    })
    const desks = new Map<number, Record<string, string>>()
    const services = sampleCentre.services.map(({ serviceId }) => serviceId)
    const classes = [null, null, null, ...sampleCentre.priorityClasses.map((cls) => cls.priorityClassId)]
    const aheads = new Set<number>()
    for (let step = 0; step < 120; step++) {
      clock.at += pick([1_000, 20_000, 90_000])
      const serviceId = pick(services)
      const action = pick(['open', 'call', 'call', 'take', 'take', 'take', 'outside'])
      const deskNumber = pick([1, 2, 5, 9, 13])
      if (action === 'open' && !desks.has(deskNumber)) desks.set(deskNumber, await hall.openDesk(deskNumber))
      const desk = desks.get(deskNumber)
      if (action === 'call' && desk) {
        await hall.call('POST', `/api/desks/desk-${deskNumber}/call-next`, {}, desk)
        await hall.call('POST', `/api/desks/desk-${deskNumber}/finish`, {}, desk)
      }
      if (action === 'take') await hall.issue({ serviceId, priorityClassId: pick(classes) })

      const tile = await tileOf(serviceId)
      const ticket =
        action === 'outside'
          ? (
              await hall.call(
                'POST',
                '/api/outside/tickets',
                { serviceId },
                {
                  'idempotency-key': `${seed}-${step}`.padStart(32, '0')
                }
              )
            ).body
          : await hall.issue({ serviceId })
      expect(placeIn(ticket), `step ${step}, ${serviceId}`).toEqual(placeIn(tile))
      expect(placeIn((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body)).toEqual(placeIn(tile))
      aheads.add(tile.ahead)
    }
    expect(aheads.size).toBeGreaterThan(5)
  })
})

describe('what was told is in the log', () => {
  const toldIn = (ticketId: string) => {
    const { body } = hall.db.$client
      .prepare<[string], { body: string }>(
        "SELECT body FROM events WHERE type = 'ticket-issued' AND body ->> 'ticketId' = ?"
      )
      .get(ticketId) as { body: string }
    return JSON.parse(body).told
  }

  test('[W4] each of a batch is told its own place, and the log has what the answer says', async () => {
    hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 4) } })
    await hall.openDesk(1)
    const tickets = await Promise.all(Array.from({ length: 6 }, () => hall.issue({ serviceId: 'id-card' })))
    expect(tickets.map(({ ahead }) => ahead).sort()).toEqual([0, 1, 2, 3, 4, 5])
    for (const { ticketId, ahead, estimate, told } of tickets)
      expect(toldIn(ticketId)).toEqual({ kind: 'phone', method: 'w3.1', ahead, estimate, shown: told })
  })

  test('[W4] a class and an appointment are told their own place', async () => {
    hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 4) } })
    await hall.openDesk(1)
    for (let n = 0; n < 3; n++) await hall.issue({ serviceId: 'id-card' })
    const first = sampleCentre.priorityClasses.find((cls) => cls.first)?.priorityClassId ?? ''
    expect((await hall.issue({ serviceId: 'id-card', priorityClassId: first })).ahead).toBe(0)
    const dueAt = Date.UTC(2026, 10, 24, 6)
    const { ahead, estimate, ticketId } = await hall.issue({ serviceId: 'id-card', dueAt })
    expect(ahead).toBe(4)
    expect(estimate.lowMs).toBeGreaterThan(3_600_000)
    expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body).toMatchObject({ ahead, estimate })
  })

  test('[W4] a ticket of an older log, which does not say what was told, is told the present wait', async () => {
    hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 4) } })
    await hall.openDesk(1)
    const { ticketId, told } = await hall.issue({ serviceId: 'id-card' })
    const ticket = hall.app.hall.state.tickets.get(ticketId)
    expect(ticket?.told).not.toBeNull()
    Object.assign(ticket ?? {}, { told: null })
    expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body.told).toEqual(told)
  })
})

describe('before closing', () => {
  const until = (to: string): WeeklyHours => Array.from({ length: 7 }, () => [['09:00', to]])
  const at = (hours: number, minutes: number) => Date.UTC(2026, 10, 24, hours - 6, minutes)

  test('[W5] who may not be served any more learns it from the tile, before taking a ticket', async () => {
    const clock = { at: at(17, 0) }
    hall = await openHall({ clock, rateLimits: false, centre: { ...sampleCentre, hours: until('18:00') } })
    await hall.openDesk(1)
    expect((await tileOf('id-card')).told).toEqual({ from: 0, to: 5 })
    for (let n = 0; n < 40; n++) await hall.issue({ serviceId: 'id-card' })
    expect((await tileOf('id-card')).told.mayNotBeServed).toBe(true)
    expect((await hall.issue({ serviceId: 'id-card' })).told.mayNotBeServed).toBe(true)
  })
})

describe('no desk is open', () => {
  const everyDay = (...hours: Array<[string, string]>): WeeklyHours => Array.from({ length: 7 }, () => hours)
  const at = (hours: number, minutes = 0) => Date.UTC(2026, 10, 24, hours - 6, minutes)
  const clock = { at: 0 }
  const open = async (when: number, centre: Partial<Centre>) => {
    clock.at = when
    hall = await openHall({ clock, centre: { ...sampleCentre, ...centre } })
  }

  test('without hours only the number is told', async () => {
    await open(at(12), {})
    expect((await tileOf('id-card')).told).toEqual({})
    expect((await hall.issue({ serviceId: 'id-card' })).told).toEqual({})
  })

  test('before the centre opens: when its desks do; then nothing, and an open desk ends it', async () => {
    await open(at(8, 30), {
      hours: everyDay(['09:00', '13:00'], ['14:00', '18:00']),
      services: sampleCentre.services.map((service) => ({ ...service, hours: everyDay(['08:00', '18:00']) }))
    })
    expect((await tileOf('id-card')).told).toEqual({ desksOpenAt: at(9) })
    // Nobody is called before that: the estimate is no sooner, and never 0.
    expect((await tileOf('id-card')).estimate.lowMs).toBeGreaterThanOrEqual(30 * 60_000)
    const ticket = await hall.issue({ serviceId: 'id-card' })
    expect(ticket.told).toEqual({ desksOpenAt: at(9) })
    expect((await onPaper('ky')).join()).toContain('Кабыл алуу болжол менен башталат: 09:00')
    clock.at = at(9, 5)
    expect((await onPaper('ru')).join()).not.toMatch(/Приём|мин/)
    expect((await tileOf('id-card')).told).toEqual({})
    clock.at = at(13)
    expect((await tileOf('id-card')).told).toEqual({ desksOpenAt: at(14) })
    await hall.openDesk(1)
    expect((await tileOf('id-card')).told.to).toBeGreaterThan(0)
    expect((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body.told.to).toBeGreaterThan(0)
  })

  /** The words of a ticket's paper that is taken now. */
  async function onPaper(language: 'ky' | 'ru'): Promise<string[]> {
    const { ticketId } = await hall.issue({ serviceId: 'id-card', language })
    const paper = paperOf(hall.app.picture(), ticketId, { origin: null })
    return linesOf(hall.app.hall.centre.printing.template, paper).flatMap((line) => ('text' in line ? line.text : []))
  }

  test('a break of the only able desk is no wait that can be told either', async () => {
    await open(at(12), {})
    const operator = await hall.openDesk(1)
    expect((await tileOf('id-card')).told.to).toBeGreaterThan(0)
    await hall.call('POST', '/api/desks/desk-1/pause', { reason: 'lunch' }, operator)
    expect((await tileOf('id-card')).told).toEqual({})
  })
})

describe('a closed service says when it opens next', () => {
  const at = (day: number, hours: number, minutes = 0) => Date.UTC(2026, 10, day, hours - 6, minutes)
  const weekdays = (from: string, to: string): WeeklyHours =>
    Array.from({ length: 7 }, (_, day) => (day < 5 ? [[from, to]] : []))

  test.each([
    ['on Friday evening', at(27, 19), 'closed-for-today'],
    ['on Saturday', at(28, 11), 'closed-today']
  ])('%s: on Monday', async (_when, now, closedReason) => {
    hall = await openHall({ clock: { at: now }, centre: { ...sampleCentre, hours: weekdays('08:30', '18:00') } })
    expect(await tileOf('id-card')).toMatchObject({ status: 'closed', closedReason, opensAt: at(30, 8, 30) })
  })

  test('at its daily limit on the next day', async () => {
    const clock = { at: at(24, 12) }
    hall = await openHall({
      clock,
      centre: {
        ...sampleCentre,
        services: sampleCentre.services.map((service) => ({
          ...service,
          dailyLimit: service.serviceId === 'id-card' ? 1 : null
        }))
      }
    })
    await hall.issue({ serviceId: 'id-card' })
    // Round the clock: with the next service day.
    expect(await tileOf('id-card')).toMatchObject({ closedReason: 'daily-limit', opensAt: at(25, 4) })
  })
})
