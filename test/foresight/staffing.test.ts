import { expect, test } from 'vitest'
import { newHall } from '../../server/engine/index.ts'
import { chanceOf } from '../../server/foresight/chance.ts'
import { type StaffedDay, staffingOf } from '../../server/foresight/staffing/staffing.ts'
import type { Act, PlayableDay, Visit } from '../../server/foresight/what-if/day.ts'
import { min } from '../engine/hall-of.ts'

/** A day on which visitors come at random and take a random time, for so many alike desks. */
function dayOf(name: string, everyMs: number, visitMs: number, targetMs: number, desks: number): StaffedDay {
  const chance = chanceOf(name)
  const exponential = (mean: number) => Math.max(1, Math.round(-mean * Math.log(chance())))
  const ids = Array.from({ length: desks }, (_, n) => `${n + 1}`)
  const rules = {
    services: [{ serviceId: 'a', prefix: 'A', targetMs, expectedServiceMs: visitMs, dailyLimit: null }],
    priorityClasses: [],
    desks: ids.map((deskId) => ({ deskId, tiers: [['a']] })),
    callingRules: {
      hardMaxWaitMs: 0,
      maxFirstInARow: 3,
      earlyMs: 0,
      maxRecalls: 3,
      recallGapMs: 0,
      noShowAfterRecalls: 0,
      noShowAfterMs: 0,
      returnGraceMs: 0,
      returnKeepsPlace: true,
      maxReturns: 0,
      maxPostpones: 0,
      maxPostponeMs: 0
    }
  }
  const [opensAt, closesAt, endsAt] = [8, 16, 20].map((hour) => hour * min(60)) as [number, number, number]
  const acts: Act[] = [{ at: 1, order: 1, what: { type: 'open-day', serviceDay: name, endsAt, openings: {} } }]
  const visits = new Map<string, Visit[]>()
  for (let at = opensAt + exponential(everyMs), n = 2; at < closesAt; at += exponential(everyMs), n++) {
    acts.push({ at, order: n, what: { type: 'issue-ticket', ticketId: `t${n}`, serviceId: 'a' } })
    const atDeskMs = exponential(visitMs)
    const command = { type: 'finish', deskId: '', operatorId: null } as const
    visits.set(`t${n}`, [
      { serviceId: 'a', atDeskMs, knownMs: atDeskMs, isServed: true, steps: [{ afterMs: atDeskMs, order: n, command }] }
    ])
  }
  acts.push({ at: endsAt, order: 1e6, what: { type: 'close-day' } })
  // Each desk calls at once.
  const free = { lapses: [], readyMs: 0, order: 2e6, showWithinMs: 0 }
  const freeTimes = new Map(ids.map((deskId) => [deskId, Array.from({ length: 2_000 }, () => free)]))
  const day: PlayableDay = {
    serviceDay: name,
    seed: name,
    before: newHall(rules),
    acts,
    freeTimes,
    visits,
    lateMs: 0,
    endsAt,
    isOver: true
  }
  return { day, startsAt: 0 }
}

function staffing(days: StaffedDay[], share: number) {
  const reckoning = staffingOf(days, { share })
  for (;;) {
    const step = reckoning.next()
    if (step.done) return step.value
  }
}

test('alike desks and random visitors need as many desks as Erlang C says, and one fewer costs more than one more gains', () => {
  const days = Array.from({ length: 8 }, (_, n) => dayOf(`2026-01-0${n + 1}`, min(2), min(8), min(5), 9))
  const { halves, order } = staffing(days, 0.2)
  expect(order).toHaveLength(9)
  const busy = halves.filter(({ half }) => half >= 18 && half < 31)
  const mean = (of: (each: (typeof busy)[number]) => number) =>
    busy.reduce((sum, each) => sum + of(each), 0) / busy.length
  expect(Math.abs(mean(({ needed }) => needed) - mean(({ erlang }) => erlang ?? 0))).toBeLessThan(0.8)
  for (const { overShare, isShort } of busy) expect([isShort, (overShare ?? 0) <= 0.2]).toEqual([false, true])
  expect(mean(({ oneFewer }) => oneFewer?.over ?? 0)).toBeGreaterThan(-mean(({ oneMore }) => oneMore?.over ?? 0))
  expect(mean(({ oneFewer }) => oneFewer?.waitedMs ?? 0)).toBeGreaterThan(0)
  // Nobody is needed before anybody comes.
  expect(halves.slice(0, 16).every(({ needed }) => needed === 0)).toBe(true)
}, 60_000)

test('where all desks are too few, it says so', () => {
  const { halves } = staffing([dayOf('2026-02-01', min(1), min(8), min(5), 3)], 0.2)
  expect(halves.filter(({ isShort }) => isShort).length).toBeGreaterThan(10)
  expect(Math.max(...halves.map(({ needed }) => needed))).toBe(3)
}, 60_000)
