import { Chances } from './chances.ts'
import type { PlayableDay } from './day.ts'
import { play } from './play.ts'
import { type DayScore, type Figures, nearestRankOf, Score } from './score.ts'

/** A day as it was, and as it would have been. */
export interface Pair {
  was: PlayableDay
  would: PlayableDay
}

/** Where four fifths of the runs lie. */
export type Band = [low: number, high: number]
export type Bands = { [F in keyof Figures]: Band | null }

export interface Compared {
  /** As it was: what the log has. Of several days their mean. */
  was: Figures
  /** As it would have been, with the times of the log. */
  would: Figures
  /** Over the days, and over runs that draw the times at the desk anew; null: one day and no such run. */
  bands: { was: Bands; would: Bands; change: Bands } | null
}

export interface Comparison {
  days: string[]
  runs: number
  total: Compared
  services: Array<{ serviceId: string } & Compared>
}

/** Scores a day as it is played. */
export function scoreOf(day: PlayableDay, run = 0, chances = new Chances(day)): DayScore {
  const score = new Score()
  return score.end(play(day, score, { run, chances }), day.endsAt)
}

/**
 * Plays days as they were and as they would have been, with the same times for the same visitors. Yields after each
 * playing how much is done, 0 to 1.
 * @param runs how often the times at the desk are drawn anew, for bands
 */
export function* compare(pairs: readonly Pair[], runs: number): Generator<number, Comparison> {
  const was: DayScore[] = []
  const would: DayScore[] = []
  const playings = pairs.length * (runs + 1) * 2
  let done = 0
  for (const pair of pairs) {
    const chances = new Chances(pair.was)
    for (let run = 0; run <= runs; run++) {
      was.push(scoreOf(pair.was, run, chances))
      yield ++done / playings
      would.push(pair.would === pair.was ? (was.at(-1) as DayScore) : scoreOf(pair.would, run, chances))
      yield ++done / playings
    }
  }
  const serviceIds = new Set([...was, ...would].flatMap(({ services }) => [...services.keys()]))
  const comparedBy = (of: (score: DayScore) => Figures | undefined): Compared => {
    const figures = (scores: DayScore[]) => scores.map((score) => of(score) ?? NOBODY)
    return compared(figures(was), figures(would), runs)
  }
  return {
    days: pairs.map((pair) => pair.was.serviceDay),
    runs,
    total: comparedBy(({ total }) => total),
    services: [...serviceIds].map((serviceId) => ({
      serviceId,
      ...comparedBy(({ services }) => services.get(serviceId))
    }))
  }
}

const NOBODY: Figures = {
  tickets: 0,
  waits: 0,
  medianMs: null,
  p90Ms: null,
  longestMs: null,
  withinTarget: null,
  unserved: 0,
  left: 0,
  turnedAway: 0,
  idleMs: 0
}
const NAMES = Object.keys(NOBODY) as Array<keyof Figures>

function compared(was: readonly Figures[], would: readonly Figures[], runs: number): Compared {
  const isRecorded = (_: unknown, place: number) => place % (runs + 1) === 0
  const change = would.map((figures, place) =>
    perFigure((name) => difference(figures[name], (was[place] as Figures)[name]))
  )
  return {
    was: means(was.filter(isRecorded)),
    would: means(would.filter(isRecorded)),
    bands: was.length === 1 ? null : { was: bandsOf(was), would: bandsOf(would), change: bandsOf(change) }
  }
}

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

const perFigure = <T>(of: (name: keyof Figures) => T) =>
  Object.fromEntries(NAMES.map((name) => [name, of(name)])) as { [F in keyof Figures]: T }

const valuesOf = (figures: ReadonlyArray<{ [F in keyof Figures]: number | null }>, name: keyof Figures): number[] =>
  figures.flatMap((each) => each[name] ?? [])

/** Of several days the mean; a figure that some of them do not have is that of the others. */
const means = (figures: readonly Figures[]): Figures =>
  figures.length === 1
    ? (figures[0] as Figures)
    : (perFigure((name) => {
        const values = valuesOf(figures, name)
        return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
      }) as Figures)

const bandsOf = (figures: ReadonlyArray<{ [F in keyof Figures]: number | null }>): Bands =>
  perFigure((name): Band | null => {
    const values = Float64Array.from(valuesOf(figures, name)).sort()
    const [low, high] = [nearestRankOf(values, 0.1), nearestRankOf(values, 0.9)]
    return low === null || high === null ? null : [low, high]
  })
