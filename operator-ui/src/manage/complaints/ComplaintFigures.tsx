import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { ComplaintReport, ComplaintsBy } from '../../../../server/protocol/complaints.ts'
import type { Session } from '../../session/session.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { daysBefore, isPeriod, today } from '../reports/period.ts'
import { PeriodFields } from '../reports/PeriodFields.tsx'
import { name, t } from '../texts/complaints.ts'
import { usePolled } from '../use-polled.ts'

const QUARTER = 90

type Props = { session: Session; centre: CentreBody }

/** How many complaints there were, and how many were answered in time. */
export function ComplaintFigures({ session, centre }: Props) {
  const period = useSignal({ from: daysBefore(today(centre), QUARTER), to: today(centre) })
  const by = useSignal<ComplaintsBy>('service')
  const { from, to } = isPeriod(period.value) ? period.value : { from: today(centre), to: today(centre) }
  const { body } = usePolled<ComplaintReport>(session, `/reports/complaints?from=${from}&to=${to}&by=${by.value}`)
  return (
    <section class='settings-table' data-testid='complaint-figures'>
      <h2>{t('complaints.counted')}</h2>
      <div class='settings-fields no-print'>
        <PeriodFields
          period={period.value}
          onChange={(part) => {
            period.value = { ...period.peek(), ...part }
          }}
        />
        <SelectField
          label={t('complaints.by-what')}
          value={by.value}
          testId='complaints-by'
          options={[
            { value: 'service', label: t('complaints.by-service') },
            { value: 'desk', label: t('complaints.by-desk') },
            { value: 'month', label: t('complaints.by-month') }
          ]}
          onChange={(value) => {
            by.value = value
          }}
        />
      </div>
      {body.value?.rows.length === 0 && <p>{t('complaints.none-counted')}</p>}
      {body.value && body.value.rows.length > 0 && <CountedTable body={body.value} />}
    </section>
  )
}

/** Complaints counted, with their sum. */
export function CountedTable({
  body: { by, answerDays, rows, total }
}: {
  body: Omit<ComplaintReport, 'from' | 'to'>
}) {
  const numbers = [
    t('complaints.made'),
    t('complaints.answered'),
    t('complaints.in-time', { days: answerDays }),
    t('complaints.unanswered'),
    t('complaints.erased-unanswered')
  ].map((number) => ({ number }))
  const called = (row: ComplaintReport['rows'][number]) =>
    row.name ? name(row.name) : by === 'desk' ? t('complaints.no-desk') : row.key.split('-').reverse().join('.')
  return (
    <DataTable columns={[t(`complaints.by-${by}`), ...numbers]}>
      {[
        ...rows.map((row) => ({ ...row, label: called(row) })),
        { ...total, key: '', label: t('complaints.total') }
      ].map(({ key, label, made, answered, inTime, open, erased }) => (
        <tr key={key} data-testid='complaint-figures-row'>
          <th scope='row'>{label}</th>
          {[made, answered, inTime, open, erased].map((n, i) => (
            <td key={numbers[i]?.number} class='number'>
              {n}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
