import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { LanguageSelect } from '../header/LanguageSelect.tsx'
import { name, t, tOr } from '../texts.ts'
import { CodeField } from './CodeField.tsx'
import { backWords } from './house-back.ts'
import { HouseButton } from './HouseButton.tsx'
import type { Session } from './session.ts'
import './sign-in.css'

type Props = {
  session: Session
  centre: Pick<CentreBody, 'name' | 'languages'>
  /** The house's own accounts may be another way in. */
  hasHouse?: boolean
}

export function SignIn({ session, centre, hasHouse = false }: Props) {
  const refusal = useSignal<string | null>(hasHouse && backWords ? t(backWords) : null)
  const busy = useSignal(false)
  const needsCode = useSignal(false)
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  useEffect(() => login.current?.focus(), [])

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    const [who, secret] = [login.current?.value.trim(), password.current?.value]
    if (!who || !secret) {
      refusal.value = t('sign-in.empty')
      return
    }
    busy.value = true
    const refused = await session.signIn(who, secret, code.current?.value.trim())
    busy.value = false
    if (refused === null) return
    // The first time it is no refusal, but the next question.
    refusal.value =
      refused === 'code-needed' && !needsCode.peek() ? null : tOr(`rejection.${refused}`, 'rejection.unknown')
    needsCode.value = refused === 'code-needed' || refused === 'wrong-code'
    if (!needsCode.peek()) password.current?.select()
    else code.current?.select()
  }

  return (
    <main class='sign-in'>
      <form class='sign-in-form' onSubmit={submit} aria-busy={busy.value} noValidate>
        <p class='sign-in-centre'>{name(centre.name)}</p>
        <h1>{t('sign-in.title')}</h1>
        {session.ended.value && (
          <p class='sign-in-ended' data-testid='session-ended'>
            {t('sign-in.ended')}
          </p>
        )}
        {hasHouse && <HouseButton session={session} refusal={refusal} />}
        <label>
          <span>{t('sign-in.login')}</span>
          <input
            ref={login}
            name='login'
            autocomplete='username'
            autocapitalize='none'
            spellcheck={false}
            maxLength={64}
            aria-describedby='sign-in-refusal'
            data-testid='login'
          />
        </label>
        <label>
          <span>{t('sign-in.password')}</span>
          <input
            ref={password}
            name='password'
            type='password'
            autocomplete='current-password'
            maxLength={256}
            aria-describedby='sign-in-refusal'
            data-testid='password'
          />
        </label>
        {needsCode.value && <CodeField input={code} />}
        <p id='sign-in-refusal' class='sign-in-refusal' role='alert'>
          {refusal.value && <span data-testid='rejection'>{refusal.value}</span>}
        </p>
        <button type='submit' class='go' data-testid='sign-in'>
          {t('sign-in.do')}
        </button>
        <LanguageSelect languages={centre.languages} />
      </form>
    </main>
  )
}
