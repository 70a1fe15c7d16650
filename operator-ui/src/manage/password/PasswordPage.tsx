import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/password.ts'
import { Form } from '../form/Form.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { MIN_PASSWORD_LENGTH } from './min-password-length.ts'

type Props = SubjectProps

/** Everybody changes their own password themselves. */
export default function PasswordPage({ app: { session } }: Props) {
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const present = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const again = useRef<HTMLInputElement>(null)
  const fields = [
    [present, 'password.present', 'current-password'],
    [first, 'password.new', 'new-password'],
    [again, 'password.again', 'new-password']
  ] as const

  const submit = async () => {
    const [password, newPassword, repeated] = [present, first, again].map((field) => field.current?.value ?? '') as [
      string,
      string,
      string
    ]
    refusal.value = null
    done.value = ''
    missing.value =
      newPassword.length < MIN_PASSWORD_LENGTH
        ? t('password.short')
        : newPassword !== repeated
          ? t('password.differ')
          : password === ''
            ? t('password.wrong')
            : null
    if (missing.value !== null) return
    const answer = await session.ask<void>('PUT', '/session/password', { password, newPassword })
    if (answer.ok) {
      for (const field of [present, first, again]) if (field.current) field.current.value = ''
      done.value = t('password.changed')
    } else if (answer.problem.code === 'wrong-password') missing.value = t('password.wrong')
    else refusal.value = answer.problem.code
  }

  return (
    <>
      <PageTitle>{t('password.title')}</PageTitle>
      <Form missing={missing} refusal={refusal} submit={t('settings.save')} onSubmit={submit}>
        {fields.map(([field, label, autocomplete]) => (
          <label key={label} class='field'>
            <span>{t(label)}</span>
            <input ref={field} type='password' autocomplete={autocomplete} maxLength={256} data-testid={label} />
          </label>
        ))}
      </Form>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
    </>
  )
}
