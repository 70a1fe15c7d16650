import type { Db } from '../db/open.ts'
import { Fairness } from '../figures/fairness.ts'
import { comparedWith, daysIn, type Period } from '../figures/periods.ts'
import { Report } from '../figures/report.ts'
import type { FairnessBody, OwnDayBody, ReportBody, ReportQuery } from '../protocol/reports.ts'
import type { Days } from './days.ts'
import type { Names } from './names.ts'

/** What reports answer, from the days of a file. */
export function openAnswers(db: Db, days: Days, names: Names) {
  const calledTicket = db.$client.prepare<[number], { ticketNumber: string; calledAt: number }>(
    'SELECT ticket_number AS ticketNumber, called_at AS calledAt FROM visits JOIN tickets USING (ticket_id) WHERE called_seq = ?'
  )

  function count(query: Omit<ReportQuery, 'compare'>, now: number): Report {
    const { from, to, ...asked } = query
    const report = new Report(asked, daysIn(query))
    for (const day of days.between(from, to, now)) report.add(day)
    return report
  }

  return {
    report({ compare, ...query }: ReportQuery, now: number): ReportBody {
      const { from, to } = query
      const counts = count(query, now).counts()
      const openDay = days.openDay()
      const other = compare && comparedWith(query, compare)
      return {
        from,
        to,
        ...counts,
        openDay: openDay !== null && openDay >= from && openDay <= to ? openDay : null,
        before: other ? { ...other, ...count({ ...query, ...other }, now).total() } : null,
        groups: counts.groups.map((group) => ({ ...group, name: names.group(counts.by, group.key) }))
      }
    },

    fairness({ from, to }: Period, now: number): FairnessBody {
      const fairness = new Fairness()
      for (const day of days.between(from, to, now)) fairness.add(day)
      return {
        from,
        to,
        visits: fairness.visits,
        overtakings: fairness
          .overtakings()
          .map(({ classId, ...row }) => ({ key: classId, name: names.priorityClass(classId), ...row })),
        byOperator: fairness
          .operators()
          .map(({ operatorId, ...row }) => ({ key: operatorId, name: names.group('operator', operatorId), ...row })),
        longest: fairness.longest().flatMap(({ calledSeq, serviceId, ...row }) => {
          const called = calledTicket.get(calledSeq)
          return called ? [{ ...row, ...called, key: serviceId, name: names.service(serviceId) }] : []
        }),
        issuers: fairness
          .issuers()
          .map(({ operatorId, ...row }) => ({ key: operatorId, name: names.group('operator', operatorId), ...row })),
        changesByDesk: fairness
          .changesByDesk()
          .map(({ deskId, ...row }) => ({ key: deskId, name: deskId === '' ? null : names.desk(deskId), ...row })),
        changesByVisitors: fairness.changesByVisitors()
      }
    },

    /** One operator's own day, and nothing of anybody else. */
    ownDay(operatorId: string, day: string, now: number): OwnDayBody {
      const openDay = days.openDay()
      const { total, groups } = count({ from: day, to: day, by: 'hour', operatorId }, now).counts()
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
