import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useModal } from '../../dialogs/use-modal.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { t } from '../texts.ts'
import '../../dialogs/dialogs.css'

type Props = {
  title: string
  children: ComponentChildren
  confirm: string
  refusal: Signal<string | null>
  onConfirm: () => void
  onBack: () => void
  /** Nothing is taken away: it is only looked at once more. */
  isHarmless?: boolean
}

/** Asks before something is taken away. Nothing is chosen beforehand: Enter alone takes nothing away. */
export function ConfirmDialog({ title, children, confirm, refusal, onConfirm, onBack, isHarmless = false }: Props) {
  const dialog = useModal('[data-first]')
  const back = (event: Event) => {
    event.preventDefault()
    onBack()
  }
  return (
    <dialog ref={dialog} class='dialog' aria-labelledby='ask-title' data-testid='dialog' onCancel={back}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <h2 id='ask-title'>{title}</h2>
        <div class='dialog-body'>{children}</div>
        <RejectionMessage code={refusal} />
        <div class='dialog-buttons'>
          <button type='button' class='pill' data-first data-testid='dialog-back' onClick={back}>
            {t('dialog.back')}
          </button>
          <button type='submit' class={isHarmless ? 'go' : 'go danger'} data-testid='confirm'>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  )
}
