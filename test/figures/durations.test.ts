import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readColumns, writeColumns } from '../../server/figures/columns.ts'
import { Durations } from '../../server/figures/durations.ts'
import { comparedWith, isDay } from '../../server/figures/periods.ts'
import { rank } from './brute.ts'

const durationsOf = (values: number[]) => {
  const durations = new Durations()
  for (const value of values) durations.add(value)
  return durations
}

test('percentiles are exact by nearest rank, of few values and of many', () => {
  const anySeconds = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 300 })
  fc.assert(
    fc.property(anySeconds, fc.boolean(), (some, isMany) => {
      const values = isMany ? Array.from({ length: 30 }, () => some).flat() : some
      expect(durationsOf(values).quantiles([0.5, 0.9])).toEqual([rank(values, 0.5), rank(values, 0.9)])
      expect(durationsOf(values).histogram([0, 300, 600])).toEqual([
        values.filter((v) => v < 300).length,
        values.filter((v) => v >= 300 && v < 600).length,
        values.filter((v) => v >= 600).length
      ])
    })
  )
  expect(durationsOf([]).quantiles([0.5])).toEqual([null])
  expect(durationsOf([10, 20]).quantiles([0.5, 0.9])).toEqual([10, 20])
})

test('columns give back the rows that they were made of, and stop at what they can hold', () => {
  const spec = { wide: Uint32Array, middle: Uint16Array, narrow: Uint8Array } as const
  fc.assert(
    fc.property(
      fc.array(fc.record({ wide: fc.nat(0xffffffff), middle: fc.nat(0xffff), narrow: fc.nat(0xff) })),
      fc.nat(3),
      (rows, shift) => {
        const bytes = writeColumns(spec, rows)
        const shifted = new Uint8Array(bytes.length + shift).subarray(shift)
        shifted.set(bytes)
        const read = readColumns(spec, shifted)
        expect(
          Array.from({ length: read.length }, (_, i) => ({
            wide: read.wide[i],
            middle: read.middle[i],
            narrow: read.narrow[i]
          }))
        ).toEqual(rows)
      }
    )
  )
  expect(readColumns(spec, writeColumns(spec, [{ wide: 1, middle: 70_000, narrow: 300 }]))).toMatchObject({
    middle: new Uint16Array([65_535]),
    narrow: new Uint8Array([255])
  })
})

test('a period is held against the one before, the same weekdays, or those of a year before', () => {
  expect(comparedWith({ from: '2026-11-24', to: '2026-11-24' }, 'before')).toEqual({
    from: '2026-11-23',
    to: '2026-11-23'
  })
  expect(comparedWith({ from: '2026-11-24', to: '2026-11-24' }, 'weekdays')).toEqual({
    from: '2026-11-17',
    to: '2026-11-17'
  })
  expect(comparedWith({ from: '2026-03-01', to: '2026-03-31' }, 'before')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28'
  })
  expect(comparedWith({ from: '2026-11-01', to: '2026-11-10' }, 'before')).toEqual({
    from: '2026-10-22',
    to: '2026-10-31'
  })
  expect(comparedWith({ from: '2026-11-01', to: '2026-11-10' }, 'weekdays')).toEqual({
    from: '2026-10-18',
    to: '2026-10-27'
  })
  expect(comparedWith({ from: '2026-11-24', to: '2026-11-24' }, 'year')).toEqual({
    from: '2025-11-25',
    to: '2025-11-25'
  })
  expect([isDay('2026-02-28'), isDay('2026-02-31'), isDay('2026-2-1')]).toEqual([true, false, false])
})
