import type { Figures } from '../protocol/reports.ts'
import { Durations } from './durations.ts'
import { type DayFacts, ENDS, type End, OUTCOMES, type Outcome, NONE, RULES, UNCALLED } from './facts.ts'

const SERVED = OUTCOMES.indexOf('served')
const FINISHED = ENDS.indexOf('finished')
const CUT_OFF = ENDS.indexOf('cut-off')
const NEVER_CALLED = [UNCALLED.indexOf('left'), UNCALLED.indexOf('left-over')]
const OUT_OF_ORDER = RULES.indexOf('out-of-order')

const COUNTS = [
  'tickets',
  'persons',
  'personsServed',
  'visits',
  'neverCalled',
  'recalls',
  'outOfOrder',
  'overtakings',
  'within',
  'busyS',
  'idleS',
  'pausedS'
] as const
type CountName = (typeof COUNTS)[number]
/** A tally without its durations. */
export type TallyCounts = Record<CountName, number> & { stars: number[]; outcomes: number[]; ends: number[] }

/** Durations that can be asked for percentiles: each by itself, or counted by second. */
interface Times<Self> {
  readonly count: number
  add: (seconds: number) => void
  addAll: (other: Self) => void
  quantiles: (shares: readonly number[]) => Array<number | null>
}

/** Everything that is counted of some tickets, visits and desk hours. What each figure means: definitions.ts. */
export class Tally<T extends Times<T> = Durations> {
  tickets = 0
  persons = 0
  personsServed = 0
  visits = 0
  neverCalled = 0
  recalls = 0
  outOfOrder = 0
  overtakings = 0
  within = 0
  busyS = 0
  idleS = 0
  pausedS = 0
  readonly waits: T
  readonly serviceTimes: T
  readonly stars = [0, 0, 0, 0, 0]
  readonly #outcomes = OUTCOMES.map(() => 0)
  readonly #ends = ENDS.map(() => 0)

  constructor(waits: T, serviceTimes: T) {
    this.waits = waits
    this.serviceTimes = serviceTimes
  }

  ticket({ outcome, persons }: DayFacts['tickets'], i: number): void {
    this.tickets++
    this.persons += persons[i] as number
    if (outcome[i] === SERVED) this.personsServed += persons[i] as number
    bump(this.#outcomes, outcome[i] as number)
  }

  /** The wait of a ticket that no call ended: never within its target. */
  uncalled({ uncalled, uncalledS }: DayFacts['tickets'], i: number): void {
    this.neverCalled += Number(NEVER_CALLED.includes(uncalled[i] as number))
    this.waits.add(uncalledS[i] as number)
  }

  visit(visits: DayFacts['visits'], i: number): void {
    this.visits++
    bump(this.#ends, visits.end[i] as number)
    this.recalls += visits.recalls[i] as number
    const waitS = visits.waitS[i] as number
    if (waitS !== NONE) {
      this.waits.add(waitS)
      this.within += visits.within[i] as number
    }
    const serviceS = visits.serviceS[i] as number
    if (serviceS !== NONE) this.serviceTimes.add(serviceS)
    if (visits.rule[i] === OUT_OF_ORDER) this.outOfOrder++
    this.overtakings += visits.passed[i] as number
    const stars = visits.stars[i] as number
    if (stars > 0) bump(this.stars, stars - 1)
  }

  deskHour(desks: DayFacts['desks'], i: number): void {
    this.busyS += desks.busyS[i] as number
    this.idleS += desks.idleS[i] as number
    this.pausedS += desks.pausedS[i] as number
  }

  addAll(other: Tally<T>): void {
    this.waits.addAll(other.waits)
    this.serviceTimes.addAll(other.serviceTimes)
    this.addCounts(other.counts())
  }

  /** All that is counted but the durations. */
  counts(): TallyCounts {
    return {
      ...(Object.fromEntries(COUNTS.map((name) => [name, this[name]])) as Record<CountName, number>),
      stars: [...this.stars],
      outcomes: [...this.#outcomes],
      ends: [...this.#ends]
    }
  }

  addCounts(counts: TallyCounts): void {
    for (const name of COUNTS) this[name] += counts[name] ?? 0
    addEach(this.stars, counts.stars)
    addEach(this.#outcomes, counts.outcomes)
    addEach(this.#ends, counts.ends)
  }

  /** @param has what can be said of these at all: tickets belong to no desk, desk hours to no service */
  figures(has: { tickets: boolean; deskHours: boolean }): Figures {
    const [waitMedianS, wait90S] = this.waits.quantiles([0.5, 0.9]) as [number | null, number | null]
    const [serviceMedianS, service90S] = this.serviceTimes.quantiles([0.5, 0.9]) as [number | null, number | null]
    const ofTickets = (count: number) => (has.tickets ? count : null)
    const ofDesks = (count: number) => (has.deskHours ? count : null)
    const ended = (how: End) => this.#ends[ENDS.indexOf(how)] as number
    const became = (which: Outcome) => this.#outcomes[OUTCOMES.indexOf(which)] as number
    return {
      tickets: ofTickets(this.tickets),
      persons: ofTickets(this.persons),
      personsServed: ofTickets(this.personsServed),
      served: ofTickets(became('served')),
      left: ofTickets(became('left')),
      didNotCome: ofTickets(became('did-not-come')),
      leftOver: ofTickets(became('left-over')),
      neverCalled: ofTickets(this.neverCalled),
      visits: this.visits,
      finished: (this.#ends[FINISHED] as number) + (this.#ends[CUT_OFF] as number),
      waits: this.waits.count,
      waitMedianS,
      wait90S,
      withinTarget: this.waits.count === 0 ? null : this.within / this.waits.count,
      serviceTimes: this.serviceTimes.count,
      serviceMedianS,
      service90S,
      noShows: ended('no-show'),
      recalls: this.recalls,
      transfers: ended('transferred'),
      parked: ended('parked'),
      outOfOrder: this.outOfOrder,
      overtakings: this.overtakings,
      busyS: ofDesks(this.busyS),
      idleS: ofDesks(this.idleS),
      pausedS: ofDesks(this.pausedS),
      stars: [...this.stars] as Figures['stars']
    }
  }
}

function bump(counts: number[], i: number): void {
  counts[i] = (counts[i] as number) + 1
}

function addEach(mine: number[], theirs: readonly number[]): void {
  for (let i = 0; i < theirs.length; i++) mine[i] = (mine[i] ?? 0) + (theirs[i] as number)
}

/** A tally that keeps each duration. */
export const newTally = (): Tally => new Tally(new Durations(), new Durations())
