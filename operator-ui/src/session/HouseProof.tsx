import { useSignal } from '@preact/signals'
import type { HouseWay } from '../../../server/protocol/house.ts'
import { useModal } from '../dialogs/use-modal.ts'
import { t, tOr } from '../texts.ts'
import type { Session } from './session.ts'

type Props = { session: Session }

/** Asks somebody of the house to confirm there, in a new window, who they are; then what waits goes on. */
export function HouseProof({ session }: Props) {
  const dialog = useModal('[data-testid=house-prove]')
  const refusal = useSignal<string | null>(null)
  const answer = (isGiven: boolean) => session.proofAsked.peek()?.(isGiven)
  const open = async () => {
    // At once, or the browser takes it for a window that nobody has asked for.
    const opened = window.open('', '_blank')
    const way = await session.ask<HouseWay>('POST', '/session/house/proof', undefined, { timeoutMs: 20_000 })
    refusal.value = way.ok ? null : tOr(`rejection.${way.problem.code}`, 'rejection.unknown')
    if (opened === null) return
    opened.opener = null
    if (way.ok) opened.location.href = way.body.address
    else opened.close()
  }
  return (
    <dialog
      ref={dialog}
      class='dialog'
      aria-labelledby='proof-title'
      data-testid='proof'
      onCancel={(event) => {
        event.preventDefault()
        answer(false)
      }}
    >
      <h2 id='proof-title'>{t('proof.title')}</h2>
      <div class='dialog-body'>
        <p>{t('house.proof-why')}</p>
        <button type='button' class='pill' data-testid='house-prove' onClick={() => void open()}>
          {t('house.prove')}
        </button>
      </div>
      <p class='dialog-missing' role='alert'>
        {refusal.value && <span data-testid='rejection'>{refusal.value}</span>}
      </p>
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='proof-back' onClick={() => answer(false)}>
          {t('dialog.back')}
        </button>
        <button type='button' class='go' data-testid='proof-give' onClick={() => answer(true)}>
          {t('due.go-on')}
        </button>
      </div>
    </dialog>
  )
}
