import { effect } from '@preact/signals'
import type { Visitor } from './visitor-store.ts'

/** Long enough to be felt in a pocket. */
const CALL_PATTERN = [400, 200, 400, 200, 600]

/** Calls the holder's attention to a call: the phone shakes once for each. */
export function drawAttention ({ view }: Visitor): void {
  let known = ''
  effect(() => {
    const ticket = view.value
    const call = ticket?.status === 'called' && ticket.desk !== null ? `${ticket.desk.deskLabel} ${ticket.desk.calledAt}` : ''
    // Before the first touch browsers forbid it, and say so.
    if (call !== '' && call !== known && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(CALL_PATTERN)
    known = call
  })
}
