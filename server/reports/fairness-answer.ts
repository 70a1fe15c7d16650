import type { Db } from '../db/open.ts'
import { Fairness } from '../figures/fairness.ts'
import type { Period } from '../figures/periods.ts'
import type { FairnessBody } from '../protocol/reports.ts'
import { adviceIn } from './advice.ts'
import type { Days } from './days.ts'
import type { Names } from './names.ts'

/** Who overtook whom in a period, and who waited longest. */
export function openFairness(db: Db, days: Days, names: Names) {
  const calledTicket = db.$client.prepare<[number], { ticketNumber: string; calledAt: number }>(
    'SELECT ticket_number AS ticketNumber, called_at AS calledAt FROM visits JOIN tickets USING (ticket_id) WHERE called_seq = ?'
  )
  const issuedNumber = db.$client
    .prepare<[number], string>("SELECT json_extract(body, '$.ticketNumber') FROM events WHERE seq = ?")
    .pluck()

  return function fairness({ from, to }: Period, now: number): FairnessBody {
    const fairness = new Fairness()
    const { days: counted, missingDays } = days.between(from, to, now)
    for (const day of counted) fairness.add(day)
    return {
      from,
      to,
      missingDays,
      visits: fairness.visits,
      overtakings: fairness
        .overtakings()
        .map(({ classId, ...row }) => ({ key: classId, name: names.priorityClass(classId), ...row })),
      byOperator: fairness
        .operators()
        .map(({ operatorId, ...row }) => ({ key: operatorId, name: names.group('operator', operatorId), ...row })),
      longest: fairness.longest().flatMap(({ seq, isCalled, serviceId, ...row }) => {
        const called = isCalled ? calledTicket.get(seq) : undefined
        const ticketNumber = called?.ticketNumber ?? issuedNumber.get(seq)
        return ticketNumber === undefined
          ? []
          : [
              {
                ...row,
                ticketNumber,
                calledAt: called?.calledAt ?? null,
                key: serviceId,
                name: names.service(serviceId)
              }
            ]
      }),
      issuers: fairness
        .issuers()
        .map(({ operatorId, ...row }) => ({ key: operatorId, name: names.group('operator', operatorId), ...row })),
      changesByDesk: fairness
        .changesByDesk()
        .map(({ deskId, ...row }) => ({ key: deskId, name: deskId === '' ? null : names.desk(deskId), ...row })),
      changesByVisitors: fairness.changesByVisitors(),
      advice: adviceIn(db, { from, to })
    }
  }
}
