import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'], now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('texts stand still while calls appear one after another, and boards that take turns still come round', async () => {
  const { holdTurns, pageNow, turn } = await import('../../display-ui/src/screen/turns.ts')
  const pages = new Set<number>()
  const before = turn.value
  for (let n = 0; n < 10; n++) {
    holdTurns()
    for (let step = 0; step < 3; step++) {
      vi.advanceTimersByTime(500)
      pages.add(pageNow(3, 10_000))
    }
  }
  expect([...pages].toSorted()).toEqual([0, 1, 2])
  expect(turn.value).toBe(before)
  // Then the texts go on.
  vi.advanceTimersByTime(12_000)
  expect(turn.value).toBeGreaterThan(before)
})
