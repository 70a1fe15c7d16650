import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { request } from '../../../../server/client/api.ts'
import type { ReportBody, ReportQuery } from '../../../../server/protocol/reports.ts'
import type { ServicesBody } from '../../../../server/protocol/services.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { Distribution } from './Distribution.tsx'
import { dayText, daysText, useGlossary } from './figures.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { DownloadLinks } from './DownloadLinks.tsx'
import { HeatMap } from './HeatMap.tsx'
import { isPeriod, PERIODS, today } from './period.ts'
import { MissingDays } from './MissingDays.tsx'
import { PrintHead } from './PrintHead.tsx'
import { narrowedText } from './ReportFilters.tsx'
import { BY_WORDS, queryText, ReportForm, serviceName } from './ReportForm.tsx'
import { Totals } from './Totals.tsx'
import { Trend } from './Trend.tsx'
import { t } from '../texts/reports.ts'
import './reports.css'

/** What happened in the hall, counted. */
export default function ReportsPage({ app: { session }, centre }: SubjectProps) {
  const asked = useSignal<ReportQuery>({ ...PERIODS.today(today(centre)), by: 'service', compare: 'weekdays' })
  const report = useSignal<ReportBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const services = useSignal<ServicesBody | null>(null)
  const isGood = useComputed(() => isPeriod(asked.value))
  const glossary = useGlossary(session)

  useSignalEffect(() => {
    const query = asked.value
    if (!isGood.value) return
    void session
      .ask<ReportBody>('GET', `/reports/figures?${queryText(query)}`, undefined, { timeoutMs: 60_000 })
      .then((answer) => {
        // What was asked meanwhile is what is waited for.
        if (query !== asked.peek()) return
        refusal.value = answer.ok ? null : answer.problem.code
        if (answer.ok) report.value = answer.body
      })
  })
  useSignalEffect(() => {
    if (services.peek() === null)
      void request<ServicesBody>('GET', '/services').then((answer) => {
        if (answer.ok) services.value = answer.body
      })
  })

  const body = report.value
  return (
    <>
      <PageTitle>{t('reports.title')}</PageTitle>
      <p class='no-print'>{t('reports.about')}</p>
      <ReportForm asked={asked} isGood={isGood.value} services={services.value} centre={centre} />
      <RejectionMessage code={refusal} />
      {!body && <p role='status'>{t('page.loading')}</p>}
      {body && (
        <div class='report' data-testid='report'>
          <PrintHead
            centre={centre}
            title={t('reports.title')}
            period={`${dayText(body.from)} – ${dayText(body.to)}`}
            rows={[body.by, ...(body.and ? [body.and] : [])].map((by) => t(BY_WORDS[by])).join(' × ')}
            narrowed={[
              ...(asked.value.serviceId ? [serviceName(services.value, asked.value.serviceId)] : []),
              ...narrowedText(asked.value, centre)
            ]}
          />
          <p class='report-period' data-testid='report-period'>
            {dayText(body.from)} – {dayText(body.to)}, {daysText(body.days)}
          </p>
          <MissingDays count={body.missingDays} />
          {body.openDay && <p>{t('reports.still-open', { day: dayText(body.openDay) })}</p>}
          {body.days === 0 ? (
            <p data-testid='report-empty'>{t('reports.nothing')}</p>
          ) : (
            <>
              <Totals report={body} glossary={glossary} isCompared={asked.value.compare !== undefined} />
              <FiguresTable key={`${body.by} ${body.and}`} report={body} glossary={glossary} />
              <Trend report={body} />
              <div class='report-pair'>
                <Distribution
                  title={t('spread.waits')}
                  bounds={body.waitBounds}
                  counts={body.waitCounts}
                  testId='spread-waits'
                />
                <Distribution
                  title={t('spread.service')}
                  bounds={body.serviceBounds}
                  counts={body.serviceCounts}
                  testId='spread-service'
                />
              </div>
              <HeatMap report={body} />
            </>
          )}
        </div>
      )}
      <DownloadLinks session={session} centre={centre} />
    </>
  )
}
