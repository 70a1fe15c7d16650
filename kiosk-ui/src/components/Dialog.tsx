import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = { heading: string; children: ComponentChildren; button: string; testId: string; onAnswer: () => void }

/** One message, one button. A touch beside it, or Escape, is the same answer. */
export function Dialog({ heading, children, button, testId, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const shown = dialog.current
    shown?.showModal()
    return () => {
      shown?.close()
      // An element that leaves the page does not give the focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const cancel = (event: Event) => {
    event.preventDefault()
    onAnswer()
  }
  return (
    <dialog ref={dialog} class='dialog' aria-labelledby={`${testId}-heading`} closedby='any' onCancel={cancel}>
      <h2 id={`${testId}-heading`}>{heading}</h2>
      {children}
      <button type='button' class='button go' data-testid={testId} onClick={onAnswer}>
        {button}
      </button>
    </dialog>
  )
}
