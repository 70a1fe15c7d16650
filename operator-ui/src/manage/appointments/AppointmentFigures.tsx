import type { AppointmentReport } from '../../../../server/protocol/appointments.ts'
import type { Session } from '../../session/session.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { t } from '../texts/appointments.ts'
import { usePolled } from '../use-polled.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 28

type Props = { session: Session; nameOf: (serviceId: string) => string; to: string }

/** Who kept what they had booked, and the wait with and without a booking. */
export function AppointmentFigures({ session, nameOf, to }: Props) {
  const from = new Date(Date.parse(to) - (SHOWN_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)
  const { body } = usePolled<AppointmentReport>(session, `/reports/appointments?from=${from}&to=${to}`)
  const services = body.value?.services ?? []
  if (services.length === 0) return null
  const wait = (ms: number | null) => (ms === null ? '–' : t('booked.wait', { n: Math.round(ms / 60_000) }))
  const columns = [
    t('appointments.service'),
    ...[
      t('booked.count'),
      t('booked.kept'),
      t('booked.missed'),
      t('booked.cancelled'),
      t('booked.wait-with'),
      t('booked.wait-without')
    ].map((number) => ({ number }))
  ]
  return (
    <div class='settings-table' data-testid='appointment-figures'>
      <h2>{t('booked.report')}</h2>
      <DataTable columns={columns}>
        {services.map((row) => (
          <tr key={row.serviceId}>
            <td>{nameOf(row.serviceId)}</td>
            <td class='number'>{row.booked}</td>
            <td class='number'>{row.kept}</td>
            <td class='number'>{row.missed}</td>
            <td class='number'>{row.cancelled}</td>
            <td class='number'>{wait(row.withBooking.meanMs)}</td>
            <td class='number'>{wait(row.withoutBooking.meanMs)}</td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}
