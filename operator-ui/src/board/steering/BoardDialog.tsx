import type { ComponentChildren } from 'preact'
import { useModal } from '../../dialogs/use-modal.ts'
import '../../dialogs/dialogs.css'

type Props = {
  title: string
  children: ComponentChildren
  wide?: boolean
  isBusy?: boolean
  onBack: () => void
  onSubmit?: (event: Event) => void
}

/** A question over the board; Escape leaves it. */
export function BoardDialog({ title, children, wide = false, isBusy = false, onBack, onSubmit }: Props) {
  const dialog = useModal('input, select, textarea')
  const back = (event: Event) => {
    event.preventDefault()
    onBack()
  }
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby='board-dialog-title'
      data-testid='dialog'
      onCancel={back}
    >
      <form
        noValidate
        aria-busy={isBusy}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit?.(event)
        }}
      >
        <h2 id='board-dialog-title'>{title}</h2>
        {children}
      </form>
    </dialog>
  )
}
