import { constantVisits } from './constant-visits.ts'
import { erlangB, erlangC, impatient, type Load, limited, meanWait, shareOver } from './erlang.ts'
import { exponentialVisits, groups, pollaczekKhinchine, withinConstantVisits } from './one-desk.ts'
import { accumulating, ranked, rankedAlike } from './priority.ts'
import { skilled } from './skills.ts'

/** What a formula is given, by name: numbers, lists of them, or lists of lists. Times are in one unit. */
export type Given = Readonly<Record<string, unknown>>

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber)

function one(given: Given, name: string): number {
  const value = given[name]
  if (!isNumber(value)) throw new Error(`it needs a number "${name}"`)
  return value
}

function many(given: Given, name: string): number[] {
  const value = given[name]
  if (!isNumbers(value)) throw new Error(`it needs a list of numbers "${name}"`)
  return value
}

function lists(given: Given, name: string): number[][] {
  const value = given[name]
  if (!Array.isArray(value) || !value.every(isNumbers)) throw new Error(`it needs a list of lists of numbers "${name}"`)
  return value
}

const loadOf = (given: Given): Load => ({
  servers: one(given, 'servers'),
  every: one(given, 'every'),
  visit: one(given, 'visit')
})

/** The figure of one class; `class` is its index. */
function ofClass(given: Given, figures: readonly number[]): number {
  const figure = figures[one(given, 'class')]
  if (figure === undefined) throw new Error('it has no class of this index')
  return figure
}

/** Every formula by the name that a case has. */
const FORMULAS = new Map<string, (given: Given) => number>([
  ['erlang-b', (given) => erlangB(one(given, 'servers'), one(given, 'load'))],
  ['erlang-c', (given) => erlangC(one(given, 'servers'), one(given, 'load'))],
  ['mmc-wait', (given) => meanWait(loadOf(given))],
  ['mmc-waiting', (given) => meanWait(loadOf(given)) / one(given, 'every')],
  ['mmc-over', (given) => shareOver(loadOf(given), one(given, 'over'))],
  ['mmck-lost', (given) => limited(loadOf(given), one(given, 'places')).lost],
  ['mmck-wait', (given) => limited(loadOf(given), one(given, 'places')).wait],
  ['impatient-left', (given) => impatient(loadOf(given), one(given, 'patience')).left],
  ['impatient-delayed', (given) => impatient(loadOf(given), one(given, 'patience')).delayed],
  ['impatient-wait', (given) => impatient(loadOf(given), one(given, 'patience')).wait],
  ['mg1-wait', (given) => pollaczekKhinchine(one(given, 'every'), one(given, 'visit'), one(given, 'cv2'))],
  ['md1-over', (given) => 1 - withinConstantVisits(one(given, 'every'), one(given, 'visit'), one(given, 'over'))],
  ['mdc-wait', (given) => constantVisits(one(given, 'servers'), one(given, 'every'), one(given, 'visit'))],
  ['ekm1-wait', (given) => exponentialVisits(one(given, 'every'), one(given, 'visit'), one(given, 'shape'))],
  ['dm1-wait', (given) => exponentialVisits(one(given, 'every'), one(given, 'visit'), Number.POSITIVE_INFINITY)],
  ['groups-wait', (given) => groups(one(given, 'every'), one(given, 'visit'), one(given, 'size'))],
  ['ranked-wait', (given) => ofClass(given, ranked(many(given, 'every'), many(given, 'visit'), many(given, 'cv2')))],
  [
    'ranked-alike-wait',
    (given) => ofClass(given, rankedAlike(one(given, 'servers'), many(given, 'every'), one(given, 'visit')))
  ],
  [
    'accumulating-wait',
    (given) =>
      ofClass(
        given,
        accumulating(one(given, 'servers'), many(given, 'every'), one(given, 'visit'), many(given, 'rate'))
      )
  ],
  ['skilled-waiting', (given) => skilled(many(given, 'every'), one(given, 'visit'), lists(given, 'serves'))]
])

/** A formula's figure. @throws an Error that says what is wrong with its name or with what it is given */
export function figureOf(name: string, given: Given): number {
  const formula = FORMULAS.get(name)
  if (!formula) throw new Error(`there is no formula "${name}": there are ${[...FORMULAS.keys()].join(', ')}`)
  const figure = formula(given)
  if (!Number.isFinite(figure)) throw new Error('it has no figure: the line grows without end')
  return figure
}
