import { expect, test } from 'vitest'
import { shownWait } from '../../server/views/told.ts'

const min = (minutes: number) => Math.round(minutes * 60_000)
const wait = (low: number, likely: number, high: number) => ({
  lowMs: min(low),
  likelyMs: min(likely),
  highMs: min(high)
})

test('[W5] rounded outward to five minutes, and never narrower than five', () => {
  expect(shownWait(wait(0, 0, 1))).toEqual({ from: 0, to: 5 })
  expect(shownWait(wait(4.9, 7, 10))).toEqual({ from: 0, to: 10 })
  expect(shownWait(wait(12, 14, 15.1))).toEqual({ from: 10, to: 20 })
  expect(shownWait(wait(15, 15, 15))).toEqual({ from: 15, to: 20 })
})

test('[W5] an upper end is not told anew until it has shrunk by five minutes; one that grows is', () => {
  const told = { estimate: wait(10, 15, 20.5), shown: { from: 10, to: 25 } }
  expect(shownWait(wait(10, 15, 19.8), told)).toEqual({ from: 10, to: 25 })
  expect(shownWait(wait(8, 12, 15.6), told)).toEqual({ from: 5, to: 25 })
  expect(shownWait(wait(8, 12, 15.5), told)).toEqual({ from: 5, to: 20 })
  expect(shownWait(wait(10, 20, 25.1), told)).toEqual({ from: 10, to: 30 })
})

test('[W5] wider than twice what is likely: more than, and hard to say; a short one is told all the same', () => {
  expect(shownWait(wait(6, 12, 40))).toEqual({ from: 5 })
  expect(shownWait(wait(1, 10, 31))).toEqual({ from: 0 })
  expect(shownWait(wait(1, 3, 9))).toEqual({ from: 0, to: 10 })
  expect(shownWait(wait(20, 30, 60))).toEqual({ from: 20, to: 60 })
})

test('[W5] where no desk is open no range is told', () => {
  expect(shownWait({ ...wait(30, 35, 40), desksOpenAt: 1_000 })).toEqual({ desksOpenAt: 1_000 })
  expect(shownWait({ ...wait(0, 15, 40), desksOpenAt: null })).toEqual({})
})

test('[W5] a chance below 80 % is told, one of 80 % or of no closing is not', () => {
  expect(shownWait({ ...wait(12, 14, 15), servedBeforeClosing: 0.79 })).toEqual({
    from: 10,
    to: 15,
    mayNotBeServed: true
  })
  expect(shownWait({ ...wait(12, 14, 15), servedBeforeClosing: 0.8 })).toEqual({ from: 10, to: 15 })
  expect(shownWait({ ...wait(12, 14, 15), desksOpenAt: null, servedBeforeClosing: 0 })).toEqual({
    mayNotBeServed: true
  })
})
