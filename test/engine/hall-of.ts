import type { HallRules } from '../../server/engine/index.ts'

/** Halls for tests, written as briefly as they can be read. */

export const sec = (seconds: number): number => seconds * 1_000
export const min = (minutes: number): number => minutes * 60_000

/** A time of 2 March 2026, a Monday, by the clock of Bishkek (UTC+6); `T('26:30')` is half past two in the night after. */
export function T(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return Date.UTC(2026, 2, 2) + min((hours - 6) * 60 + minutes) + sec(seconds)
}

interface ServicePlan {
  prefix?: string
  target?: number
  takes?: number
  limit?: number
}
interface ClassPlan {
  credit?: number
  rate?: number
  first?: boolean
}
export interface HallPlan {
  /** By service id; `target` and `takes` in minutes. */
  services: Record<string, ServicePlan>
  /** By class id; `credit` in minutes. */
  classes?: Record<string, ClassPlan>
  /** By desk id: service ids, tiers divided by a bar, `K A | M`. */
  desks: Record<string, string>
  /** Minutes. */
  grace?: number
  callingRules?: Partial<HallRules['callingRules']>
}

const CALLING_RULES: HallRules['callingRules'] = {
  hardMaxWaitMs: 0,
  maxFirstInARow: 3,
  earlyMs: min(10),
  maxRecalls: 2,
  recallGapMs: sec(15),
  noShowAfterRecalls: 1,
  noShowAfterMs: sec(60),
  returnGraceMs: min(30),
  returnKeepsPlace: true,
  maxReturns: 1,
  maxPostpones: 2,
  maxPostponeMs: min(60)
}

export function hallOf({ services, classes = {}, desks, grace, callingRules = {} }: HallPlan): HallRules {
  return {
    services: Object.entries(services).map(([serviceId, { prefix = serviceId, target = 15, takes = 5, limit }]) => ({
      serviceId,
      prefix,
      targetMs: min(target),
      expectedServiceMs: min(takes),
      dailyLimit: limit ?? null
    })),
    priorityClasses: Object.entries(classes).map(([priorityClassId, { credit = 0, rate = 1, first = false }]) => ({
      priorityClassId,
      creditMs: min(credit),
      rate,
      first
    })),
    desks: Object.entries(desks).map(([deskId, tiers]) => ({
      deskId,
      tiers: tiers.split('|').map((tier) => tier.trim().split(/\s+/).filter(Boolean))
    })),
    ...(grace !== undefined && { appointments: { graceMs: min(grace) } }),
    callingRules: { ...CALLING_RULES, ...callingRules }
  }
}
