import { useSignal, useSignalEffect } from '@preact/signals'
import { clockSecondsText, dateText } from '../../../../server/client/dates.ts'
import type { AuditBody, AuditKind } from '../../../../server/protocol/audit.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { lang } from '../../texts.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { daysBefore, isPeriod, today } from '../reports/period.ts'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/audit.ts'
import { t as shellT } from '../texts.ts'

const KINDS = {
  '': 'audit.all',
  'signed-in': 'audit.signed-in',
  changed: 'audit.changed',
  steered: 'audit.steered',
  erased: 'audit.erased',
  restored: 'audit.restored'
} as const satisfies Record<AuditKind | '', string>
type Kind = keyof typeof KINDS

/** Who did what to the hall: filtered, page by page, and as a file. */
export default function AuditPage({ app: { session }, centre }: SubjectProps) {
  const from = useSignal(daysBefore(today(centre), 6))
  const to = useSignal(today(centre))
  const kind = useSignal<Kind>('')
  const userId = useSignal('')
  const body = useSignal<AuditBody | null>(null)
  const refusal = useSignal<string | null>(null)

  const query = (more: Record<string, string> = {}) =>
    new URLSearchParams({
      from: from.value,
      to: to.value,
      ...(kind.value !== '' && { kind: kind.value }),
      ...(userId.value !== '' && { userId: userId.value }),
      ...more
    }).toString()
  const read = async (asked: string) => {
    const answer = await session.ask<AuditBody>('GET', `/audit?${asked}`, undefined, { timeoutMs: 60_000 })
    refusal.value = answer.ok ? null : answer.problem.code
    return answer.ok ? answer.body : null
  }
  useSignalEffect(() => {
    const asked = query()
    if (!isPeriod({ from: from.value, to: to.value })) return
    void read(asked).then((answer) => {
      if (answer && asked === query()) body.value = answer
    })
  })
  const showOlder = async () => {
    const shown = body.peek()
    if (shown?.next == null) return
    const older = await read(query({ before: String(shown.next) }))
    if (older) body.value = { ...older, rows: [...shown.rows, ...older.rows] }
  }

  return (
    <>
      <PageTitle>{shellT('audit.title')}</PageTitle>
      <p>{t('audit.about')}</p>
      <div class='settings-form no-print'>
        <div class='settings-fields audit-filters'>
          <DateField label={t('audit.from')} value={from} testId='audit-from' />
          <DateField label={t('audit.to')} value={to} testId='audit-to' />
          <SelectField
            label={t('audit.kind')}
            value={kind.value}
            options={(Object.keys(KINDS) as Kind[]).map((each) => ({ value: each, label: t(KINDS[each]) }))}
            testId='audit-kind'
            onChange={(value) => {
              kind.value = value
            }}
          />
          <SelectField
            label={t('audit.who')}
            value={userId.value}
            options={[
              { value: '', label: t('audit.all') },
              ...(body.value?.people ?? []).map((each) => ({ value: each.userId, label: each.name }))
            ]}
            testId='audit-who'
            onChange={(value) => {
              userId.value = value
            }}
          />
        </div>
        <div class='settings-buttons'>
          <a class='pill' href={`/api/audit/csv?${query({ lang: lang.value })}`} download data-testid='audit-file'>
            {t('audit.file')}
          </a>
        </div>
      </div>
      <RejectionMessage code={refusal} />
      {!body.value && <p>{t('page.loading')}</p>}
      {body.value && <Rows body={body.value} timeZone={centre.timeZone} onOlder={() => void showOlder()} />}
    </>
  )
}

function DateField({ label, value, testId }: { label: string; value: { value: string }; testId: string }) {
  return (
    <label class='field'>
      <span>{label}</span>
      <input
        type='date'
        value={value.value}
        data-testid={testId}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </label>
  )
}

function Rows({ body, timeZone, onOlder }: { body: AuditBody; timeZone: string; onOlder: () => void }) {
  if (body.rows.length === 0) return <p data-testid='audit-none'>{t('audit.none')}</p>
  return (
    <div class='settings-table'>
      <DataTable
        columns={[
          t('audit.time'),
          t('audit.who'),
          t('audit.kind'),
          t('audit.subject'),
          t('audit.reason'),
          t('audit.address')
        ]}
      >
        {body.rows.map(({ seq, at, who, what, about, reason, address }) => (
          <tr key={seq} data-testid='audit-row'>
            <td>
              {dateText(at, timeZone)} {clockSecondsText(at, timeZone)}
            </td>
            <th scope='row'>{name(who)}</th>
            <td>{name(what)}</td>
            <td>{about ? name(about) : ''}</td>
            <td>{reason}</td>
            <td>{address}</td>
          </tr>
        ))}
      </DataTable>
      {body.next !== null && (
        <button type='button' class='pill' data-testid='audit-older' onClick={onOlder}>
          {t('audit.older')}
        </button>
      )}
    </div>
  )
}
