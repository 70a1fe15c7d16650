import { expect, test } from 'vitest'
import { advance, execute, type HallState, newHall, positionAndEstimate } from '../../server/engine/index.ts'
import { copyOf } from '../../server/foresight/copy.ts'
import { min } from '../engine/hall-of.ts'
import { anyRules, diceOf, goOn } from '../engine/random-hall.ts'
import { choices, snapshot } from '../engine/snapshot.ts'
import fc from 'fast-check'

const SEED = Number(process.env.SEED ?? 20_260_302)
const hasEnded = ({ status }: { status: string }): boolean => status === 'finished' || status === 'cancelled'

/** All that is in a hall, but visits that have ended. */
const living = (state: HallState): string => {
  const all = snapshot(state)
  return JSON.stringify({ ...all, at: state.at, tickets: all.tickets.filter((ticket) => !hasEnded(ticket)) })
}
const whole = (state: HallState): string => JSON.stringify({ ...snapshot(state), at: state.at })
/** What those who wait are told, which fills the cache of serving pools. */
const told = (state: HallState) =>
  [...state.tickets.values()]
    .filter(({ status }) => status === 'waiting')
    .map((ticket) => positionAndEstimate(state, ticket, state.at))

const next = <T>(steps: Generator<T, never>): T => steps.next().value

function run(rules: Parameters<typeof newHall>[0], seed: number): number {
  const state = newHall(rules)
  const dice = diceOf(seed)
  const from = { now: Date.UTC(2026, 0, 1), day: 0 }
  const steps = goOn(dice, state, rules, from)
  let alike = 0
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 80; i++) {
      const { command, now } = next(steps)
      execute(state, command, now)
    }
    told(state)
    const before = whole(state)
    const twin = copyOf(state)
    const stranger = copyOf(state)
    expect(living(twin)).toBe(living(state))
    const atCopy = living(twin)

    // What happens in a copy is nothing to the hall, nor to another copy.
    const aside = goOn(diceOf(seed + round), stranger, rules, { ...from })
    for (let i = 0; i < 60; i++) {
      const { command, now } = next(aside)
      execute(stranger, command, now)
      told(stranger)
    }
    expect(whole(state)).toBe(before)
    expect(living(twin)).toBe(atCopy)

    // The same commands are decided alike, but those about visits that had ended.
    const ended = new Set([...state.tickets.values()].filter(hasEnded).map((ticket) => ticket.ticketId))
    for (let i = 0; i < 60; i++) {
      const { command, now } = next(steps)
      const isOfEnded = 'ticketId' in command && ended.has(command.ticketId)
      if (isOfEnded) continue
      const decided = execute(state, command, now)
      const again = execute(twin, command, now)
      expect(again, command.type).toEqual(decided)
      // Stars come on tickets that ended meanwhile; all who are there are the same, and so is whom each desk would call.
      expect(living(twin)).toBe(living(state))
      expect(choices(twin, now)).toEqual(choices(state, now))
      expect(told(twin)).toEqual(told(state))
      if (decided.accepted && decided.events.length > 0) alike++
    }
  }
  return alike
}

test('a copy and its hall never affect each other, and decide alike', () => {
  let alike = 0
  fc.assert(
    fc.property(anyRules, fc.integer(), (rules, seed) => {
      alike += run(rules, seed)
    }),
    { seed: SEED, numRuns: 8, endOnFailure: true }
  )
  expect(alike, 'enough has happened').toBeGreaterThan(500)
}, 120_000)

test('a hall that goes on does not reach its copy', () => {
  const dice = diceOf(SEED)
  const rules = fc.sample(anyRules, { seed: SEED, numRuns: 1 })[0] as Parameters<typeof newHall>[0]
  const state = newHall(rules)
  const steps = goOn(dice, state, rules, { now: Date.UTC(2026, 0, 1), day: 0 })
  for (let i = 0; i < 500; i++) {
    const { command, now } = next(steps)
    execute(state, command, now)
  }
  const copies: Array<[HallState, string]> = []
  for (let i = 0; i < 300; i++) {
    const { command, now } = next(steps)
    const copy = copyOf(state)
    copies.push([copy, living(copy)])
    execute(state, command, now)
    advance(state, now + min(1))
  }
  for (const [copy, print] of copies) expect(living(copy)).toBe(print)
})

test('visits that have ended stay behind', () => {
  const rules = fc.sample(anyRules, { seed: SEED, numRuns: 1 })[0] as Parameters<typeof newHall>[0]
  const state = newHall(rules)
  const serviceId = rules.services[0]?.serviceId as string
  execute(state, { type: 'open-day', serviceDay: '2026-03-02', endsAt: min(1_440), openings: {} }, 0)
  for (const ticketId of ['gone', 'here']) execute(state, { type: 'issue-ticket', ticketId, serviceId }, 1)
  execute(state, { type: 'cancel', ticketId: 'gone', reason: 'asked' }, 2)
  expect([...copyOf(state).tickets.keys()]).toEqual(['here'])
})
