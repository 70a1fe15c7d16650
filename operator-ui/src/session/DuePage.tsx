import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../server/protocol/basics.ts'
import { LanguageSelect } from '../header/LanguageSelect.tsx'
import { t } from '../texts.ts'
import { useSendOnce } from '../use-send-once.ts'
import type { Session } from './session.ts'
import './sign-in.css'

type Props = { session: Session; languages: Lang[]; title: string; why: string; children: ComponentChildren }

/** What is due before anything else, in the place of every other page. */
export function DuePage({ session, languages, title, why, children }: Props) {
  return (
    <main class='sign-in'>
      <div class='sign-in-form' data-testid='due'>
        <h1>{title}</h1>
        <p>{why}</p>
        {children}
        <div class='due-end'>
          <LanguageSelect languages={languages} />
          <button type='button' class='pill' data-testid='sign-out' onClick={() => void session.signOut()}>
            {t('sign-in.out')}
          </button>
        </div>
      </div>
    </main>
  )
}

type FormProps = {
  /** Why not, in words. */
  refusal: string | null
  submit: string
  onSubmit: () => Promise<void>
  children: ComponentChildren
}

/** A form that is sent once at a time. */
export function DueForm({ refusal, submit, onSubmit, children }: FormProps) {
  const { busy, send } = useSendOnce(onSubmit)
  return (
    <form class='due-form' noValidate aria-busy={busy.value} onSubmit={send}>
      {children}
      <p class='sign-in-refusal' role='alert'>
        {refusal !== null && <span data-testid='rejection'>{refusal}</span>}
      </p>
      <button type='submit' class='go' data-testid='submit'>
        {submit}
      </button>
    </form>
  )
}
