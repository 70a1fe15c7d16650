import type { ListedCentre } from '../../../server/protocol/network/centres.ts'

/** What a centre comes to now; null: not known, because it was not heard of for a minute. */
export interface CentreTotals {
  waiting: number | null
  longestMs: number | null
  /** The share of today's waits within their target. */
  within: number | null
  open: number | null
  planned: number | null
}

const UNKNOWN: CentreTotals = { waiting: null, longestMs: null, within: null, open: null, planned: null }

export function totalsOf({ live, link }: Pick<ListedCentre, 'live' | 'link'>): CentreTotals {
  if (live === null || link.state !== 'up') return UNKNOWN
  const oldest = live.services.flatMap(({ oldestMs }) => (oldestMs === null ? [] : [oldestMs]))
  const { withinTarget } = live
  return {
    waiting: live.services.reduce((sum, { waiting }) => sum + waiting, 0),
    longestMs: oldest.length === 0 ? null : Math.max(...oldest),
    within: withinTarget && withinTarget.waits > 0 ? withinTarget.within / withinTarget.waits : null,
    open: live.openDesks,
    planned: live.plannedDesks ?? null
  }
}
