import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { MailServerBody } from '../../../../server/protocol/mail.ts'
import type { Session } from '../../session/session.ts'
import { Form } from '../form/Form.tsx'
import { t } from '../texts/mail.ts'

type Props = { session: Session; server: MailServerBody | null; onDone: () => Promise<void> }
type Security = MailServerBody['security']

const SECURITIES = {
  tls: 'mail.tls',
  starttls: 'mail.starttls',
  none: 'mail.none'
} as const satisfies Record<Security, string>
const typedIn = ({ current }: RefObject<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null>) =>
  current?.value.trim() ?? ''

/** Which server sends. Its password is typed and never shown. */
export function ServerForm({ session, server, onDone }: Props) {
  const host = useRef<HTMLInputElement>(null)
  const port = useRef<HTMLInputElement>(null)
  const user = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const from = useRef<HTMLInputElement>(null)
  const security = useRef<HTMLSelectElement>(null)
  const certificate = useRef<HTMLTextAreaElement>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const submit = async () => {
    const wanted = { host: typedIn(host), port: Number(typedIn(port)), from: typedIn(from) }
    said.value = ''
    refusal.value = null
    missing.value =
      wanted.host === '' || !(wanted.port >= 1 && wanted.port <= 65_535) || !wanted.from.includes('@')
        ? t('mail.missing')
        : null
    if (missing.value !== null) return
    const secret = password.current?.value ?? ''
    const answer = await session.ask<void>('PUT', '/mail/server', {
      ...wanted,
      security: typedIn(security),
      user: typedIn(user),
      certificate: typedIn(certificate) || null,
      ...(secret !== '' && { password: secret })
    })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    if (password.current) password.current.value = ''
    said.value = t('mail.saved')
    await onDone()
  }
  const remove = async () => {
    const answer = await session.ask<void>('DELETE', '/mail/server')
    refusal.value = answer.ok ? null : answer.problem.code
    await onDone()
  }
  const line = (input: RefObject<HTMLInputElement | null>, label: string, value: string, testId: string) => (
    <label class='field'>
      <span>{label}</span>
      <input ref={input} defaultValue={value} autocomplete='off' maxLength={254} data-testid={testId} />
    </label>
  )
  return (
    <Form
      title={t('mail.server')}
      missing={missing}
      refusal={refusal}
      submit={t('mail.save')}
      onSubmit={submit}
      also={
        server && (
          <button type='button' class='pill' data-testid='mail-no-more' onClick={() => void remove()}>
            {t('mail.no-more')}
          </button>
        )
      }
    >
      {line(host, t('mail.host'), server?.host ?? '', 'mail-host')}
      {line(port, t('mail.port'), String(server?.port ?? 587), 'mail-port')}
      <label class='field'>
        <span>{t('mail.security')}</span>
        <select ref={security} data-testid='mail-security'>
          {(Object.keys(SECURITIES) as Security[]).map((one) => (
            <option key={one} value={one} selected={one === (server?.security ?? 'starttls')}>
              {t(SECURITIES[one])}
            </option>
          ))}
        </select>
      </label>
      {line(user, t('mail.user'), server?.user ?? '', 'mail-user')}
      <label class='field'>
        <span>{t('mail.password')}</span>
        <input
          ref={password}
          type='password'
          autocomplete='new-password'
          maxLength={500}
          aria-describedby='mail-password-hint'
          data-testid='mail-password'
        />
      </label>
      {server?.hasPassword && (
        <p class='settings-hint' id='mail-password-hint'>
          {t('mail.password-kept')}
        </p>
      )}
      {line(from, t('mail.from'), server?.from ?? '', 'mail-from')}
      <label class='field'>
        <span>{t('mail.certificate')}</span>
        <textarea ref={certificate} rows={3} maxLength={20_000} data-testid='mail-certificate'>
          {server?.certificate ?? ''}
        </textarea>
      </label>
      <p role='status' data-testid='mail-saved'>
        {said.value}
      </p>
    </Form>
  )
}
