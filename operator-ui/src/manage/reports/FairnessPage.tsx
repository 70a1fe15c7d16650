import { useSignal, useSignalEffect } from '@preact/signals'
import type { FairnessBody } from '../../../../server/protocol/reports.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { countText, dayText } from './figures.ts'
import { daysBefore, isPeriod, today } from './period.ts'
import { t } from '../texts/story.ts'
import { t as reportsT } from '../texts/reports.ts'
import './reports.css'
import { LongestWaitTable, OperatorTable, OvertakingTable } from './fairness-tables.tsx'
import { ChangesTable, IssuerTable } from './staff-act-tables.tsx'
import { MissingDays } from './MissingDays.tsx'
import { PrintHead } from './PrintHead.tsx'
import { OvertakeList } from './OvertakeList.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { PrintButton } from './PrintButton.tsx'

/** Who was called before whom, and why: by class and rule, out of order, and the longest waits. */
export default function FairnessPage({ app, centre }: SubjectProps) {
  const { session } = app
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
          <PeriodFields
            period={period.value}
            onChange={(part) => {
              period.value = { ...period.peek(), ...part }
            }}
          />
        </div>
        {!isPeriod(period.value) && (
          <p class='settings-missing' role='alert'>
            {reportsT('reports.bad-period')}
          </p>
        )}
        <div class='settings-buttons'>
          <PrintButton class='go' />
        </div>
      </div>
      <RejectionMessage code={refusal} />
      {!body && <p role='status'>{t('page.loading')}</p>}
      {body && (
        <div class='report' data-testid='fairness'>
          <PrintHead
            centre={centre}
            title={t('fairness.title')}
            period={`${dayText(body.from)} – ${dayText(body.to)}`}
          />
          <p class='report-period'>
            {dayText(body.from)} – {dayText(body.to)}
          </p>
          <MissingDays count={body.missingDays} />
          <p data-testid='fairness-words'>
            {body.overtakings.length === 0
              ? t('fairness.none')
              : t('fairness.words', {
                  visits: countText(body.visits),
                  overtaking: countText(sum('overtaking')),
                  passed: countText(sum('passed'))
                })}
          </p>
          {body.advice.taken > 0 && (
            <p data-testid='fairness-advice'>
              {t('fairness.advice', { n: body.advice.taken })}{' '}
              {body.advice.fewer !== null &&
                t('fairness.advice-effect', { n: body.advice.judged, fewer: body.advice.fewer })}
            </p>
          )}
          <OvertakingTable rows={body.overtakings} />
          <OvertakeList key={body.to} app={app} centre={centre} day={body.to} />
          <OperatorTable rows={body.byOperator} />
          <IssuerTable rows={body.issuers} />
          <ChangesTable byDesk={body.changesByDesk} byVisitors={body.changesByVisitors} />
          <LongestWaitTable rows={body.longest} timeZone={centre.timeZone} router={app.router} />
        </div>
      )}
    </>
  )
}
