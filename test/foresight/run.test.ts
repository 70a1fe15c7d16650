import fc from 'fast-check'
import { expect, test } from 'vitest'
import { execute, newHall } from '../../server/engine/index.ts'
import { newHabits } from '../../server/foresight/habits/habits.ts'
import { Observer } from '../../server/foresight/habits/observer.ts'
import { outlookOf } from '../../server/foresight/simulate/outlook.ts'
import { turnsOf } from '../../server/foresight/simulate/turns.ts'
import { anyRules, diceOf, goOn } from '../engine/random-hall.ts'
import { snapshot } from '../engine/snapshot.ts'

const SEED = Number(process.env.SEED ?? 20_260_302)

test('any hall can be run ahead, which changes nothing in it, and each turn comes after now', () => {
  let turns = 0
  fc.assert(
    fc.property(anyRules, fc.integer(), (rules, seed) => {
      const state = newHall(rules)
      const dice = diceOf(seed)
      const observer = new Observer(newHabits())
      const steps = goOn(dice, state, rules, { now: Date.UTC(2026, 0, 1), day: 0 })
      for (let i = 0; i < 500; i++) {
        const { command, now } = steps.next().value
        const decision = execute(state, command, now)
        if (decision.accepted) for (const event of decision.events) observer.saw(event, state)
        if (i % 10 !== 0) continue
        const before = JSON.stringify(snapshot(state))
        const waiting = [...state.tickets.values()].filter(({ status }) => status === 'waiting')
        const asked = waiting.map(({ ticketId }) => ticketId)
        const newcomers = rules.services.map(({ serviceId }) => ({ serviceId, classId: 'ordinary' }))
        for (const each of turnsOf(outlookOf(state, observer.habits, state.at), `${i}`, 3, asked, newcomers))
          for (const turn of each) {
            expect(turn).toBeGreaterThanOrEqual(0)
            if (Number.isFinite(turn)) turns++
          }
        expect(JSON.stringify(snapshot(state))).toBe(before)
      }
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true }
  )
  expect(turns, 'enough has happened').toBeGreaterThan(1_000)
}, 120_000)
