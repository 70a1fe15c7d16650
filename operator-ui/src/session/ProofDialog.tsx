import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useModal } from '../dialogs/use-modal.ts'
import { t, tOr } from '../texts.ts'
import { CodeField } from './CodeField.tsx'
import type { Session } from './session.ts'
import '../dialogs/dialogs.css'
import './sign-in.css'

type Props = { session: Session }

/** Asks for the password once more, over whatever waits for it; then that goes on by itself. */
export function ProofDialog({ session }: Props) {
  const dialog = useModal('[type=password]')
  const refusal = useSignal<string | null>(null)
  const busy = useSignal(false)
  const needsCode = useSignal(false)
  const password = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)

  const submit = async (event: Event) => {
    event.preventDefault()
    const secret = password.current?.value
    if (!secret || busy.peek()) return
    busy.value = true
    const refused = await session.prove(secret, code.current?.value.trim())
    busy.value = false
    if (refused === null) return
    refusal.value =
      refused === 'code-needed' && !needsCode.peek()
        ? null
        : tOr(refused === 'wrong-password' ? 'password.wrong' : `rejection.${refused}`, 'rejection.unknown')
    needsCode.value = refused === 'code-needed' || refused === 'wrong-code'
  }
  const back = (event: Event) => {
    event.preventDefault()
    session.proofAsked.peek()?.(false)
  }

  return (
    <dialog ref={dialog} class='dialog' aria-labelledby='proof-title' data-testid='proof' onCancel={back}>
      <form noValidate aria-busy={busy.value} onSubmit={submit}>
        <h2 id='proof-title'>{t('proof.title')}</h2>
        <div class='dialog-body'>
          <p>{t('proof.why')}</p>
          <label class='field'>
            <span>{t('sign-in.password')}</span>
            <input
              ref={password}
              type='password'
              autocomplete='current-password'
              maxLength={256}
              data-testid='proof-password'
            />
          </label>
          {needsCode.value && <CodeField input={code} />}
        </div>
        <p class='dialog-missing' role='alert'>
          {refusal.value && <span data-testid='rejection'>{refusal.value}</span>}
        </p>
        <div class='dialog-buttons'>
          <button type='button' class='pill' data-testid='proof-back' onClick={back}>
            {t('dialog.back')}
          </button>
          <button type='submit' class='go' data-testid='proof-give'>
            {t('factor.confirm')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
