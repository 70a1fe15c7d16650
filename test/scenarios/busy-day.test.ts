import { afterAll, expect, test } from 'vitest'
import { events } from '../../server/db/schema.ts'
import { playDay } from '../demo/play-day.ts'
import { replayAll } from '../../server/ops/replay/replay.ts'
import { openHall } from '../server/open-hall.ts'

// A quarter of an hour of the busy day, a hundred times as fast, through real HTTP and real sockets.
const hall = await openHall({ timeScale: 100 })
afterAll(() => hall.close())

test('a busy quarter of an hour brings no answer that nobody expects, and every number once', async () => {
  const day = await playDay({ base: hall.base, stopAfterMs: 9_000, seed: 11 })

  expect([...day.surprises]).toEqual([])
  const issued = day.counts.get('visits: begun') ?? 0
  expect(issued).toBeGreaterThan(15)
  expect(day.waits.count).toBeGreaterThan(5)
  // And somebody at the door.
  expect(day.counts.get('reception: gave a ticket') ?? 0).toBeGreaterThan(1)

  const log = hall.db.select().from(events).all()
  const numbers = log
    .filter((event) => event.type === 'ticket-issued')
    .map((event) => (JSON.parse(event.body) as { ticketNumber: string }).ticketNumber)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBe(issued)
  expect(log.map((event) => event.seq)).toEqual(log.map((_, i) => i + 1))
  // Everybody went home: no desk is left open.
  expect([...hall.app.hall.state.desks.values()].filter((desk) => desk.status !== 'closed')).toEqual([])
  // What the engine decided follows from what was done, and from nothing else.
  expect([...replayAll(hall.db)].map(({ difference }) => difference)).toEqual([null])
})
