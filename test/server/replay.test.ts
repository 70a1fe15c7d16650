import { afterAll, beforeAll, expect, test } from 'vitest'
import path from 'node:path'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { dayRecorded, daysRecorded } from '../../server/db/recorded-days.ts'
import { type EventOf, evolve, newHall } from '../../server/engine/index.ts'
import { replayDay } from '../../server/foresight/replay/replay-day.ts'
import { replayAll, replayRecorded } from '../../server/ops/replay/replay.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { at, DAY, NEXT_DAY, playSmallDay, smallCentre } from './small-day.ts'

const clock = { at: at('08:00') }
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ clock, centre: smallCentre })
  await playSmallDay(hall, clock)
  clock.at = at('09:00', NEXT_DAY)
  const operator = await hall.openDesk(3)
  await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-3/call-next', {}, operator)
})
afterAll(() => hall.close())

test('every day of the log comes out as it was, while the server runs', () => {
  const days = readingFile(path.join(hall.data, FILE), (db) => [...replayAll(db)])
  expect(days).toMatchObject([
    { serviceDay: DAY, isOver: true, difference: null },
    { serviceDay: NEXT_DAY, isOver: false, difference: null }
  ])
  expect(days[0]?.events).toBeGreaterThan(25)
  expect(readingFile(path.join(hall.data, FILE), daysRecorded)).toEqual([DAY, NEXT_DAY])
  expect(replayRecorded(hall.db, '2026-03-04')).toBe(null)
})

/** The day played under other rules of choosing than it was. */
function underOther(change: (rules: typeof smallCentre) => typeof smallCentre) {
  const day = dayRecorded(hall.db, DAY)
  if (!day) throw new Error('no such day')
  const state = newHall(change(structuredClone(smallCentre)))
  for (const { event } of day.before) if (event.type !== 'hall-configured') evolve(state, event)
  return replayDay(state, day.entries).difference
}

test('other rules of choosing call somebody else, which is found at the first such call', () => {
  expect(underOther((rules) => rules)).toBe(null)
  const difference = underOther((rules) => ({
    ...rules,
    priorityClasses: rules.priorityClasses.map((cls) => ({ ...cls, creditMs: 0, rate: 1, first: false }))
  }))
  // Without a head start of the class the one who came first is called, not the third.
  expect(difference).toMatchObject({
    at: at('09:04'),
    refused: null,
    logged: { type: 'ticket-called', why: { rule: expect.stringMatching(/first|priority/) } },
    replayed: { type: 'ticket-called', why: { rule: 'longest-wait' } }
  })
  const called = (event: unknown) => (event as EventOf<'ticket-called'>).ticketId
  expect(called(difference?.replayed)).not.toBe(called(difference?.logged))
})
