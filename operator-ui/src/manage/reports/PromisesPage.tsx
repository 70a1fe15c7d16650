import { useSignal, useSignalEffect } from '@preact/signals'
import type { PromiseFigures, PromisesBody, PromisesBy } from '../../../../server/protocol/promises.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { SelectField } from '../form/choice-fields.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/promises.ts'
import { name, t as reportsT } from '../texts/reports.ts'
import { countText, dayText, hourText, shareText } from './figures.ts'
import { daysBefore, isPeriod, today } from './period.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { PrintButton } from './PrintButton.tsx'
import './reports.css'

const FOUR_WEEKS = 27

/** How often people were called within the wait that they had been told: by service, hour or week. */
export default function PromisesPage({ app: { session }, centre }: SubjectProps) {
  const asked = useSignal({
    from: daysBefore(today(centre), FOUR_WEEKS),
    to: today(centre),
    by: 'service' as PromisesBy
  })
  const body = useSignal<PromisesBody | null>(null)
  const refusal = useSignal<string | null>(null)
  useSignalEffect(() => {
    const query = asked.value
    if (!isPeriod(query)) return
    void session
      .ask<PromisesBody>('GET', `/promises?from=${query.from}&to=${query.to}&by=${query.by}`, undefined, {
        timeoutMs: 60_000
      })
      .then((answer) => {
        if (query !== asked.peek()) return
        refusal.value = answer.ok ? null : answer.problem.code
        if (answer.ok) body.value = answer.body
      })
  })
  return (
    <>
      <PageTitle>{t('promises.title')}</PageTitle>
      <p>{t('promises.about')}</p>
      <div class='settings-form no-print'>
        <div class='settings-fields'>
          <PeriodFields
            period={asked.value}
            onChange={(part) => {
              asked.value = { ...asked.peek(), ...part }
            }}
          />
          <SelectField
            label={reportsT('reports.by')}
            value={asked.value.by}
            testId='promises-by'
            options={[
              { value: 'service', label: reportsT('by.service') },
              { value: 'hour', label: reportsT('by.hour') },
              { value: 'week', label: reportsT('by.week') }
            ]}
            onChange={(by) => {
              asked.value = { ...asked.peek(), by }
            }}
          />
        </div>
        {!isPeriod(asked.value) && (
          <p class='settings-missing' role='alert'>
            {reportsT('reports.bad-period')}
          </p>
        )}
        <div class='settings-buttons'>
          <PrintButton class='go' />
        </div>
      </div>
      <RejectionMessage code={refusal} />
      {!body.value && <p role='status'>{t('page.loading')}</p>}
      {body.value && <PromiseTable body={body.value} />}
    </>
  )
}

function PromiseTable({ body }: { body: PromisesBody }) {
  const { from, to, by, rows, total, updates, last } = body
  return (
    <div class='report' data-testid='promises-report'>
      <p class='report-period'>
        {dayText(from)} – {dayText(to)}
      </p>
      <section class='settings-table'>
        <DataTable
          columns={[
            reportsT(`by.${by}`),
            { number: t('promises.told') },
            { number: t('promises.kept') },
            { number: t('promises.interval') },
            { number: t('promises.sooner') },
            { number: t('promises.later') },
            { number: t('promises.hard') }
          ]}
        >
          {rows.map((row) => (
            <FiguresRow key={row.key} label={row.name ? name(row.name) : keyText(by, row.key)} figures={row} />
          ))}
          <FiguresRow label={t('promises.total')} figures={total} />
          <FiguresRow label={t('promises.last')} figures={last} />
          <FiguresRow label={t('promises.updates')} figures={updates} />
        </DataTable>
      </section>
    </div>
  )
}

function FiguresRow({ label, figures }: { label: string; figures: PromiseFigures }) {
  const { told, kept, sooner, later, interval, hard } = figures
  const share = (n: number) => (told === 0 ? '–' : shareText(n / told))
  return (
    <tr data-testid='promises-row'>
      <th scope='row'>{label}</th>
      <td class='number'>{countText(told)}</td>
      <td class='number'>{share(kept)}</td>
      <td class='number'>
        {interval === null ? '–' : `${Math.round(100 * interval.low)}–${Math.round(100 * interval.high)}\u00a0%`}
      </td>
      <td class='number'>{share(sooner)}</td>
      <td class='number'>{share(later)}</td>
      <td class='number'>{countText(hard)}</td>
    </tr>
  )
}

const keyText = (by: PromisesBy, key: string): string =>
  by === 'hour' ? hourText(key) : by === 'week' ? dayText(key) : key
