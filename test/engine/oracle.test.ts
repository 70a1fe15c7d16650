import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Command,
  execute,
  type HallRules,
  type HallState,
  newHall,
  chooseNext,
  positionAndEstimate,
  type CallReason
} from '../../server/engine/index.ts'
import { min, sec } from './hall-of.ts'
import { aheadByOrder, orderFor, ruleOf } from './oracle.ts'
import { anyRules, diceOf, randomCommand } from './random-hall.ts'

const START = Date.UTC(2026, 2, 2)

/** A hall in the middle of a day in which anything may have happened. */
function hallAfter(rules: HallRules, seed: number, steps: number): { state: HallState; now: number } {
  const state = newHall(rules)
  const dice = diceOf(seed)
  const ticketIds: string[] = []
  let now = START
  const give = (command: Command) => {
    const decision = execute(state, command, now)
    if (!decision.accepted) return
    for (const event of decision.events) {
      if (event.type === 'ticket-issued') ticketIds.push(event.ticketId)
    }
  }
  give({ type: 'open-day', serviceDay: '2026-03-02', endsAt: START + min(1_440), openings: {} })
  for (let n = 0; n < steps; n++) {
    // Often several in the same millisecond: ties are what goes wrong.
    if (dice.chance(60)) now += dice.pick([1, sec(1), sec(30), min(1), min(5)])
    give(
      randomCommand(dice, {
        rules,
        ticketIds,
        aside: [...state.parked, ...state.noShows],
        away: [...state.notArrived],
        booked: [...state.appointments.keys()],
        lent: [],
        operatorAt: (deskId) => state.desks.get(deskId)?.operatorId ?? null,
        now,
        day: 0
      })
    )
  }
  return { state, now: state.at }
}

const check = (property: (hall: { state: HallState; now: number }) => void, seed: number) =>
  fc.assert(
    fc.property(anyRules, fc.integer(), fc.integer({ min: 20, max: 400 }), (...hall) => property(hallAfter(...hall))),
    { seed, numRuns: 400, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true }
  )

test('[C1] [C3] [C4] [C5] [C6] [C7] [C8] the next one of each desk, its rule and its runner-up are those of everybody sorted', () => {
  const rules = new Map<CallReason['rule'], number>()
  check(({ state, now }) => {
    for (const desk of state.desks.values()) {
      for (const firstInARow of [0, desk.firstInARow, 9]) {
        const asked = { ...desk, firstInARow }
        const sorted = orderFor(state, asked, now)
        const { order } = sorted
        const choice = chooseNext(state, asked, now)
        expect(choice?.ticket.ticketId).toBe(order[0]?.ticket.ticketId)
        expect(choice?.why.runnerUp?.ticketId).toBe(order[1]?.ticket.ticketId)
        expect(choice?.why.rule ?? null).toBe(ruleOf(sorted))
        expect([choice?.why.score, choice?.why.waitedMs, choice?.why.tier]).toEqual([
          order[0]?.score,
          order[0]?.waitedMs,
          order[0]?.tier
        ])
        if (choice) rules.set(choice.why.rule, (rules.get(choice.why.rule) ?? 0) + 1)
      }
    }
  }, 20260302)
  // Halls in which a rule never decides would prove nothing of it.
  for (const rule of ['only-one', 'longest-wait', 'priority', 'first', 'relief', 'max-wait'] as const)
    expect(rules.get(rule) ?? 0, rule).toBeGreaterThan(20)
})

test('[W1] ahead of a ticket are at least those of its own service, and at most all who would be called before', () => {
  let compared = 0
  let exact = 0
  check(({ state, now }) => {
    const everything = [...state.book.services.keys()]
    const everybody = [...state.tickets.values()].filter((ticket) => ticket.status === 'waiting').length
    for (const ticket of state.tickets.values()) {
      // Of a ticket for one desk, what that desk serves besides counts too; of a service that none has in its first tier, what goes first whatever its score.
      if (
        ticket.status !== 'waiting' ||
        ticket.callableAt > now ||
        ticket.confirmBy !== null ||
        ticket.ownDeskId !== null
      )
        continue
      const { ahead } = positionAndEstimate(state, ticket, now)
      const least = aheadByOrder(state, ticket, now)
      expect(ahead, ticket.ticketId).toBeGreaterThanOrEqual(least)
      expect(ahead, ticket.ticketId).toBeLessThan(everybody)
      if (least === aheadByOrder(state, ticket, now, everything)) exact++
      compared++
    }
  }, 20260303)
  expect(compared).toBeGreaterThan(5_000)
  expect(exact).toBeGreaterThan(100)
})
