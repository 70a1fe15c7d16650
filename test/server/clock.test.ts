import { afterEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { events } from '../../server/db/schema.ts'
import { type HallClock, type StartClock, startClock } from '../../server/hall/clock.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
// A Tuesday, ten o'clock in Bishkek.
const NOON = Date.UTC(2026, 10, 24, 4)

/** A machine whose two clocks are moved by hand: `pass` moves both, `set` only the one on the wall. */
function machine(wall: number) {
  const at = { wall, steady: 5_000 }
  return {
    clocks: { wallNow: () => at.wall, monotonicNow: () => at.steady },
    pass: (ms: number) => {
      at.wall += ms
      at.steady += ms
    },
    set: (to: number) => {
      at.wall = to
    }
  }
}
const started = (wall: number, notBefore = 0): ReturnType<typeof machine> & { clock: HallClock } => {
  const pc = machine(wall)
  return { ...pc, clock: startClock(notBefore, 1, pc.clocks) }
}

describe("the hall's clock", () => {
  test("runs as the machine's does while nobody touches it", () => {
    const { clock, pass } = started(NOON)
    for (let i = 0; i < 1_000; i++) {
      pass(997)
      clock()
    }
    expect(clock()).toBe(NOON + 997_000)
    expect(clock.warning?.()).toBe(null)
  })

  test('follows a step forward at once, and tells of it for an hour', () => {
    const { clock, set, pass } = started(NOON)
    set(NOON + 3 * HOUR)
    expect(clock()).toBe(NOON + 3 * HOUR)
    expect(clock.warning?.()).toEqual({ kind: 'ahead', byMs: 3 * HOUR })
    pass(HOUR + 1)
    expect(clock.warning?.()).toBe(null)
  })

  test("neither stops nor goes back when the machine's is set back, and the two agree again", () => {
    const { clock, set, pass } = started(NOON)
    set(NOON - HOUR)
    expect(clock()).toBe(NOON)
    expect(clock.warning?.()).toEqual({ kind: 'behind', byMs: HOUR })
    let last = clock()
    for (let i = 0; i < 60 * 11; i++) {
      pass(MINUTE)
      const now = clock()
      expect(now - last).toBeGreaterThanOrEqual(0.9 * MINUTE - 1)
      expect(now - last).toBeLessThanOrEqual(MINUTE + 1)
      last = now
    }
    expect(Math.abs(last - (NOON - HOUR + 11 * HOUR))).toBeLessThanOrEqual(1_001)
    expect(clock.warning?.()).toBe(null)
  })

  test.each([
    ['1970', 0],
    ['the year 2222', Date.UTC(2222, 1, 1)]
  ])('asks nobody whose clock says %s: it goes on from its log, and follows once the clock is set', (_year, wall) => {
    const { clock, set, pass } = started(wall, NOON)
    expect(clock()).toBe(NOON)
    pass(HOUR)
    expect(clock()).toBe(NOON + HOUR)
    expect(clock.warning?.()?.kind).toBe('implausible')
    set(NOON + 2 * HOUR)
    expect(clock()).toBe(NOON + 2 * HOUR)
    expect(clock.warning?.()).toEqual({ kind: 'ahead', byMs: HOUR })
  })

  test('goes on where its log ends when that is less than a day ahead', () => {
    expect(started(NOON, NOON + 5 * HOUR).clock()).toBe(NOON + 5 * HOUR)
  })

  test('after a log of the wrong year keeps the right hour and weekday, at each start', () => {
    let end = Date.UTC(2031, 4, 3, 21, 13)
    for (const wall of [NOON, NOON + 20 * HOUR, NOON + 3 * DAY]) {
      const { clock, pass } = started(wall, end)
      expect(clock()).toBeGreaterThanOrEqual(end)
      expect(clock()).toBeLessThan(end + WEEK)
      expect((clock() - wall) % WEEK).toBe(0)
      expect(clock.warning?.()?.kind).toBe('behind')
      pass(2 * HOUR)
      end = clock()
      expect((end - wall) % WEEK).toBe(2 * HOUR)
    }
  })

  test("a trial's clock runs by the steady clock alone, so much faster", () => {
    const pc = machine(NOON)
    const clock = startClock(0, 60, pc.clocks)
    pc.set(NOON - DAY)
    pc.pass(MINUTE)
    expect(clock()).toBe(NOON + HOUR)
    expect(clock.warning?.()).toBe(null)
  })
})

describe('a hall on a machine with a wrong clock', () => {
  let hall: OpenHall | undefined
  afterEach(async () => {
    await hall?.close()
    hall = undefined
  })
  const on = async ({ clocks }: ReturnType<typeof machine>, before?: OpenHall, centre: Centre = sampleCentre) => {
    await before?.stop()
    const start: StartClock = (notBefore) => startClock(notBefore, 1, clocks)
    hall = await openHall({ startClock: start, centre, ...(before && { data: before.data }) })
    return hall
  }
  const expectInOrder = ({ db }: OpenHall) => {
    const times = db
      .select({ at: events.at })
      .from(events)
      .orderBy(events.seq)
      .all()
      .map((row) => row.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
  const supervisor = async (of: OpenHall) => {
    const { supervisorView } = await import('../../server/views/supervisor.ts')
    return supervisorView(of.app.picture(), of.app.board())
  }

  test('set back in the middle of the day: whoever came first is called first, and the supervisor is told', async () => {
    const pc = machine(NOON)
    const open = await on(pc)
    const cookie = await open.openDesk(1)
    const first = await open.issue({ serviceId: 'id-card' })
    pc.pass(MINUTE)
    pc.set(NOON - 3 * HOUR)
    const second = await open.issue({ serviceId: 'id-card' })
    expect(second.issuedAt).toBeGreaterThanOrEqual(first.issuedAt + 0.9 * MINUTE)
    expect((await open.call('POST', '/api/desks/desk-1/call-next', {}, cookie)).body.ticket.ticketRef).toBe(
      ticketRefOf(first.ticketId)
    )
    expect((await supervisor(open)).clock).toEqual({ kind: 'behind', byMs: 3 * HOUR + MINUTE })
    expectInOrder(open)
  })

  test('a power cut, and the PC starts in 1970: the same day, the same queue, the next number', async () => {
    const first = await on(machine(NOON))
    const cookie = await first.openDesk(1)
    const before = await first.issue({ serviceId: 'id-card' })
    const pc = machine(30_000)
    const again = await on(pc, first)
    const after = await again.issue({ serviceId: 'id-card' })
    expect(after.serviceDay).toBe(before.serviceDay)
    expect(Number(after.ticketNumber.slice(1))).toBe(Number(before.ticketNumber.slice(1)) + 1)
    expect(after.ahead).toBe(1)
    expect((await supervisor(again)).clock?.kind).toBe('implausible')
    pc.set(NOON + 10 * MINUTE)
    expect((await again.call('POST', '/api/desks/desk-1/call-next', {}, cookie)).body.ticket).toMatchObject({
      ticketRef: ticketRefOf(before.ticketId),
      waitedMs: 10 * MINUTE
    })
    expectInOrder(again)
  })

  test('a first start in 1970 opens its own day when the clock is set', async () => {
    const pc = machine(30_000)
    const open = await on(pc)
    expect((await open.issue({ serviceId: 'id-card' })).serviceDay).toBe('1970-01-01')
    pc.set(NOON)
    expect(await open.issue({ serviceId: 'id-card' })).toMatchObject({
      serviceDay: '2026-11-24',
      issuedAt: NOON,
      ahead: 0
    })
    expectInOrder(open)
  })

  test('a clock years ahead, once written, does not keep the hall shut: it opens at the right hour of each day', async () => {
    const hours: Centre['hours'] = Array.from({ length: 7 }, () => [['09:00', '18:00']])
    const centre = {
      ...sampleCentre,
      hours,
      services: sampleCentre.services.map((service) => ({ ...service, hours: null }))
    }
    const wrong = await on(machine(Date.UTC(2031, 6, 6, 8)), undefined, centre)
    const lost = await wrong.issue({ serviceId: 'id-card' })
    const pc = machine(NOON)
    const right = await on(pc, wrong, centre)
    const day = await right.issue({ serviceId: 'id-card' })
    expect(day.ticketNumber).toBe(lost.ticketNumber)
    expect(day.serviceDay > lost.serviceDay).toBe(true)
    expect((await supervisor(right)).clock?.kind).toBe('behind')
    // Shut at night, open again the next morning, restarted in between.
    const night = machine(NOON + 12 * HOUR)
    const asleep = await on(night, right, centre)
    expect((await asleep.call('GET', '/api/services')).body.status).toBe('closed')
    night.pass(12 * HOUR)
    expect((await asleep.issue({ serviceId: 'id-card' })).serviceDay > day.serviceDay).toBe(true)
    expectInOrder(asleep)
  })
})
