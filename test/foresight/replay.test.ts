import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, type HallEvent, type HallRules, newHall } from '../../server/engine/index.ts'
import type { Recorded } from '../../server/foresight/replay/recorded.ts'
import { replayDay } from '../../server/foresight/replay/replay-day.ts'
import { min } from '../engine/hall-of.ts'
import { anyRules } from '../engine/random-hall.ts'
import { record } from './record-hall.ts'

const SEED = Number(process.env.SEED ?? 20_260_302)

/** Every day of a log, from the hall as it was before it. */
function replayDays(rules: HallRules, log: readonly Recorded[]) {
  const state = newHall(rules)
  const days: Array<{ serviceDay: string; replay: ReturnType<typeof replayDay> }> = []
  for (let from = 0; from < log.length; ) {
    const { serviceDay, event } = log[from] as Recorded
    if (event.type !== 'day-opened') {
      evolve(state, event)
      from++
      continue
    }
    const end = log.findIndex((entry, place) => place > from && entry.serviceDay !== serviceDay)
    const entries = log.slice(from, end < 0 ? log.length : end)
    days.push({ serviceDay, replay: replayDay(state, entries) })
    from += entries.length
  }
  return days
}

test('whatever was done in whatever hall, its days come out as they were', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyRules, fc.integer(), (rules, seed) => {
      const { log } = record(rules, seed, 900)
      for (const { event } of log) {
        const type = 'counts' in event ? 'changed at the reception' : event.type
        seen.set(type, (seen.get(type) ?? 0) + 1)
      }
      for (const { replay } of replayDays(rules, log)) expect(replay.difference).toBe(null)
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true }
  )
  for (const type of [
    'ticket-called',
    'ticket-steered',
    'changed at the reception',
    'desk-lent',
    'hall-configured',
    'day-closed',
    'ticket-resumed'
  ])
    expect(seen.get(type) ?? 0, type).toBeGreaterThan(4)
}, 120_000)

/** What the engine decides of each kind of event, and what may stand there instead. */
const DECIDED: Array<[type: HallEvent['type'], alter: (event: any) => object]> = [
  ['ticket-issued', (event) => ({ ticketNumber: `${event.ticketNumber}0` })],
  ['ticket-issued', (event) => ({ number: event.number + 1 })],
  ['ticket-issued', (event) => ({ callableAt: event.callableAt + 1 })],
  ['ticket-called', (event) => ({ why: { ...event.why, score: event.why.score + 1 } })],
  ['ticket-called', (event) => ({ why: { ...event.why, waitedMs: event.why.waitedMs - 1 } })],
  ['ticket-recalled', (event) => ({ recall: event.recall + 1 })],
  ['serving-started', () => ({ ticketId: 'somebody' })],
  ['ticket-finished', (event) => ({ nextServiceId: event.nextServiceId === null ? 'K' : null })],
  ['ticket-missed', () => ({ ticketId: 'somebody' })],
  ['ticket-returned', (event) => ({ waitingSince: event.waitingSince - 1 })],
  ['ticket-transferred', (event) => ({ waitingSince: event.waitingSince - 1 })],
  ['day-opened', () => ({ learned: { K: { meanMs: 1, weight: 1 } } })]
]

/** A hall in which everything happens now and then. */
function lively(): HallRules {
  const rules = fc.sample(anyRules, { seed: SEED, numRuns: 1 })[0] as HallRules
  return {
    ...rules,
    callingRules: { ...rules.callingRules, returnGraceMs: min(60), maxReturns: 3, returnKeepsPlace: true }
  }
}

test.each(DECIDED)('a %s that the engine did not decide is found at its place', (type, alter) => {
  const rules = lively()
  const { log } = record(rules, SEED, 3_000)
  // A start right after its call is one decision with it, of which the call is what differs first.
  const places = log.flatMap(({ event }, place) =>
    event.type === type && (type !== 'serving-started' || log[place - 1]?.event.type !== 'ticket-called') ? [place] : []
  )
  expect(places.length).toBeGreaterThan(2)
  const place = places[Math.floor(places.length / 2)] as number
  const entry = log[place] as Recorded
  const altered = log.with(place, { ...entry, event: { ...entry.event, ...alter(entry.event) } as HallEvent })
  const differing = replayDays(rules, altered.slice(0, place + 1)).at(-1)?.replay.difference
  expect(differing?.seq).toBe(entry.seq)
})

test('a call of somebody else, and what fell due too early or is missing, are found', () => {
  const rules = lively()
  const { log } = record(rules, SEED, 3_000)
  const call = log.findLast(({ event }) => event.type === 'ticket-called' && event.why.runnerUp !== null) as Recorded
  const runnerUp = (call.event as any).why.runnerUp.ticketId
  const other = log.with(call.seq - 1, { ...call, event: { ...call.event, ticketId: runnerUp } as HallEvent })
  const found = replayDays(rules, other.slice(0, call.seq)).at(-1)?.replay.difference
  expect(found).toMatchObject({ seq: call.seq, logged: { ticketId: runnerUp }, replayed: call.event })

  const due = log.findLast(({ event, actor }) => event.type === 'ticket-resumed' && actor === 'hall') as Recorded
  const without = log.filter((entry) => entry !== due)
  expect(replayDays(rules, without).some(({ replay }) => replay.difference?.replayed?.type === 'ticket-resumed')).toBe(
    true
  )
})
