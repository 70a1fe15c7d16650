import { useSignal } from '@preact/signals'
import type { Lang } from '../../../server/protocol/basics.ts'
import { t, tOr } from '../texts.ts'
import { DueForm, DuePage } from './DuePage.tsx'
import { usePasswordFields } from './password-fields.ts'
import type { Session } from './session.ts'

type Props = { session: Session; languages: Lang[] }

/** Whoever has signed in with a password that somebody else chose sets their own before anything else. */
export function NewPassword({ session, languages }: Props) {
  const refusal = useSignal<string | null>(null)
  const { fields, send } = usePasswordFields()

  const submit = async () => {
    const { missing, refusal: code } = await send(session)
    refusal.value = missing ?? (code === undefined ? null : tOr(`rejection.${code}`, 'rejection.unknown'))
    if (refusal.peek() === null) await session.settled()
  }

  return (
    <DuePage session={session} languages={languages} title={t('due.password')} why={t('due.password-why')}>
      <DueForm refusal={refusal.value} submit={t('due.go-on')} onSubmit={submit}>
        {fields.map(({ input, label, autocomplete }) => (
          <label key={label}>
            <span>{t(label)}</span>
            <input ref={input} type='password' autocomplete={autocomplete} maxLength={256} data-testid={label} />
          </label>
        ))}
      </DueForm>
    </DuePage>
  )
}
