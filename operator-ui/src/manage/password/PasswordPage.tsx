import { useSignal } from '@preact/signals'
import { usePasswordFields } from '../../session/password-fields.ts'
import type { Session } from '../../session/session.ts'
import { t } from '../texts/password.ts'
import { Form } from '../form/Form.tsx'
import { OfHouse } from '../house/OfHouse.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'

type Props = { app: { session: Session } }

/** Everybody changes their own password themselves, in a hall and at head office. */
export default function PasswordPage({ app: { session } }: Props) {
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const { fields, send } = usePasswordFields()

  const submit = async () => {
    done.value = ''
    const sent = await send(session)
    missing.value = sent.missing ?? null
    refusal.value = sent.refusal ?? null
    if (missing.peek() === null && refusal.peek() === null) done.value = t('password.changed')
  }

  if (session.me.value?.isOfHouse) return <OfHouse title={t('password.title')} />
  return (
    <>
      <PageTitle>{t('password.title')}</PageTitle>
      <Form missing={missing} refusal={refusal} submit={t('settings.save')} onSubmit={submit}>
        {fields.map(({ input, label, autocomplete }) => (
          <label key={label} class='field'>
            <span>{t(label)}</span>
            <input ref={input} type='password' autocomplete={autocomplete} maxLength={256} data-testid={label} />
          </label>
        ))}
      </Form>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
    </>
  )
}
