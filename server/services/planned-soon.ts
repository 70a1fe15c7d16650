import type { FastifyInstance } from 'fastify'
import { changesBetween } from '../centre/diff.ts'
import type { BoardPlan } from '../protocol/settings.ts'

/** On the board; the page of planned changes has them all. */
const MOST_LINES = 5

type Ahead = FastifyInstance['hall']['ahead']
type Listed = ReturnType<Ahead['list']>

/** Worked out once for each state of the plans: the board asks several times a second. */
const known = new WeakMap<Listed, Map<string, BoardPlan[]>>()

/** What the board says of planned changes the day before they begin, and as soon as one does not fit any more. */
export function plannedSoon(ahead: Ahead): BoardPlan[] {
  const list = ahead.list()
  if (list.length === 0) return []
  const next = ahead.next()
  const byDay = known.get(list) ?? new Map<string, BoardPlan[]>()
  const before = byDay.get(next)
  if (before) return before
  const soon = list
    .filter(({ plan, unfit, faults }) => plan.from <= next || unfit.length > 0 || faults.length > 0)
    .map(({ plan: { planId, from }, unfit, faults, before: earlier, after }) => {
      const changes = changesBetween(earlier, after)
      return {
        planId,
        from,
        changes: changes.slice(0, MOST_LINES),
        more: Math.max(0, changes.length - MOST_LINES),
        unfit: unfit.slice(0, MOST_LINES),
        canBegin: faults.length === 0
      }
    })
  byDay.set(next, soon)
  known.set(list, byDay)
  return soon
}
