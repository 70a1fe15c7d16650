import { groupsOnScheme, onScheme, type Point } from '../../../../server/protocol/conventions/on-scheme.ts'
import type { ListedCentre } from '../../../../server/protocol/network/centres.ts'
import type { Scheme } from '../../../../server/protocol/network/scheme.ts'
import { totalsOf } from '../centre-totals.ts'

/** What of a centre the scheme shows, each by a shape and a colour. What needs somebody first comes first. */
export const MARK_STATES = ['alarm', 'away', 'up', 'closed', 'silent', 'planned'] as const
export type MarkState = (typeof MARK_STATES)[number]

/** What a mark says, by its state. */
export const STATE_WORDS = {
  up: 'scheme.up',
  alarm: 'scheme.alarm',
  away: 'scheme.away',
  closed: 'scheme.closed',
  silent: 'scheme.silent',
  planned: 'scheme.planned'
} as const satisfies Record<MarkState, string>

export interface Mark extends Point {
  key: string
  state: MarkState
  /** People waiting; null: not known. */
  waiting: number | null
  longestMs: number | null
  centres: ListedCentre[]
}

/** Marks nearer than this overlap, in lengths of the scheme. */
const APART = 58

export function stateOf({ status, link, live, alarms }: ListedCentre): MarkState {
  if (link.state === 'away' || link.state === 'revoked') return 'away'
  if (link.state === 'up') {
    if (alarms.length > 0) return 'alarm'
    return live?.open === false ? 'closed' : 'up'
  }
  if (status === 'planned') return 'planned'
  return status === 'open' ? 'silent' : 'closed'
}

/** Where centres stand on the scheme, what would overlap in one. A centre whose place is not known is in the list alone. */
export function marksOf(scheme: Scheme, centres: readonly ListedCentre[]): Mark[] {
  const placed = centres.flatMap((centre) => (centre.place ? [{ ...onScheme(scheme, centre.place), centre }] : []))
  return groupsOnScheme(placed, APART)
    .map(({ x, y, items }) => {
      const its = items.map(({ centre }) => centre)
      const totals = its.map(totalsOf)
      const states = its.map(stateOf)
      return {
        key: its.map(({ centreId }) => centreId).join(' '),
        x,
        y,
        centres: its,
        state: MARK_STATES.find((state) => states.includes(state)) ?? 'silent',
        waiting: sumOf(totals.map(({ waiting }) => waiting)),
        longestMs: mostOf(totals.map(({ longestMs }) => longestMs))
      }
    })
    .sort((one, other) => one.x - other.x)
}

const known = (numbers: ReadonlyArray<number | null>) => numbers.filter((each) => each !== null)
function sumOf(numbers: ReadonlyArray<number | null>): number | null {
  const those = known(numbers)
  return those.length === 0 ? null : those.reduce((sum, each) => sum + each, 0)
}
function mostOf(numbers: ReadonlyArray<number | null>): number | null {
  const those = known(numbers)
  return those.length === 0 ? null : Math.max(...those)
}

const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 }
}

/** The next mark in the direction of an arrow key: near, and not far to the side; null: there is none, or it is no arrow. */
export function nextMark(marks: readonly Mark[], from: Mark, key: string): Mark | null {
  const to = DIRECTIONS[key]
  if (!to) return null
  const reach = marks.flatMap((mark) => {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y]
    const ahead = dx * to.x + dy * to.y
    const aside = Math.abs(dx * to.y) + Math.abs(dy * to.x)
    return mark !== from && ahead > 0 ? [{ mark, cost: ahead + 2 * aside }] : []
  })
  return reach.sort((one, other) => one.cost - other.cost)[0]?.mark ?? null
}
