import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../server/foresight/prove/case.ts'
import { chanceOf } from '../../../server/foresight/chance.ts'
import { type Extent, proveCase } from '../../../server/foresight/prove/prove-case.ts'
import { OWN_CASES, readCases } from '../../../server/foresight/prove/read-cases.ts'
import { Run, type Turn } from '../../../server/foresight/prove/run.ts'

const cases = readCases(OWN_CASES)
const called = (caseId: string): Case => {
  const it = cases.find((each) => each.caseId === caseId)
  if (!it) throw new Error(`no case ${caseId}`)
  return it
}

/** A tenth of the usual arrivals of `npm run prove`, and its standard errors: only the share is wider. */
const SHORT: Extent = { runs: 20, arrivals: 4_000, errors: 3, share: 0.1 }

describe('the engine against exact results (short form of npm run prove)', () => {
  test.each(cases.filter(({ hall }) => !hall).map(({ caseId }) => caseId))('formula %s', (caseId) =>
    expect(proveCase(called(caseId), SHORT).filter(({ holds }) => !holds)).toEqual([])
  )

  test.each([
    'mm3-clinic',
    'md1',
    'dm1-appointments',
    'mm5-lost',
    'erlang-a-5',
    'first',
    'tiers',
    'rates',
    'transfers',
    'aside',
    'skills-ring'
  ])('%s', (caseId) =>
    expect(proveCase({ ...called(caseId), longer: 1 }, SHORT).filter(({ holds }) => !holds)).toEqual([])
  )
})

describe('it can fail', () => {
  const short = (it: Case) => proveCase({ ...it, longer: 1 }, { ...SHORT, runs: 8, arrivals: 2_000 })
  const hallOf = ({ hall }: Case) => hall as NonNullable<Case['hall']>

  test('C3: without the first class, first come, first served is not taken for ranks', () => {
    const it = called('first')
    const wrong = { ...it, hall: { ...hallOf(it), classes: [{ class: 'elder' }, { class: 'other' }] } }
    expect(short(wrong).map(({ holds }) => holds)).toEqual([false, false])
  })

  test('C6: tiers that are one tier do not pass for two', () => {
    const it = called('tiers')
    const wrong = { ...it, hall: { ...hallOf(it), desks: [{ count: 1, tiers: [['a', 'b']] }] } }
    expect(short(wrong).map(({ holds }) => holds)).toEqual([false, false])
  })

  test('C2: a class that gains nothing while it waits does not pass for one that does', () => {
    const it = called('rates')
    const wrong = { ...it, hall: { ...hallOf(it), classes: [{ class: 'slow' }, { class: 'fast' }] } }
    expect(short(wrong).map(({ holds }) => holds)).toContain(false)
  })

  test('a reference that is 12 % off does not hold, whatever the formula says', () => {
    const it = called('mm5-lost')
    const wrong = { ...it, expect: it.expect.map(({ measure, value }) => ({ measure, value: value * 1.12 })) }
    expect(short(wrong).map(({ holds, isSecond }) => [holds, isSecond])).toEqual([[false, true]])
  })
})

test.each([1, 3])(
  'C1: before %i desks each visitor waits exactly as J. Kiefer and J. Wolfowitz reckon (1955)',
  (count) => {
    const { hall } = called('mm3-clinic')
    const turns: Turn[] = []
    const every = { law: 'exponential', mean: 22 / count } as const
    const it = {
      hall: { ...hall, arrivals: [{ every, service: 'a' }], desks: [{ count, tiers: [['a']] }] },
      expect: []
    } as never
    new Run(it, { arrivals: 5_000, warmUp: 0 }, chanceOf('exactly'), (turn) => turns.push(turn)).go()

    const freeAt = Array.from({ length: count }, () => 0)
    const reckoned = turns.map(({ waitingFrom, tookMs }) => {
      freeAt.sort((a, b) => a - b)
      const at = Math.max(waitingFrom, freeAt[0] as number)
      freeAt[0] = at + tookMs
      return at
    })
    expect(turns.length).toBeGreaterThan(4_999)
    expect(turns.filter(({ waitingFrom, calledAt }) => calledAt > waitingFrom).length).toBeGreaterThan(1_000)
    expect(turns.map(({ calledAt }) => calledAt)).toEqual(reckoned)
  }
)

test('the same seed gives the same rows', () => {
  const extent = { ...SHORT, runs: 2, arrivals: 500 }
  expect(proveCase(called('erlang-a-5'), extent)).toEqual(proveCase(called('erlang-a-5'), extent))
})

describe('a file of cases', () => {
  const reading = (content: unknown) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kezek-cases-'))
    const file = path.join(folder, 'some-cases.json')
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    try {
      return readCases(file)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const good = called('mm3-clinic')

  test('one that fits is read', () => expect(reading({ cases: [good] })).toEqual([good]))

  test.each([
    ['is no JSON', 'nothing', /some-cases\.json cannot be read/],
    ['has another form', [{ id: 'x' }], /case 1: .* The form is that of /],
    ['has no case', { cases: [] }, /has no list of them/],
    ['has one twice', { cases: [good, good] }, /two cases "mm3-clinic"/],
    [
      'has nothing to compare',
      { cases: [{ ...good, hall: undefined, expect: [{ measure: 'wait', value: 1 }] }] },
      /neither a hall/
    ],
    [
      'names a service without visits',
      { cases: [{ ...good, hall: { ...good.hall, desks: [{ count: 1, tiers: [['b']] }] } }] },
      /case "mm3-clinic": service "b" has no entry/
    ]
  ])('one that %s is refused by a sentence', (_what, content, sentence) =>
    expect(() => reading(content)).toThrow(sentence)
  )
})
