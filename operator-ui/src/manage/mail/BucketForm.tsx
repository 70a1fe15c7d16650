import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { BucketBody } from '../../../../server/protocol/bucket.ts'
import type { ReportRhythm } from '../../../../server/protocol/mail.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { Form } from '../form/Form.tsx'
import { t } from '../texts/bucket.ts'
import { t as mailText } from '../texts/mail.ts'
import { REPORTS } from './words.ts'

type Props = { session: Session; bucket: BucketBody | null; onDone: () => Promise<void> }
const RHYTHMS = Object.keys(REPORTS) as ReportRhythm[]
const FIELDS = ['endpoint', 'region', 'bucket', 'folder', 'accessKey'] as const
type Field = (typeof FIELDS)[number]

const LABELS = {
  endpoint: 'bucket.endpoint',
  region: 'bucket.region',
  bucket: 'bucket.bucket',
  folder: 'bucket.folder',
  accessKey: 'bucket.access-key'
} as const satisfies Record<Field, string>
const FIRST: Partial<Record<Field, string>> = { region: 'us-east-1' }
const typedIn = ({ current }: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) => current?.value.trim() ?? ''

/** What the server would refuse by its schema, without saying in words what is wrong. */
const isWhole = ({ endpoint, region, bucket, folder, accessKey }: Record<Field, string>): boolean =>
  /^https?:\/\/[^\s/]+$/.test(endpoint) &&
  /^[a-z0-9-]+$/.test(region) &&
  /^[a-z0-9][a-z0-9.-]+[a-z0-9]$/.test(bucket) &&
  /^([A-Za-z0-9._-]+\/)*$/.test(folder) &&
  /^[!-~]+$/.test(accessKey)

/** Into which bucket reports are put. Its secret key is typed and never shown. */
export function BucketForm({ session, bucket, onDone }: Props) {
  const inputs: Record<Field, RefObject<HTMLInputElement | null>> = {
    endpoint: useRef<HTMLInputElement>(null),
    region: useRef<HTMLInputElement>(null),
    bucket: useRef<HTMLInputElement>(null),
    folder: useRef<HTMLInputElement>(null),
    accessKey: useRef<HTMLInputElement>(null)
  }
  const secret = useRef<HTMLInputElement>(null)
  const certificate = useRef<HTMLTextAreaElement>(null)
  const reports = useSignal<ReportRhythm[]>(bucket?.reports ?? [...RHYTHMS])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const submit = async () => {
    const wanted = Object.fromEntries(FIELDS.map((field) => [field, typedIn(inputs[field])])) as Record<Field, string>
    said.value = ''
    refusal.value = null
    missing.value = isWhole(wanted) ? null : t('bucket.missing')
    if (missing.value !== null) return
    const secretKey = secret.current?.value ?? ''
    const answer = await session.ask<void>('PUT', '/bucket', {
      ...wanted,
      reports: reports.value,
      certificate: typedIn(certificate) || null,
      ...(secretKey !== '' && { secretKey })
    })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    if (secret.current) secret.current.value = ''
    said.value = mailText('mail.saved')
    await onDone()
  }
  const remove = async () => {
    const answer = await session.ask<void>('DELETE', '/bucket')
    refusal.value = answer.ok ? null : answer.problem.code
    await onDone()
  }
  return (
    <Form
      of='bucket-'
      missing={missing}
      refusal={refusal}
      submit={mailText('mail.save')}
      onSubmit={submit}
      also={
        bucket && (
          <button type='button' class='pill' data-testid='bucket-no-more' onClick={() => void remove()}>
            {t('bucket.no-more')}
          </button>
        )
      }
    >
      {FIELDS.map((field) => (
        <label key={field} class='field'>
          <span>{t(LABELS[field])}</span>
          <input
            ref={inputs[field]}
            defaultValue={bucket?.[field] ?? FIRST[field] ?? ''}
            autocomplete='off'
            maxLength={300}
            data-testid={`bucket-${field}`}
          />
        </label>
      ))}
      <label class='field'>
        <span>{t('bucket.secret-key')}</span>
        <input
          ref={secret}
          type='password'
          autocomplete='new-password'
          maxLength={500}
          data-testid='bucket-secret'
          {...(bucket && { 'aria-describedby': 'bucket-secret-hint' })}
        />
      </label>
      {bucket && (
        <p class='settings-hint' id='bucket-secret-hint'>
          {t('bucket.secret-kept')}
        </p>
      )}
      <CheckboxGroup
        label={t('bucket.reports')}
        values={reports.value}
        options={RHYTHMS.map((value) => ({ value, label: mailText(REPORTS[value]) }))}
        onChange={(chosen) => {
          reports.value = chosen
        }}
        testId='bucket-reports'
      />
      <label class='field'>
        <span>{mailText('mail.certificate')}</span>
        <textarea ref={certificate} rows={3} maxLength={20_000} data-testid='bucket-certificate'>
          {bucket?.certificate ?? ''}
        </textarea>
      </label>
      <p role='status' data-testid='bucket-saved'>
        {said.value}
      </p>
    </Form>
  )
}
