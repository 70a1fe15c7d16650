import { useSignal, useSignalEffect } from '@preact/signals'
import type { FairnessBody } from '../../../../server/protocol/reports.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { dateTimeText } from '../../../../server/client/dates.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { countText, dayText, secondsText } from './figures.ts'
import { daysBefore, isPeriod, today } from './period.ts'
import { name, t } from '../texts/story.ts'
import { ruleText } from './story-text.ts'
import { t as reportsT } from '../texts/reports.ts'
import './reports.css'
import { DataTable } from '../layout/DataTable.tsx'

/** Who was called before whom, and why: by class and rule, out of order, and the longest waits. */
export default function FairnessPage({ app: { session }, centre }: SubjectProps) {
  const period = useSignal({ from: daysBefore(today(centre), 6), to: today(centre) })
  const fairness = useSignal<FairnessBody | null>(null)
  const refusal = useSignal<string | null>(null)
  useSignalEffect(() => {
    const asked = period.value
    if (!isPeriod(asked)) return
    void session
      .ask<FairnessBody>('GET', `/reports/fairness?from=${asked.from}&to=${asked.to}`, undefined, { timeoutMs: 60_000 })
      .then((answer) => {
        if (asked !== period.peek()) return
        refusal.value = answer.ok ? null : answer.problem.code
        if (answer.ok) fairness.value = answer.body
      })
  })
  const body = fairness.value
  const sum = (of: 'overtaking' | 'passed') => body?.overtakings.reduce((all, row) => all + row[of], 0) ?? 0
  return (
    <>
      <PageTitle>{t('fairness.title')}</PageTitle>
      <p>{t('fairness.about')}</p>
      <div class='settings-form no-print'>
        <div class='settings-fields'>
          {(['from', 'to'] as const).map((end) => (
            <label key={end} class='field'>
              <span>{reportsT(end === 'from' ? 'reports.from' : 'reports.to')}</span>
              <input
                type='date'
                value={period.value[end]}
                data-testid={end}
                onInput={(event) => {
                  period.value = { ...period.peek(), [end]: event.currentTarget.value }
                }}
              />
            </label>
          ))}
        </div>
        {!isPeriod(period.value) && (
          <p class='settings-missing' role='alert'>
            {reportsT('reports.bad-period')}
          </p>
        )}
        <div class='settings-buttons'>
          <button type='button' class='go' data-testid='print' onClick={() => print()}>
            {reportsT('reports.print')}
          </button>
        </div>
      </div>
      <RejectionMessage code={refusal} />
      {!body && <p role='status'>{t('page.loading')}</p>}
      {body && (
        <div class='report' data-testid='fairness'>
          <p class='report-period'>
            {dayText(body.from)} – {dayText(body.to)}
          </p>
          <p data-testid='fairness-words'>
            {body.overtakings.length === 0
              ? t('fairness.none')
              : t('fairness.words', {
                  visits: countText(body.visits),
                  overtaking: countText(sum('overtaking')),
                  passed: countText(sum('passed'))
                })}
          </p>
          {body.overtakings.length > 0 && (
            <section class='settings-table'>
              <h2>{t('fairness.overtakings')}</h2>
              <DataTable
                columns={[
                  t('fairness.class'),
                  t('fairness.rule'),
                  { number: t('fairness.calls') },
                  { number: t('fairness.overtaking') },
                  { number: t('fairness.passed') }
                ]}
              >
                {body.overtakings.map((row) => (
                  <tr key={`${row.key} ${row.rule}`}>
                    <th scope='row'>{row.name ? name(row.name) : row.key}</th>
                    <td>{ruleText(row.rule)}</td>
                    <td class='number'>{countText(row.calls)}</td>
                    <td class='number'>{countText(row.overtaking)}</td>
                    <td class='number'>{countText(row.passed)}</td>
                  </tr>
                ))}
              </DataTable>
            </section>
          )}
          <section class='settings-table'>
            <h2>{t('fairness.operators')}</h2>
            <p class='settings-hint'>
              {body.byOperator.length === 0 ? t('fairness.no-operators') : t('fairness.operators-about')}
            </p>
            {body.byOperator.length > 0 && (
              <DataTable
                columns={[
                  t('fairness.operator'),
                  { number: t('fairness.calls') },
                  { number: t('fairness.out-of-order') },
                  { number: t('fairness.passed') }
                ]}
              >
                {body.byOperator.map((row) => (
                  <tr key={row.key}>
                    <th scope='row'>{row.name ? name(row.name) : row.key}</th>
                    <td class='number'>{countText(row.visits)}</td>
                    <td class='number'>{countText(row.outOfOrder)}</td>
                    <td class='number'>{countText(row.passed)}</td>
                  </tr>
                ))}
              </DataTable>
            )}
          </section>
          {body.longest.length > 0 && (
            <section class='settings-table' data-testid='longest'>
              <h2>{t('fairness.longest')}</h2>
              <DataTable
                columns={[
                  t('story.number'),
                  reportsT('reports.only-service'),
                  { number: t('fairness.wait') },
                  { number: t('fairness.called-at') }
                ]}
              >
                {body.longest.map((row) => (
                  <tr key={row.calledAt + row.ticketNumber}>
                    <th scope='row'>{row.ticketNumber}</th>
                    <td>{row.name ? name(row.name) : row.key}</td>
                    <td class='number'>{secondsText(row.waitS)}</td>
                    <td class='number'>{dateTimeText(row.calledAt, centre.timeZone)}</td>
                  </tr>
                ))}
              </DataTable>
            </section>
          )}
        </div>
      )}
    </>
  )
}
