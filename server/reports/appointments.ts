import type { Db } from '../db/open.ts'
import type { Period } from '../figures/periods.ts'
import type { AppointmentReport } from '../protocol/appointments.ts'

/** The slots of a period, epoch ms: from the beginning of its first service day to the end of its last. */
export interface Slots {
  from: number
  to: number
}

interface Counted {
  serviceId: string
  booked: number
  kept: number
  missed: number
  cancelled: number
  late: number
}
interface Waited {
  serviceId: string
  isBooked: 0 | 1
  calls: number
  meanMs: number
}

const COUNTED = `SELECT service_id AS serviceId, count(*) AS booked, sum(status = 'kept') AS kept, sum(status = 'missed') AS missed,
  sum(status = 'cancelled') AS cancelled, sum(status = 'missed' AND ticket_id IS NOT NULL) AS late
  FROM appointments WHERE due_at >= ? AND due_at < ? GROUP BY service_id ORDER BY service_id`

// Until the first call: from the slot of whoever kept it, or from check-in if that was later; of everybody else from the ticket.
const WAITED = `SELECT v.service_id AS serviceId, a.appointment_ref IS NOT NULL AS isBooked, count(*) AS calls,
  avg(max(0, v.called_at - max(t.issued_at, coalesce(a.due_at, 0)))) AS meanMs
  FROM (SELECT min(called_seq) AS called_seq FROM visits WHERE service_day BETWEEN ? AND ? GROUP BY ticket_id) AS f
  JOIN visits AS v USING (called_seq)
  JOIN tickets AS t USING (ticket_id)
  LEFT JOIN appointments AS a ON a.ticket_id = t.ticket_id AND a.status = 'kept'
  GROUP BY 1, 2`

/** How many came for the time that they had booked, and how long they waited beside everybody else. */
export function appointmentsIn({ $client }: Db, period: Period, slots: Slots): AppointmentReport {
  const counted = $client.prepare<[number, number], Counted>(COUNTED).all(slots.from, slots.to)
  const waited = $client.prepare<[string, string], Waited>(WAITED).all(period.from, period.to)
  const waitOf = (serviceId: string, isBooked: 0 | 1) => {
    const found = waited.find((each) => each.serviceId === serviceId && each.isBooked === isBooked)
    return { calls: found?.calls ?? 0, meanMs: found ? Math.round(found.meanMs) : null }
  }
  return {
    ...period,
    services: counted.map((each) => ({
      ...each,
      withBooking: waitOf(each.serviceId, 1),
      withoutBooking: waitOf(each.serviceId, 0)
    }))
  }
}
