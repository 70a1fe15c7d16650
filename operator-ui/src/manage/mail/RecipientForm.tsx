import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import type { Lang, Role } from '../../../../server/protocol/basics.ts'
import type { ReportRhythm } from '../../../../server/protocol/mail.ts'
import type { Session } from '../../session/session.ts'
import { lang } from '../../texts.ts'
import { CheckboxGroup, SelectField } from '../form/choice-fields.tsx'
import { Form } from '../form/Form.tsx'
import { ROLES, roleName, useOwnRoles } from '../people/roles.ts'
import { t } from '../texts/mail.ts'
import { ALARMS, REPORTS } from './words.ts'

type Props = { session: Session; onDone: () => Promise<void> }

const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as K[]

/** Writes to one more address. */
export function RecipientForm({ session, onDone }: Props) {
  const own = useOwnRoles(session)
  const address = useRef<HTMLInputElement>(null)
  const language = useSignal<Lang>(lang.peek())
  const role = useSignal<Role>('supervisor')
  const alarms = useSignal<keyof typeof ALARMS>('none')
  const reports = useSignal<ReportRhythm[]>(['daily'])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const submit = async () => {
    const to = address.current?.value.trim() ?? ''
    missing.value = /^[^\s,;@]+@[^\s,;@]+$/.test(to) ? null : t('mail.no-address')
    refusal.value = null
    if (missing.value !== null) return
    const answer = await session.ask<{ recipientId: string }>('POST', '/mail/recipients', {
      address: to,
      language: language.value,
      role: role.value,
      alarms: alarms.value === 'none' ? null : alarms.value,
      reports: reports.value
    })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    if (address.current) address.current.value = ''
    await onDone()
  }
  return (
    <Form title={t('mail.add')} missing={missing} refusal={refusal} submit={t('mail.add')} onSubmit={submit}>
      <label class='field'>
        <span>{t('mail.address')}</span>
        <input ref={address} type='email' autocomplete='off' maxLength={254} data-testid='recipient-address' />
      </label>
      <SelectField
        label={t('mail.language')}
        value={language.value}
        options={LANGS.map((value) => ({ value, label: LANG_NAMES[value] }))}
        onChange={(chosen) => {
          language.value = chosen
        }}
        testId='recipient-language'
      />
      <SelectField
        label={t('mail.role')}
        value={role.value}
        options={[...ROLES, ...own.value.map(({ roleId }) => roleId)].map((value) => ({
          value: value as Role,
          label: roleName(value, own.value)
        }))}
        onChange={(chosen) => {
          role.value = chosen
        }}
        testId='recipient-role'
      />
      <SelectField
        label={t('mail.alarms')}
        value={alarms.value}
        options={keysOf(ALARMS).map((value) => ({ value, label: t(ALARMS[value]) }))}
        onChange={(chosen) => {
          alarms.value = chosen
        }}
        testId='recipient-alarms'
      />
      <CheckboxGroup
        label={t('mail.reports')}
        values={reports.value}
        options={keysOf(REPORTS).map((value) => ({ value, label: t(REPORTS[value]) }))}
        onChange={(chosen) => {
          reports.value = chosen
        }}
        testId='recipient-reports'
      />
    </Form>
  )
}
