import fc, { type Arbitrary } from 'fast-check'
import type { Operation, Schema } from './operations.ts'

/** Requests that are nearly right, wrong, or not requests at all. */

const deep = (depth: number): unknown => {
  let value: unknown = 'x'
  while (depth-- > 0) value = depth % 2 ? [value] : { a: value }
  return value
}
const WORDS = [
  '',
  ' ',
  '0',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '‮ый',
  '🦊'.repeat(50),
  "'; DROP TABLE events; --",
  '<script>',
  'NaN',
  '1e999',
  'x'.repeat(70_000),
  'я'.repeat(400)
]

const rubbish: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...WORDS,
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    -Number.MAX_SAFE_INTEGER,
    2 ** 53,
    8.64e15,
    8.64e15 + 1,
    [],
    {},
    [[]],
    [null],
    { length: 1 },
    deep(50),
    deep(3_000)
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }) as Arbitrary<unknown>
)

/** Values that a schema allows, or nearly. @param ids things that the hall knows */
function fitting(schema: Schema, ids: string[]): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => fitting(each, ids)))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, fitting(each, ids)])),
        { requiredKeys: schema.required ?? [] }
      )
    case 'array':
      return fc.array(fitting(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 3
      })
    case 'string':
      return fc.oneof(fc.constantFrom(...ids), fc.string({ minLength: schema.minLength ?? 0, maxLength: 20 }))
    case 'number':
      return fc.double({ min: schema.minimum ?? -10, max: schema.maximum ?? 10_000_000, noNaN: true })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 10_000_000, 2 ** 31 - 1) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return rubbish
  }
}

/** One place of a value, somewhere inside, made rubbish, taken away, or given a neighbour. */
function spoilt(value: unknown, { path, what, how }: { path: number[]; what: unknown; how: number }): unknown {
  const [step, ...rest] = path
  if (typeof value !== 'object' || value === null || step === undefined) return what
  const keys = Object.keys(value)
  const copy: any = Array.isArray(value) ? [...value] : { ...value }
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined || how === 0)
    return Array.isArray(copy)
      ? [...copy, what]
      : { ...copy, ...JSON.parse('{"__proto__":{"polluted":1}}'), extra: what }
  if (rest.length > 0) copy[key] = spoilt(copy[key], { path: rest, what, how })
  else if (how === 1) delete copy[key]
  else copy[key] = what
  return copy
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '')

/** Bodies: fitting ones, spoilt ones, and bytes. @param base one that the hall itself gave, when there is one */
function bodies(schema: Schema | null, ids: string[], base: unknown): Arbitrary<Buffer | null> {
  const good = base === undefined ? fitting(schema ?? {}, ids) : fc.constant(base)
  const spoil = fc.record({
    path: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
    what: rubbish,
    how: fc.nat({ max: 4 })
  })
  return fc.oneof(
    { weight: schema ? 3 : 1, arbitrary: good.map(json) },
    { weight: schema ? 4 : 1, arbitrary: fc.tuple(good, spoil).map(([value, how]) => json(spoilt(value, how))) },
    { weight: 1, arbitrary: rubbish.map(json) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
        Buffer.from('{"a":1'),
        Buffer.from('{"a":1}{'),
        Buffer.from('\ufeff{}'),
        Buffer.from('['.repeat(30_000)),
        Buffer.alloc(200_000, 'x'),
        Buffer.alloc(0),
        Buffer.from('{"__proto__":{}}'),
        Buffer.from('{"constructor":{"prototype":{}}}')
      )
    },
    { weight: 1, arbitrary: fc.constant(null) }
  )
}

const PARAMETERS = [
  '..%2f..%2fetc',
  '%00',
  '%',
  '%zz',
  '%ff',
  '%E0%A4%A',
  '.',
  '..',
  '__proto__',
  'constructor',
  'x'.repeat(500),
  'x'.repeat(9_000),
  '%D1%8F',
  "';--",
  'a/b',
  'a%2Fb',
  '',
  '%20',
  '?',
  '#',
  ';',
  '-1',
  '0'
]
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/problem+json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'a',
  '/',
  '',
  'application/json, text/plain',
  'text/html'
]
const header = fc.constantFrom<[string, string]>(
  ['accept', 'text/xml'],
  ['accept-encoding', 'br;q=9'],
  ['cookie', 'kezek-session=%; kezek-kiosk=%00'],
  ['cookie', 'a'.repeat(4_000)],
  ['cookie', '=;=;;kezek-session'],
  ['authorization', 'Bearer '],
  ['authorization', `Bearer ${'x'.repeat(5_000)}`],
  ['authorization', 'Basic Og=='],
  ['origin', 'null'],
  ['origin', 'http://[::'],
  ['origin', 'x:'],
  ['host', 'elsewhere'],
  ['host', ''],
  ['x-forwarded-for', 'a, b'],
  ['x-forwarded-proto', 'https'],
  ['content-encoding', 'gzip'],
  ['transfer-encoding', 'identity'],
  ['expect', '100-continue'],
  ['expect', 'x'],
  ['upgrade', 'websocket'],
  ['range', 'bytes=9-1'],
  ['if-none-match', '"'],
  ['x-http-method-override', 'DELETE'],
  ['accept-version', '9'],
  ['x-é', 'é'],
  ['x-long', 'y'.repeat(20_000)]
)
const KEYS = [
  '',
  ' ',
  'same',
  'same',
  'same',
  'k'.repeat(128),
  'k'.repeat(129),
  'k'.repeat(9_000),
  '\u00e9',
  '"',
  '__proto__'
]

export interface Case {
  caller: number
  target: string
  headers: Array<[string, string]>
  body: Buffer | null
  claimedLength: number | undefined
}

/** Requests to one operation, by any of so many callers. */
export function casesOf(
  { path, body, parameters, method }: Operation,
  callers: number,
  ids: string[],
  base?: unknown
): Arbitrary<Case> {
  const target = fc
    .tuple(
      ...parameters.map(() =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...ids) },
          { weight: 1, arbitrary: fc.constantFrom(...PARAMETERS) }
        )
      ),
      fc.constantFrom('', '', '', '', '/', '?', '?a=%', '?a[b]=1&__proto__=2', '//')
    )
    .map(
      (values) =>
        parameters.reduce((url, name, i) => url.replace(`{${name}}`, () => values[i] as string), path) + values.at(-1)
    )
  const typed = fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom(...TYPES) }
  )
  const extras = fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(header, { minLength: 1, maxLength: 3 }) }
  )
  const keys = fc.oneof(
    { weight: 3, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 1, arbitrary: fc.constant(null) }
  )
  return fc
    .record({
      caller: fc.nat({ max: callers - 1 }),
      target,
      type: typed,
      extras,
      key: keys,
      twice: fc.nat({ max: 9 }),
      body: method === 'GET' ? fc.constant(null) : bodies(body, ids, base),
      lie: fc.nat({ max: 60 })
    })
    .map(({ caller, target, type, extras, key, twice, body, lie }) => ({
      caller,
      target,
      headers: [
        ...extras,
        ...(body ? [['content-type', type] as [string, string]] : []),
        ...(key === null
          ? []
          : Array.from({ length: twice === 0 ? 2 : 1 }, (): [string, string] => ['idempotency-key', key]))
      ],
      body,
      claimedLength: body && lie === 0 ? body.length + 5 : undefined
    }))
}
