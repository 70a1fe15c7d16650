import { describe, expect, test } from 'vitest'
import { figureOf } from '../../server/foresight/formulas/by-name.ts'

const near = (name: string, given: Record<string, unknown>, value: number) =>
  expect(figureOf(name, given) / value).toBeCloseTo(1, 6)

describe('formulas', () => {
  test('Erlang B is his sum', () => {
    // (3⁵/5!) over the sum of 3ⁿ/n! for 0 to 5
    near('erlang-b', { servers: 5, load: 3 }, 2.025 / (1 + 3 + 4.5 + 4.5 + 3.375 + 2.025))
  })

  test('M/M/3 is the eye clinic of the textbook: 4/27 of an hour', () => {
    near('mmc-wait', { servers: 3, every: 1 / 6, visit: 1 / 3 }, 4 / 27)
  })

  test('one desk: Erlang C is its load', () => near('erlang-c', { servers: 1, load: 0.7 }, 0.7))

  test('visits that are exponential, Erlang of one phase or one desk for all make every formula M/M/1', () => {
    const wait = figureOf('mmc-wait', { servers: 1, every: 5, visit: 4 })
    near('mg1-wait', { every: 5, visit: 4, cv2: 1 }, wait)
    near('ekm1-wait', { every: 5, visit: 4, shape: 1 }, wait)
    near('groups-wait', { every: 5, visit: 4, size: 1 }, wait)
    near('ranked-wait', { every: [5], visit: [4], cv2: [1], class: 0 }, wait)
    near('accumulating-wait', { servers: 1, every: [5], visit: 4, rate: [2], class: 0 }, wait)
    near('mmck-wait', { servers: 1, every: 5, visit: 4, places: 400 }, wait)
  })

  test('Erlang A where patience is as long as a visit: as many are there as if nobody had to wait, a Poisson number', () => {
    near('impatient-delayed', { servers: 1, every: 5, visit: 4, patience: 4 }, 1 - Math.exp(-0.8))
    near('impatient-delayed', { servers: 2, every: 5, visit: 4, patience: 4 }, 1 - 1.8 * Math.exp(-0.8))
  })

  test('constant visits: one desk is Pollaczek and Khinchine, and Erlang of many phases comes near constant arrivals', () => {
    near('mdc-wait', { servers: 1, every: 4, visit: 3 }, figureOf('mg1-wait', { every: 4, visit: 3, cv2: 0 }))
    expect(figureOf('ekm1-wait', { every: 5, visit: 4, shape: 1e6 })).toBeCloseTo(
      figureOf('dm1-wait', { every: 5, visit: 4 }),
      4
    )
  })

  test('rates that are alike are first come, first served; rates far apart are ranks', () => {
    const given = { servers: 2, every: [4, 5], visit: 3 }
    const [slow, fast] = [0, 1].map((cls) => figureOf('accumulating-wait', { ...given, rate: [1, 1], class: cls }))
    expect(slow).toBeCloseTo(fast as number, 9)
    near(
      'accumulating-wait',
      { ...given, rate: [1, 1e9], class: 1 },
      figureOf('ranked-alike-wait', { ...given, every: [5, 4], class: 0 })
    )
  })

  test('desks with the same services are M/M/c', () => {
    near(
      'skilled-waiting',
      {
        every: [4, 4],
        visit: 5,
        serves: [
          [0, 1],
          [0, 1],
          [0, 1]
        ]
      },
      figureOf('mmc-waiting', { servers: 3, every: 2, visit: 5 })
    )
  })

  test('what a formula cannot answer is said', () => {
    expect(() => figureOf('erlang-d', {})).toThrow('no formula "erlang-d"')
    expect(() => figureOf('erlang-b', { servers: 2 })).toThrow('needs a number "load"')
  })
})
