import { figureOf } from '../formulas/by-name.ts'
import type { Case, Expected } from './case.ts'
import { chanceOf } from '../chance.ts'
import { Run } from './run.ts'

/** How much is run, and how far off a figure may be: by standard errors, and by its share of the reference. */
export interface Extent {
  runs: number
  arrivals: number
  errors: number
  share: number
}

/** Forty runs of 20,000 arrivals, three standard errors, 3 %. */
export const FULL: Extent = { runs: 40, arrivals: 20_000, errors: 3, share: 0.03 }

/** A formula agrees with a reference that is written with so many digits. */
const FORMULA_SHARE = 5e-4
/** A figure that is off is measured once more, with other seeds and so many times the arrivals; only that counts then. */
const AGAIN = 4

export interface Row {
  caseId: string
  title: string
  what: string
  reference: number
  /** What the room's own formula gives; null: the case names none. */
  formula: number | null
  /** Null: the case is about its formula alone. */
  measured: number | null
  standardError: number | null
  /** How many standard errors the measured figure is off. */
  errors: number | null
  /** It was measured a second time. */
  isSecond: boolean
  holds: boolean
}

/** Proves one case: its formulas, and what the engine gives. @throws an Error that names the case when it cannot be run */
export function proveCase(it: Case, extent: Extent): Row[] {
  try {
    const first = rowsOf(it, extent, false)
    return first.every(({ holds }) => holds) || it.hall === undefined ? first : rowsOf(it, extent, true)
  } catch (error) {
    throw new Error(`Case "${it.caseId}": ${(error as Error).message}.`, { cause: error })
  }
}

function rowsOf(it: Case, extent: Extent, isSecond: boolean): Row[] {
  const samples = it.hall === undefined ? null : measure(it, extent, isSecond)
  return it.expect.map((expected, i) => {
    const formula = expected.formula ? figureOf(expected.formula.name, expected.formula.given) : null
    const agrees = formula === null || Math.abs(formula - expected.value) <= FORMULA_SHARE * expected.value
    const row = {
      caseId: it.caseId,
      title: it.title,
      what: whatOf(expected),
      reference: expected.value,
      formula,
      isSecond
    }
    if (samples === null)
      return { ...row, measured: null, standardError: null, errors: null, holds: formula !== null && agrees }
    const { mean, standardError } = meanOf(samples.map((figures) => figures[i] as number))
    const off = Math.abs(mean - expected.value)
    return {
      ...row,
      measured: mean,
      standardError,
      errors: off / standardError,
      // A comparison that says yes: what is no number holds nothing.
      holds: agrees && off <= extent.errors * standardError && off <= extent.share * expected.value
    }
  })
}

/** The figures of each run, in the order of the expectations. */
function measure({ caseId, hall, expect, longer = 1 }: Case, extent: Extent, isSecond: boolean): number[][] {
  if (hall === undefined) return []
  const arrivals = extent.arrivals * longer * (isSecond ? AGAIN : 1)
  return Array.from({ length: extent.runs }, (_, i) => {
    const chance = chanceOf(`${caseId} ${isSecond ? 'again ' : ''}${i + 1}`)
    const tallies = new Run({ hall, expect }, { arrivals, warmUp: Math.ceil(arrivals / 10) }, chance).go()
    return expect.map((expected) => {
      const tally = tallies.get(expected.of ?? '')
      if (!tally) throw new Error(`nobody of "${expected.of}" came`)
      return tally.figure(expected)
    })
  })
}

/** The mean of the runs, each its own sample, and its standard error. */
function meanOf(samples: readonly number[]): { mean: number; standardError: number } {
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length
  const variance = samples.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (samples.length - 1)
  return { mean, standardError: Math.sqrt(variance / samples.length) }
}

const whatOf = ({ measure, of, over }: Expected): string =>
  `${WORDS[measure]}${over === undefined ? '' : ` ${over} min`}${of === undefined ? '' : `, ${of}`}`

const WORDS: Record<Expected['measure'], string> = {
  wait: 'mean wait, min',
  delayed: 'share that waits',
  over: 'share that waits longer than',
  left: 'share that leaves',
  lost: 'share turned away',
  waiting: 'mean number waiting'
}
