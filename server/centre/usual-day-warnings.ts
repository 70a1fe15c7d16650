import type { Centre } from '../protocol/centre.ts'
import type { SettingsAdvice } from '../protocol/settings.ts'

/** What a service was on usual days, and would have been on them under other settings. Means a day. */
export interface Strain {
  serviceId: string
  was: Waits
  would: Waits
}

export interface Waits {
  /** The 90th percentile of the waits, ms; null: nobody was called. */
  p90Ms: number | null
  tickets: number
  /** Waited in vain until the day ended. */
  unserved: number
}

/** Twice the target is what nobody may mean. */
const TIMES_TARGET = 2
/** A queue of which so many are never called grows faster than it is served. */
const UNSERVED_SHARE = 0.1
/** Fewer a day say nothing of a service. */
const LEAST_TICKETS = 3

/** Whether new settings change whom desks call, or when: else days would be as they were. */
export const changesQueue = (after: Centre, before: Centre): boolean => queueOf(after) !== queueOf(before)

const queueOf = ({ services, priorityClasses, desks, callingRules, hours, exceptions, appointments }: Centre): string =>
  JSON.stringify([
    services.map(({ serviceId, targetMs, dailyLimit, hours: own }) => [serviceId, targetMs, dailyLimit, own]),
    priorityClasses.map(({ priorityClassId, first, creditMs, rate }) => [priorityClassId, first, creditMs, rate]),
    desks.map(({ deskId, tiers }) => [deskId, tiers]),
    callingRules,
    hours,
    exceptions,
    appointments.open && appointments.services
  ])

/** Services that usual days would have starved under new settings, each with its number. @param days how many were played */
export function usualDayWarnings(
  strains: readonly Strain[],
  days: number,
  after: Centre,
  before: Centre
): SettingsAdvice[] {
  return after.services.flatMap(({ serviceId, name, targetMs }, i): SettingsAdvice[] => {
    const strain = strains.find((each) => each.serviceId === serviceId)
    if (!strain || strain.would.tickets < LEAST_TICKETS) return []
    const targetBefore = before.services.find((each) => each.serviceId === serviceId)?.targetMs ?? targetMs
    const common = { at: `/services/${i}`, rule: null, names: [name] }
    const { was, would } = strain
    if (growsWithoutEnd(would)) {
      const values = { count: Math.round(would.unserved), tickets: Math.round(would.tickets), days }
      return [{ ...common, code: 'usual-days-unserved', values, isNew: !growsWithoutEnd(was) }]
    }
    if (!isSlow(would, targetMs)) return []
    const values = { waitMin: minutes(would.p90Ms), beforeMin: minutes(was.p90Ms), targetMin: minutes(targetMs), days }
    return [{ ...common, code: 'usual-days-slow', values, isNew: !isSlow(was, targetBefore) }]
  })
}

const growsWithoutEnd = ({ unserved, tickets }: Waits): boolean => unserved >= 1 && unserved >= UNSERVED_SHARE * tickets
const isSlow = ({ p90Ms }: Waits, targetMs: number): boolean => p90Ms !== null && p90Ms > TIMES_TARGET * targetMs
const minutes = (ms: number | null): number => Math.round((ms ?? 0) / 60_000)
