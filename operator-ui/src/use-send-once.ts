import { type ReadonlySignal, useSignal } from '@preact/signals'

/** A form's sending, once at a time: what is submitted while the last answer is awaited is let go. */
export function useSendOnce(onSubmit: () => Promise<void>): {
  busy: ReadonlySignal<boolean>
  send: (event: Event) => Promise<void>
} {
  const busy = useSignal(false)
  const send = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    busy.value = true
    await onSubmit()
    busy.value = false
  }
  return { busy, send }
}
