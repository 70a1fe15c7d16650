import type { Db } from '../db/open.ts'
import { openFairness } from './fairness-answer.ts'
import { comparedWith, daysIn } from '../figures/periods.ts'
import { Report } from '../figures/report.ts'
import type { Text } from '../protocol/basics.ts'
import type { By, OwnDayBody, ReportBody, ReportQuery } from '../protocol/reports.ts'
import type { Days } from './days.ts'
import type { Names } from './names.ts'

/** What reports answer, from the days of a file. */
export function openAnswers(db: Db, days: Days, names: Names) {
  function count({ compare: _, zoneId, ...query }: ReportQuery, now: number): { report: Report; missingDays: number } {
    const { from, to, ...asked } = query
    const deskIds = zoneId === undefined ? undefined : names.desksOf(zoneId)
    const report = new Report({ ...asked, ...(deskIds && { deskIds }) }, daysIn(query))
    const { days: counted, missingDays } = days.between(from, to, now)
    for (const day of counted) report.add(day)
    return { report, missingDays }
  }

  return {
    report({ compare, ...query }: ReportQuery, now: number): ReportBody {
      const { from, to } = query
      const { report, missingDays } = count(query, now)
      const counts = report.counts()
      const openDay = days.openDay()
      const period = compare && comparedWith(query, compare)
      const other = period && count({ ...query, ...period }, now)
      const before = other?.report.total()
      const named = (by: By, key: string) => ({ key, name: names.group(by, key) })
      return {
        from,
        to,
        ...counts,
        missingDays: missingDays + (other?.missingDays ?? 0),
        openDay: openDay !== null && openDay >= from && openDay <= to ? openDay : null,
        // With a holiday nothing can be compared.
        before: period && before && before.days > 0 ? { ...period, ...before } : null,
        groups: counts.groups
          .map(({ key, andKey, figures }) => ({
            ...named(counts.by, key),
            and: counts.and === null || andKey === null ? null : named(counts.and, andKey),
            figures
          }))
          .sort(inNaturalOrder)
      }
    },

    fairness: openFairness(db, days, names),

    /** One operator's own day, and nothing of anybody else. */
    ownDay(operatorId: string, day: string, now: number): OwnDayBody {
      const openDay = days.openDay()
      const { total, groups } = count({ from: day, to: day, by: 'hour', operatorId }, now).report.counts()
      return {
        day,
        openDay,
        total,
        hours: groups.map(({ key, figures: { visits, finished, serviceMedianS, busyS, idleS, pausedS } }) => ({
          hour: Number(key),
          visits,
          finished,
          serviceMedianS,
          busyS: busyS ?? 0,
          idleS: idleS ?? 0,
          pausedS: pausedS ?? 0
        }))
      }
    }
  }
}

const natural = new Intl.Collator('ru', { numeric: true })
type Named = { key: string; name: Text | null }
const compareNamed = (a: Named, b: Named): number =>
  natural.compare(a.name?.ru ?? a.key, b.name?.ru ?? b.key) || natural.compare(a.key, b.key)
/** Weekdays keep the order of the week: their keys are numbers. */
const inNaturalOrder = (a: Named & { and: Named | null }, b: Named & { and: Named | null }): number =>
  compareGroups(a, b) || (a.and && b.and ? compareGroups(a.and, b.and) : 0)
const compareGroups = (a: Named, b: Named): number =>
  /^\d$/.test(a.key) && /^\d$/.test(b.key) ? natural.compare(a.key, b.key) : compareNamed(a, b)
