import { expect, test } from 'vitest'
import { median, overlap } from '../../server/services/arrival-rate.ts'
import { foresee } from '../../server/views/foresight.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Reckoned by hand, on paper. */

test('one desk, 10 waiting, 6 to come, 5 minutes each: 16 visits are 80 minutes of work, an hour does 60, 4 are left', () => {
  const after = foresee(
    [{ serviceId: 'K', waiting: 10, arriving: 6, meanMs: 5 * MINUTE }],
    [{ tiers: [['K']], owesMs: 0 }],
    HOUR
  )
  expect(after.get('K')).toBeCloseTo(4, 6)
})

test('a desk that is busy ends its visit first: 5 minutes later it has done one visit less', () => {
  const after = foresee(
    [{ serviceId: 'K', waiting: 16, arriving: 0, meanMs: 5 * MINUTE }],
    [{ tiers: [['K']], owesMs: 5 * MINUTE }],
    HOUR
  )
  expect(after.get('K')).toBeCloseTo(5, 6)
})

test('two services share a desk by their work, a later tier gets what is left', () => {
  // K 60 minutes of work, A 30: after an hour two thirds of each are done. M waits for both, and gets nothing.
  const after = foresee(
    [
      { serviceId: 'K', waiting: 12, arriving: 0, meanMs: 5 * MINUTE },
      { serviceId: 'A', waiting: 3, arriving: 0, meanMs: 10 * MINUTE },
      { serviceId: 'M', waiting: 2, arriving: 0, meanMs: 10 * MINUTE }
    ],
    [{ tiers: [['K', 'A'], ['M']], owesMs: 0 }],
    HOUR
  )
  expect(after.get('K')).toBeCloseTo(4, 6)
  expect(after.get('A')).toBeCloseTo(1, 6)
  expect(after.get('M')).toBeCloseTo(2, 6)
})

test('with no desk everybody stays; with more desks than work nobody does', () => {
  const queue = [{ serviceId: 'K', waiting: 3, arriving: 2, meanMs: 5 * MINUTE }]
  expect(foresee(queue, [], HOUR).get('K')).toBeCloseTo(5, 6)
  expect(
    foresee(
      queue,
      [
        { tiers: [['K']], owesMs: 0 },
        { tiers: [['K']], owesMs: 0 }
      ],
      HOUR
    ).get('K')
  ).toBeCloseTo(0, 6)
})

test('the median of days, and what falls between two times', () => {
  expect(median([7, 1, 4])).toBe(4)
  expect(median([8, 2, 4, 5])).toBe(4.5)
  // 12 came in the first hour, 20 in the second: from half past until half past are 6 and 10.
  expect(overlap([12, 20, 40], HOUR, HOUR / 2, 1.5 * HOUR)).toBe(16)
  expect(overlap([12], HOUR, -HOUR, 2 * HOUR)).toBe(12)
})
