import { useSignal, useSignalEffect } from '@preact/signals'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { SheetBody } from '../../../../server/protocol/reports.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { CountedTable } from '../complaints/ComplaintFigures.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t as shellT } from '../texts.ts'
import { t as complaintText } from '../texts/complaints.ts'
import { t } from '../texts/story.ts'
import { OperatorTable } from './fairness-tables.tsx'
import { countText } from './figures.ts'
import { PERIODS, today } from './period.ts'
import { lang } from '../../texts.ts'
import { MissingDays } from './MissingDays.tsx'
import { PrintHead } from './PrintHead.tsx'
import { PrintButton } from './PrintButton.tsx'
import { ChangesTable, IssuerTable } from './staff-act-tables.tsx'
import './reports.css'

/** What somebody signs for a month: what was done beside the order of the queue, by whom, and where the log ends. */
export default function SheetPage({ app: { session }, centre }: SubjectProps) {
  const month = useSignal(PERIODS['last-month'](today(centre)).from.slice(0, 7))
  const sheet = useSignal<SheetBody | null>(null)
  const refusal = useSignal<string | null>(null)
  useSignalEffect(() => {
    const asked = month.value
    if (asked === '') return
    void session
      .ask<SheetBody>('GET', `/reports/sheet?month=${asked}`, undefined, { timeoutMs: 60_000 })
      .then((answer) => {
        if (asked !== month.peek()) return
        refusal.value = answer.ok ? null : answer.problem.code
        if (answer.ok) sheet.value = answer.body
      })
  })
  const body = sheet.value
  return (
    <>
      <PageTitle>{shellT('sheet.title')}</PageTitle>
      <p>{t('sheet.about')}</p>
      <div class='settings-form no-print'>
        <div class='settings-fields'>
          <label class='field'>
            <span>{t('sheet.month')}</span>
            <input
              type='month'
              value={month.value}
              data-testid='month'
              onInput={(event) => {
                month.value = event.currentTarget.value
              }}
            />
          </label>
        </div>
        <div class='settings-buttons'>
          {month.value !== '' && (
            <a
              class='pill'
              href={`/api/reports/sheet/csv?month=${month.value}&lang=${lang.value}`}
              download
              data-testid='sheet-csv'
            >
              {t('sheet.csv')}
            </a>
          )}
          <PrintButton class='go' />
        </div>
      </div>
      <RejectionMessage code={refusal} />
      {!body && <p role='status'>{shellT('page.loading')}</p>}
      {body && (
        <div class='report' data-testid='sheet'>
          <PrintHead centre={centre} title={shellT('sheet.title')} period={body.month} />
          <p class='report-period'>{body.month}</p>
          <MissingDays count={body.missingDays} />
          <OperatorTable rows={body.byOperator} />
          <IssuerTable rows={body.issuers} />
          <ChangesTable byDesk={body.changesByDesk} byVisitors={body.changesByVisitors} />
          <ComplaintPart complaints={body.complaints} />
          <LogPart body={body} timeZone={centre.timeZone} />
          <p class='sheet-signature'>{t('sheet.signature')}</p>
        </div>
      )}
    </>
  )
}

/** How many complained, and were answered. */
const ComplaintPart = ({ complaints }: Pick<SheetBody, 'complaints'>) => (
  <section class='settings-table' data-testid='sheet-complaints'>
    <h2>{complaintText('complaints.counted')}</h2>
    {complaints.rows.length === 0 ? (
      <p>{complaintText('complaints.none-counted')}</p>
    ) : (
      <CountedTable body={{ by: 'service', ...complaints }} />
    )}
  </section>
)

/** Where the log ends, for `npm run verify`, and how often it was begun anew. */
function LogPart({ body: { log, epochs }, timeZone }: { body: SheetBody; timeZone: string }) {
  return (
    <section class='settings-table'>
      <h2>{t('sheet.log')}</h2>
      {log === null ? (
        <p>{t('sheet.empty')}</p>
      ) : (
        <p>
          {t('sheet.ends', { seq: countText(log.seq) })} <code class='sheet-hash'>{log.hash}</code>
        </p>
      )}
      <p class='settings-hint'>{t('sheet.epochs')}</p>
      <DataTable columns={[t('sheet.epoch'), { number: t('sheet.from-seq') }, t('sheet.begun')]}>
        {epochs.map(({ epoch, firstSeq, begunAt }) => (
          <tr key={epoch}>
            <th scope='row'>
              <code class='sheet-hash'>{epoch}</code>
            </th>
            <td class='number'>{countText(firstSeq)}</td>
            <td>{begunAt === null ? t('sheet.first-epoch') : dateTimeText(begunAt, timeZone)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
