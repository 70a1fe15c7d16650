import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NUMBER_BOUNDS, boundsAt } from '../../operator-ui/src/manage/form/number-bounds.ts'
import { QUEUE_FIELDS, SCREEN_FIELDS, UNITS } from '../../operator-ui/src/manage/rules/rule-fields.ts'
import { Centre } from '../../server/protocol/centre.ts'
import { DeviceProfile } from '../../server/protocol/devices.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** A form that allows what the schema refuses sends people to an error; one that refuses what it allows keeps them from their hall. */

interface Schema {
  type?: string
  const?: unknown
  minimum?: number
  maximum?: number
  maxItems?: number
  maxLength?: number
  pattern?: string
  format?: string
  properties?: Record<string, Schema>
  items?: Schema | Schema[]
  anyOf?: Schema[]
}

/** Every part of a schema with its JSON pointer; a star is any place in a list. */
function partsOf(schema: Schema, at: string): Array<[at: string, part: Schema]> {
  const items = Array.isArray(schema.items) ? schema.items : schema.items ? [schema.items] : []
  return [
    [at, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => partsOf(part, `${at}/${name}`)),
    ...items.flatMap((part) => partsOf(part, `${at}/*`)),
    ...(schema.anyOf ?? []).flatMap((part) => partsOf(part, at))
  ]
}

const parts = [...partsOf(Centre as Schema, ''), ...partsOf(DeviceProfile as Schema, '/profile')]
const numbers = parts.filter(
  ([, schema]) => (schema.type === 'integer' || schema.type === 'number') && schema.const === undefined
)
/** Drawn, or chosen from a list: nobody types them beyond what is offered. */
const NOT_TYPED = /^\/(plan\/|notices\/.*\/weekdays\/)/

describe('the numbers of the settings', () => {
  test('are all found, each with a least and a most', () => {
    expect(numbers.length).toBeGreaterThan(Object.keys(NUMBER_BOUNDS).length)
    expect(
      numbers.filter(([, { minimum, maximum }]) => minimum === undefined || maximum === undefined).map(([at]) => at)
    ).toEqual([])
  })

  test('have the same bounds in forms as in the schema, each of them', () => {
    const inSchema = Object.fromEntries(
      numbers.filter(([at]) => !NOT_TYPED.test(at)).map(([at, { minimum, maximum }]) => [at, [minimum, maximum]])
    )
    expect(NUMBER_BOUNDS).toEqual(inSchema)
  })

  test.each([
    ...QUEUE_FIELDS.map((field) => ({ ...field, at: `/callingRules/${field.key}` })),
    ...SCREEN_FIELDS.map((field) => ({ ...field, at: `/screens/${field.key}` }))
  ])('can be entered up to their bounds: $key', ({ at, unit, decimals = 0 }) => {
    const { min, max } = boundsAt(at, UNITS[unit].scale)
    for (const bound of [min, max]) expect(Number(bound.toFixed(decimals))).toBe(bound)
  })

  test('have no bounds in a form itself, but where the size of the plan moves them, or it is no setting', () => {
    const forms = globSync('operator-ui/src/manage/**/*.tsx', { cwd: ROOT }).filter((file) =>
      /<NumberField\b[^>]*\smin=/.test(readFileSync(path.join(ROOT, file), 'utf8'))
    )
    expect(forms.sort()).toEqual([
      'operator-ui/src/manage/devices/SeriesBox.tsx',
      'operator-ui/src/manage/devices/VolumeForm.tsx',
      'operator-ui/src/manage/house/HouseForm.tsx',
      'operator-ui/src/manage/plan/PlanItemFields.tsx',
      'operator-ui/src/manage/plan/PlanSizeFields.tsx'
    ])
  })

  test('without bounds are a mistake of the form', () =>
    expect(() => boundsAt('/services/3/shoeSize')).toThrow('shoeSize'))
})

describe('the lists and texts of the settings', () => {
  test('have a most, every one', () => {
    // A pair has its length in its kind.
    expect(
      parts
        .filter(([, { type, items, maxItems }]) => type === 'array' && !Array.isArray(items) && maxItems === undefined)
        .map(([at]) => at)
    ).toEqual([])
    const isOpen = ({ type, maxLength, pattern, format, const: only }: Schema) =>
      type === 'string' && [maxLength, pattern, format, only].every((each) => each === undefined)
    expect(parts.filter(([, schema]) => isOpen(schema)).map(([at]) => at)).toEqual([])
  })
})
