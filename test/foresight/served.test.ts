import { expect, test } from 'vitest'
import type { HallState } from '../../server/engine/index.ts'
import { copyOf } from '../../server/foresight/copy.ts'
import { Foresight, newLearned } from '../../server/foresight/index.ts'
import { servedAfter } from '../../server/foresight/simulate/served.ts'
import { type Nature, playDays } from './days/made-up-hall.ts'

/** Two desks, each with a service of its own. */
const nature: Nature = {
  services: [
    { serviceId: 'A', meanMin: 5, cv: 0.5, share: 0.5 },
    { serviceId: 'B', meanMin: 5, cv: 0.5, share: 0.5 }
  ],
  desks: [[['A']], [['B']]],
  perHour: [10, 10, 10, 10, 10, 10, 10, 10, 0],
  dayByDay: 0,
  operators: 0,
  patienceMin: Number.POSITIVE_INFINITY,
  noShows: 0,
  breaks: { share: 0, min: 1 },
  lateMin: 2,
  absent: 0,
  reaction: { medianSec: 5, sigma: 0.3 }
}
const learned = newLearned()
const foresight = new Foresight({}, learned)
let noon: HallState | undefined
let days = 0
playDays(nature, 4, 'served', ({ event, state }) => {
  if (event.type === 'day-opened') days++
  if (days === 4 && event.type === 'ticket-issued' && new Date(event.at).getUTCHours() === 13) noon ??= copyOf(state)
  if (days < 4) foresight.heard(event, state)
})

test('a desk that is lent away for the day leaves its service unserved before the desks close, and the other is served', () => {
  if (!noon?.day) throw new Error('nobody came at one')
  const until = noon.day.endsAt
  const lent = { type: 'lend-desk' as const, deskId: 'desk-2', tiers: [['A']], until, reason: 'Many for A' }
  foresight.dayOver(noon.at)
  const [a, b] = servedAfter(noon, learned.habits, lent, noon.at, 'seed')
  expect(b?.before).toBeGreaterThan(0.9)
  expect(b?.after).toBe(0)
  expect(a?.after).toBeGreaterThan(0.9)
})

test('nothing is said where no day has shown when desks close', () => {
  if (!noon) throw new Error('nobody came at one')
  const step = { type: 'steer-issuing' as const, serviceId: 'A', to: 'closed' as const, reason: 'Ill' }
  expect(servedAfter(noon, newLearned().habits, step, noon.at, 'seed')).toEqual([])
})
