import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { useSendOnce } from '../../use-send-once.ts'
import '../../dialogs/dialogs.css'

type Props = {
  title?: string
  children: ComponentChildren
  /** What is still missing, in words. */
  missing: Signal<string | null>
  /** Why the server refused, as its code. */
  refusal: Signal<string | null>
  submit: string
  /** Before its test ids, where a page has a second form. */
  of?: string
  onSubmit: () => Promise<void>
  /** Beside the button. */
  also?: ComponentChildren
}

/** A form that is sent once at a time, and says in words why not. */
export function Form({ title, children, missing, refusal, submit, of = '', onSubmit, also }: Props) {
  const { busy, send } = useSendOnce(onSubmit)
  return (
    <form class='settings-form' noValidate aria-busy={busy.value} onSubmit={send}>
      {title && <h2>{title}</h2>}
      <div class='settings-fields'>{children}</div>
      <p class='settings-missing' role='alert' data-testid={`${of}missing`}>
        {missing.value}
      </p>
      <RejectionMessage code={refusal} />
      <div class='settings-buttons'>
        <button type='submit' class='go' aria-disabled={busy.value} data-testid={`${of}submit`}>
          {submit}
        </button>
        {also}
      </div>
    </form>
  )
}
