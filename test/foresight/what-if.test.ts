import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, type HallRules, newHall } from '../../server/engine/index.ts'
import type { Recorded } from '../../server/foresight/replay/recorded.ts'
import type { Call } from '../../server/foresight/what-if/day.ts'
import { play } from '../../server/foresight/what-if/play.ts'
import { type ReadDay, readDay } from '../../server/foresight/what-if/read-day.ts'
import { anyRules } from '../engine/random-hall.ts'
import { record } from './record-hall.ts'

const SEED = Number(process.env.SEED ?? 20_260_302)

/** Every day of a log, read. */
function daysOf(rules: HallRules, log: readonly Recorded[]): ReadDay[] {
  const state = newHall(rules)
  const days: ReadDay[] = []
  for (let from = 0; from < log.length; ) {
    const { serviceDay, event } = log[from] as Recorded
    if (event.type !== 'day-opened') {
      evolve(state, event)
      from++
      continue
    }
    const end = log.findIndex((entry, place) => place > from && entry.serviceDay !== serviceDay)
    const entries = log.slice(from, end < 0 ? log.length : end)
    days.push(readDay(state, entries))
    from += entries.length
  }
  return days
}

function callsOf({ day }: ReadDay): Call[] {
  const calls: Call[] = []
  play(day, {
    event: (event) => {
      if (event.type === 'ticket-called') calls.push({ at: event.at, ticketId: event.ticketId, deskId: event.deskId })
    },
    turnedAway: () => {}
  })
  return calls
}

test('whatever was done in whatever hall, played with its own roster and times it calls whom it called, where and when', () => {
  let calls = 0
  fc.assert(
    fc.property(anyRules, fc.integer(), (rules, seed) => {
      for (const read of daysOf(rules, record(rules, seed, 1_000).log)) {
        expect(callsOf(read)).toEqual(read.calls)
        calls += read.calls.length
      }
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true }
  )
  expect(calls).toBeGreaterThan(500)
}, 120_000)
