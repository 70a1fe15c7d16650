import { expect, test } from 'vitest'
import { Durations } from '../../server/figures/durations.ts'
import { SecondCounts } from '../../server/figures/second-counts.ts'
import { diceOf } from '../engine/random-hall.ts'

const SHARES = [0, 0.1, 0.5, 0.9, 1]

test('durations that are counted by second and packed have the percentiles of each by itself', () => {
  const dice = diceOf(7)
  const each = new Durations()
  const total = new SecondCounts()
  const merged = new SecondCounts()
  for (let month = 0; month < 12; month++) {
    const counted = new SecondCounts()
    for (let i = 0; i < 5_000; i++) {
      // Many of the same second, some beyond a byte and two of the packing, one of more than a day.
      const seconds = i === 0 ? 100_000 + month : dice.chance(30) ? 0 : dice.below(dice.chance(50) ? 300 : 20_000)
      each.add(seconds)
      counted.add(seconds)
    }
    total.addPacked(counted.pack())
    const again = new SecondCounts()
    again.addPacked(counted.pack())
    expect(again.pack()).toEqual(counted.pack())
    merged.addAll(again)
  }
  for (const found of [total, merged]) {
    expect(found.count).toBe(60_000)
    expect(found.quantiles(SHARES)).toEqual(each.quantiles(SHARES))
  }
  expect(merged.pack()).toEqual(total.pack())
})

test('nothing packed is nothing', () => {
  const none = new SecondCounts()
  expect(none.pack()).toHaveLength(0)
  none.addPacked(none.pack())
  none.addAll(new SecondCounts())
  expect([none.count, none.quantiles([0.5])]).toEqual([0, [null]])
})
