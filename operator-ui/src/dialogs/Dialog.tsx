import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Signal } from '@preact/signals'
import type { Desk } from '../desk/desk-store.ts'
import { keypadInDialog, writeDigit } from '../desk/keypad.ts'
import { isTyping } from '../desk/shortcuts.ts'
import { KeyHint } from '../desk/KeyHint.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import { t } from '../texts.ts'
import { useModal } from './use-modal.ts'
import './dialogs.css'

type Props = {
  desk: Desk
  title: string
  children?: ComponentChildren
  /** The word on the confirming button; without it the dialog only informs. */
  confirm?: string
  danger?: boolean
  /** What is still missing, in words. */
  missing?: Signal<string | null>
  onConfirm?: () => unknown
}

/** A modal dialog over the desk: Escape closes it, digits pick a preset, Enter confirms. */
export function Dialog({ desk, title, children, confirm, danger = false, missing, onConfirm }: Props) {
  const dialog = useModal('[data-first]', '[type=submit]')
  const form = useRef<HTMLFormElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (writeDigit(event)) return
    const way = keypadInDialog(event)
    if (way !== null && !event.defaultPrevented) {
      event.preventDefault()
      if (way === 'back') desk.closeDialog()
      else chooseNext(dialog.current, way)
      return
    }
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault()
      if (!event.repeat) form.current?.requestSubmit()
      return
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (!digit || isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    const preset = dialog.current?.querySelector<HTMLInputElement>(`[data-digit='${digit}']`)
    event.preventDefault()
    preset?.focus()
    preset?.click()
  }

  const shut = (event: Event) => {
    event.preventDefault()
    desk.closeDialog()
  }

  return (
    <dialog
      ref={dialog}
      class='dialog'
      aria-labelledby='dialog-title'
      data-testid='dialog'
      onCancel={shut}
      onClose={shut}
      onKeyDown={onKeyDown}
    >
      <form
        ref={form}
        noValidate
        aria-busy={desk.pending.value}
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm?.()
        }}
      >
        <h2 id='dialog-title'>{title}</h2>
        <div class='dialog-body'>{children}</div>
        <p class='dialog-missing' role='alert'>
          {missing?.value}
        </p>
        <RejectionMessage code={desk.refusal} />
        <div class='dialog-buttons'>
          <button type='button' class='pill' data-testid='dialog-back' onClick={shut}>
            {t(confirm ? 'dialog.back' : 'dialog.close')} <KeyHint name='Esc' />
          </button>
          {confirm && (
            <button
              type='submit'
              class={danger ? 'go danger' : 'go'}
              aria-disabled={!desk.ready.value}
              data-testid='confirm'
            >
              {confirm} <KeyHint name='Enter' />
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}

/** The next of the answers of a dialog, or the one before. */
function chooseNext(dialog: HTMLDialogElement | null, way: 'down' | 'up'): void {
  const answers = [...(dialog?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
  const place = answers.findIndex(({ checked }) => checked)
  const next = answers[place < 0 ? 0 : Math.max(0, Math.min(answers.length - 1, place + (way === 'down' ? 1 : -1)))]
  next?.focus()
  next?.click()
}
