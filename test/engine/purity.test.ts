import { expect, test } from 'vitest'
import { advance, type Command, decide, evolve, type HallState, newHall } from '../../server/engine/index.ts'
import { broken } from './invariants.ts'
import { dayNamed, diceOf, randomCommand } from './random-hall.ts'
import { hallOf, min, T } from './hall-of.ts'
import { postpone, take } from './commands.ts'
import { at, givenDay } from './given.ts'
import { print } from './snapshot.ts'

const RULES = hallOf({
  services: { K: {}, A: { target: 5 }, M: { limit: 40 } },
  classes: { elder: { rate: 2 }, veteran: { first: true } },
  desks: { 1: 'K A | M', 2: 'K', 3: 'M | A' },
  callingRules: { recallGapMs: 0, noShowAfterRecalls: 0, noShowAfterMs: 0 }
})

/** Makes every change to a value, and to all that it holds, throw. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) {
    for (const each of value.entries()) each.forEach(frozen)
    for (const name of ['set', 'add', 'delete', 'clear']) {
      if (!(name in value)) continue
      Object.defineProperty(value, name, {
        value() {
          throw new TypeError(`${name} of what must not change`)
        }
      })
    }
  }
  Object.freeze(value)
  Object.values(value).forEach(frozen)
  return value
}

test('a frozen hall refuses every change: these tests can fail', () => {
  const { state } = givenDay(RULES, at('9:00', take('t1', 'K')))
  frozen(state)
  expect(() => advance(state, T('9:01'))).toThrow(TypeError)
  expect(() => state.tickets.clear()).toThrow(TypeError)
  expect(() => state.deferred.push()).toThrow(TypeError)
  expect(() => evolve(state, { type: 'ticket-rated', at: T('9:00'), ticketId: 't1', stars: 5 })).toThrow(TypeError)
})

test('[T3] deciding changes nothing, not even the time of the hall', () => {
  const { state } = givenDay(RULES, at('9:00', take('t1', 'K'), take('t2', 'K'), postpone('t1', min(10))))
  const before = print(state)
  frozen(state)
  const command: Command = { type: 'call-next', deskId: '1', operatorId: null }
  expect(decide(state, command, T('9:05'))).toMatchObject({
    accepted: true,
    events: [{ at: T('9:05'), ticketId: 't2' }]
  })
  // Who may be called again by then stands in the line when the hall has been advanced, and no sooner.
  expect(decide(state, command, T('9:20'))).toMatchObject({
    accepted: true,
    events: [{ at: T('9:20'), ticketId: 't2' }]
  })
  expect(state.at).toBe(T('9:00'))
  expect(print(state)).toBe(before)
})

test('a ticket whose time has come is called once the hall has been advanced', () => {
  const { state } = givenDay(RULES, at('9:00', take('t1', 'K'), take('t2', 'K'), postpone('t1', min(10))))
  advance(state, T('9:10'))
  expect(decide(state, { type: 'call-next', deskId: '1', operatorId: null }, T('9:10'))).toMatchObject({
    events: [{ ticketId: 't1' }]
  })
})

test('whatever the command and the hall, deciding changes neither', () => {
  const decided = new Set<string>()
  for (let seed = 1; seed <= 40; seed++) {
    const dice = diceOf(seed)
    const state: HallState = newHall(RULES)
    const ticketIds: string[] = []
    let now = T('8:00')
    const give = (command: Command, isFrozen: boolean) => {
      // A little later than the hall's own time: advancing is the caller's, and here left out on purpose.
      const hall = isFrozen ? frozen(structuredClone(state)) : state
      const decision = decide(hall, frozen(command), now)
      decided.add(command.type)
      if (isFrozen || !decision.accepted) return
      for (const event of decision.events) {
        evolve(state, event)
        if (event.type === 'ticket-issued') ticketIds.push(event.ticketId)
      }
    }
    give({ type: 'open-day', serviceDay: dayNamed(0), endsAt: now + min(1_440), openings: {} }, false)
    for (let step = 0; step < 120; step++) {
      now += min(dice.below(3))
      const command = randomCommand(dice, {
        rules: RULES,
        ticketIds,
        aside: [...state.parked, ...state.noShows],
        away: [...state.notArrived],
        booked: [...state.appointments.keys()],
        lent: [...state.desks.values()].flatMap(({ deskId, lent }) => (lent ? [deskId] : [])),
        operatorAt: (deskId) => state.desks.get(deskId)?.operatorId ?? null,
        now,
        day: 0
      })
      give(command, true)
      give({ type: 'tick' }, true)
      advance(state, now)
      give(command, false)
    }
    expect(broken(state)).toEqual([])
  }
  expect(decided.size).toBeGreaterThan(25)
})
