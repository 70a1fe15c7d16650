import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, execute, type HallEvent, type HallRules, newHall } from '../../server/engine/index.ts'
import { type DayFacts, unpackDay } from '../../server/figures/facts.ts'
import { DayFold } from '../../server/figures/fold-day.ts'
import { Overtakes } from '../../server/figures/overtakes.ts'
import { Report } from '../../server/figures/report.ts'
import type { By } from '../../server/protocol/reports.ts'
import { sec } from '../engine/hall-of.ts'
import { anyRules, dayNamed, diceOf, randomCommand } from '../engine/random-hall.ts'
import { bruteForce, rank } from './brute.ts'

const SEED = Number(process.env.SEED ?? 20_261_124)
const RUNS = 25
const STEPS = 1_200
const MORNING = Date.UTC(2026, 0, 1, 3)
const DAY = 86_400_000
/** Bishkek is six hours ahead; a half hour beside it, so that hours begin in between. */
const offsetAt = () => 6.5 * 3_600_000
const BY: By[] = ['day', 'week', 'month', 'weekday', 'hour', 'service', 'class', 'channel', 'desk', 'operator']

/** Some days of a random hall; each begins with the rules that are in force then. */
function randomDays(
  rules: HallRules,
  seed: number,
  count: number
): Array<{ serviceDay: string; rules: HallRules; events: HallEvent[] }> {
  const dice = diceOf(seed)
  const state = newHall(rules)
  let present = rules
  return Array.from({ length: count }, (_, day) => {
    let now = MORNING + day * DAY
    const events: HallEvent[] = []
    const ticketIds: string[] = []
    const first = present
    const happened = (event: HallEvent) => {
      events.push(event)
      if (event.type === 'ticket-issued') ticketIds.push(event.ticketId)
      if (event.type === 'hall-configured') present = event.rules
    }
    const give = (command: Command) => {
      const decision = execute(state, command, now)
      if (decision.accepted) for (const event of decision.events) happened(event)
    }
    give({ type: 'open-day', serviceDay: dayNamed(day), endsAt: now + DAY, openings: {} })
    for (let step = 0; step < STEPS; step++) {
      now += dice.below(40_000)
      const aside = [...state.noShows, ...state.parked]
      const command = randomCommand(dice, {
        rules: present,
        ticketIds,
        aside,
        away: [...state.notArrived],
        booked: [...state.appointments.keys()],
        lent: [...state.desks.values()].flatMap(({ deskId, lent }) => (lent ? [deskId] : [])),
        operatorAt: (deskId) => state.desks.get(deskId)?.operatorId ?? null,
        now,
        day
      })
      if (command.type !== 'open-day' && command.type !== 'close-day') give(command)
    }
    now += sec(1)
    give({ type: 'close-day' })
    return { serviceDay: dayNamed(day), rules: first, events }
  })
}

function factsOf({ serviceDay, rules, events }: ReturnType<typeof randomDays>[number]): DayFacts {
  const fold = new DayFold(serviceDay, rules, offsetAt)
  for (const [i, event] of events.entries()) fold.take({ seq: i + 1, actor: 'kiosk:door', event })
  return unpackDay(fold.pack(events.at(-1)?.at ?? 0))
}

/** How often somebody is named as passed while they waited for the same service. */
function namedOvertakes({ rules, events }: ReturnType<typeof randomDays>[number]): number {
  const overtakes = new Overtakes(rules)
  return events
    .map((event) => overtakes.take(event)?.passed.filter(({ how }) => how === 'same-service').length ?? 0)
    .reduce((sum, count) => sum + count, 0)
}

test('the figures of random days are those of a brute-force fold of their events, whichever way they are grouped', () => {
  fc.assert(
    fc.property(anyRules, fc.integer(), (rules, seed) => {
      const days = randomDays(rules, seed, 3)
      const expected = days.map((day) => bruteForce(day.rules, day.events))
      const sum = (of: (day: (typeof expected)[number]) => number) =>
        expected.reduce((total, day) => total + of(day), 0)
      const called = expected.flatMap((day) => day.waits)
      const everybody = [...called, ...expected.flatMap((day) => day.uncalled)]
      const serviceTimes = expected.flatMap((day) => day.serviceTimes)
      const facts = days.map(factsOf)
      expect(days.reduce((count, day) => count + namedOvertakes(day), 0)).toBe(sum((day) => day.overtakings))
      for (const by of BY) {
        const report = new Report({ by }, days.length)
        for (const day of facts) report.add(day)
        const { total, groups, waitCounts, heat, trend } = report.counts()
        expect(total, by).toMatchObject({
          visits: sum((day) => day.visits),
          finished: sum((day) => day.finished),
          noShows: sum((day) => day.noShows),
          recalls: sum((day) => day.recalls),
          transfers: sum((day) => day.transfers),
          parked: sum((day) => day.parked),
          outOfOrder: sum((day) => day.outOfOrder),
          overtakings: sum((day) => day.overtakings),
          serviceTimes: serviceTimes.length,
          serviceMedianS: rank(serviceTimes, 0.5),
          service90S: rank(serviceTimes, 0.9),
          stars: [0, 1, 2, 3, 4].map((i) => sum((day) => day.stars[i] as number))
        })
        // A desk or an operator has called nobody of those who were never called.
        const waits = total.tickets === null ? called : everybody
        expect(total, by).toMatchObject({
          waits: waits.length,
          waitMedianS: rank(waits, 0.5),
          wait90S: rank(waits, 0.9),
          withinTarget: waits.length === 0 ? null : sum((day) => day.within) / waits.length
        })
        expect(groups.reduce((count, { figures }) => count + figures.visits, 0)).toBe(total.visits)
        expect(waitCounts.reduce((a, b) => a + b, 0)).toBe(waits.length)
        expect(trend.points.reduce((count, { visits }) => count + visits, 0)).toBe(total.visits)
        expect(heat.reduce((count, { visits }) => count + visits, 0)).toBe(total.visits)
        if (total.tickets !== null) {
          expect(total).toMatchObject({
            tickets: sum((day) => day.tickets),
            served: sum((day) => day.served),
            left: sum((day) => day.left),
            didNotCome: sum((day) => day.didNotCome),
            leftOver: sum((day) => day.leftOver),
            neverCalled: sum((day) => day.uncalled.length)
          })
          const { served, left, didNotCome, leftOver } = total
          expect((served ?? 0) + (left ?? 0) + (didNotCome ?? 0) + (leftOver ?? 0)).toBe(total.tickets)
        }
        for (const time of ['busyS', 'idleS', 'pausedS'] as const) {
          const seconds = total[time]
          // Each desk's hour is kept in whole seconds.
          if (seconds !== null)
            expect(Math.abs(seconds - sum((day) => day[time]))).toBeLessThan(
              0.5 * facts.reduce((rows, { desks }) => rows + desks.length, 0) + 1
            )
        }
      }
    }),
    { numRuns: RUNS, seed: SEED }
  )
})
