import type { DayFacts } from '../../figures/facts.ts'
import { Report } from '../../figures/report.ts'
import { TOLD_FIGURES } from '../../figures/definitions.ts'
import { columnOf, FEWEST, FIGURES_BY, OTHER, type TableRow } from './tables.ts'

/** Counts the days of a month as reports do, so that what is told of it is what they say. */
export class MonthFigures {
  readonly #month: string
  readonly #reports = FIGURES_BY.map((by) => ({ by, report: new Report({ by }, 31) }))

  constructor(month: string) {
    this.#month = month
  }

  add(day: DayFacts): void {
    for (const { report } of this.#reports) report.add(day)
  }

  figures(): TableRow[] {
    return this.#reports.flatMap(({ by, report }) =>
      report.counts().groups.map(({ key, figures }) => ({
        month: this.#month,
        grouped_by: by,
        group_key: by === 'hour' ? String(Number(key)) : key,
        ...Object.fromEntries(TOLD_FIGURES.map((id) => [columnOf(id), figures[id]]))
      }))
    )
  }

  /** One bad rating of a small service would tell its desk who gave it: such services are told together. */
  ratings(): TableRow[] {
    const byService = this.#reports.find(({ by }) => by === 'service')?.report.counts().groups ?? []
    const rated = byService
      .map(({ key, figures: { stars } }) => ({ key, stars, count: stars.reduce((sum, n) => sum + n, 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count)
    const few = rated.filter(({ count }) => count < FEWEST)
    const others = rated.slice(few.length)
    // Of two few, none is hidden by the other: another service goes in with them.
    for (let sum = totalOf(few); few.length > 0 && sum < FEWEST && others.length > 0; sum = totalOf(few))
      few.push(others.shift() as (typeof rated)[number])
    const together = few.length === 0 ? [] : [{ key: OTHER, stars: [0, 1, 2, 3, 4].map((i) => sumAt(few, i)) }]
    return [...others, ...together].map(({ key, stars }) => ({
      month: this.#month,
      service_id: key,
      ...Object.fromEntries(stars.map((n, i) => [`stars_${i + 1}`, n]))
    }))
  }
}

const totalOf = (rated: ReadonlyArray<{ count: number }>): number => rated.reduce((sum, { count }) => sum + count, 0)
const sumAt = (rated: ReadonlyArray<{ stars: readonly number[] }>, i: number): number =>
  rated.reduce((sum, { stars }) => sum + (stars[i] as number), 0)
