import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { settingsOf, withDefaults } from '../../server/centre/defaults.ts'
import { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** From when to when: half of it is no setting. */
const isSpan = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((each) => /^\d\d:\d\d$/.test(each))

/** Every way to each thing in it, lists by their first two places. */
const waysIn = (value: unknown, way: string[] = []): string[][] =>
  typeof value !== 'object' || value === null || isSpan(value)
    ? []
    : Object.keys(value)
        .filter((key) => !Array.isArray(value) || Number(key) < 2)
        .flatMap((key) => [[...way, key], ...waysIn((value as Record<string, unknown>)[key], [...way, key])])

function without(way: string[]): Centre {
  const copy = structuredClone(sampleCentre)
  const last = way.at(-1) as string
  let at = copy as unknown as Record<string, unknown>
  for (const key of way.slice(0, -1)) at = at[key] as Record<string, unknown>
  if (Array.isArray(at)) at.splice(Number(last), 1)
  else delete at[last]
  return copy
}

describe('what settings leave out', () => {
  test.each(waysIn(sampleCentre).map((way) => [way.join('.'), way] as const))(
    'is put in as the schema has it: %s',
    (_, way) => {
      expect(withDefaults(without(way))).toEqual(Value.Default(Centre, without(way)))
    }
  )

  test('is nothing in the sample hall, whose settings stay what they are', () => {
    const event = { type: 'hall-configured' as const, at: 0, rules: sampleCentre, openings: {} }
    expect(settingsOf(event)).toEqual(sampleCentre)
    expect(settingsOf(event)).toEqual(Value.Default(Centre, structuredClone(sampleCentre)))
  })
})
