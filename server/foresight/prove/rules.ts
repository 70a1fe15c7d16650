import type { HallRules } from '../../engine/index.ts'
import type { Hall } from './case.ts'

export const MINUTE = 60_000
/** Longer than any run: what has it never happens. */
const NEVER_MS = 1e15

/**
 * The rules of a case's hall. Everything that formulas know nothing of is switched off: no target is ever passed (C6 would
 * call overdue tickets of later tiers among the first), no maximum wait (C5), no relief from `first` classes (C4), nobody
 * is called before their slot (C8), and a no-show needs neither recalls nor time of its own (L9).
 */
export function rulesOf(hall: Hall): HallRules {
  const services = Object.keys(hall.visits)
  return {
    services: services.map((serviceId, i) => ({
      serviceId,
      prefix: `S${i}-`,
      targetMs: NEVER_MS,
      expectedServiceMs: MINUTE,
      dailyLimit: null
    })),
    priorityClasses: (hall.classes ?? []).map(({ class: priorityClassId, first = false, credit = 0, rate = 1 }) => ({
      priorityClassId,
      first,
      creditMs: credit * MINUTE,
      rate
    })),
    desks: desksOf(hall),
    callingRules: {
      hardMaxWaitMs: 0,
      maxFirstInARow: Number.MAX_SAFE_INTEGER,
      earlyMs: 0,
      maxRecalls: 0,
      recallGapMs: 0,
      noShowAfterRecalls: 0,
      noShowAfterMs: 0,
      returnGraceMs: 0,
      returnKeepsPlace: false,
      maxReturns: 0,
      maxPostpones: 0,
      maxPostponeMs: 0
    }
  }
}

const desksOf = ({ desks }: Hall): HallRules['desks'] =>
  desks
    .flatMap(({ count, tiers }) => Array.from({ length: count }, () => tiers))
    .map((tiers, i) => ({ deskId: `desk-${i + 1}`, tiers }))

/** What a case names and its hall does not have; null: nothing. */
export function unknownIn(hall: Hall): string | null {
  const services = new Set(Object.keys(hall.visits))
  const classes = new Set((hall.classes ?? []).map((each) => each.class))
  const named = [
    ...hall.arrivals.flatMap(({ service, further = [] }) => [service, ...further]),
    ...hall.desks.flatMap(({ tiers }) => tiers.flat()),
    ...Object.entries(hall.after ?? {}).flatMap(([from, after]) => ('to' in after ? [from, after.to] : [from]))
  ]
  const service = named.find((each) => !services.has(each))
  if (service !== undefined) return `service "${service}" has no entry in "visits"`
  const cls = hall.arrivals.find((each) => each.class !== undefined && !classes.has(each.class))?.class
  return cls === undefined ? null : `class "${cls}" has no entry in "classes"`
}
