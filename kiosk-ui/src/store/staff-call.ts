import { type Signal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'

/** How long the answer stands before it leaves by itself. */
const ANSWER_MS = 12_000

export type StaffCallState = 'none' | 'asking' | 'coming' | 'failed'

export interface StaffCall {
  state: Signal<StaffCallState>
  ask: () => Promise<void>
  dismiss: () => void
  /** The visitor has gone: nobody waits here any more. */
  end: () => void
}

/** A visitor asks for a person. */
export function createStaffCall(): StaffCall {
  const state = signal<StaffCallState>('none')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let isCalled = false

  const dismiss = () => {
    clearTimeout(timer)
    asked++
    state.value = 'none'
  }
  const ask = async () => {
    dismiss()
    const mine = asked
    state.value = 'asking'
    isCalled = true
    const answer = await request<void>('POST', '/staff-calls', {})
    if (mine !== asked) return
    state.value = answer.ok ? 'coming' : 'failed'
    timer = setTimeout(dismiss, ANSWER_MS)
  }
  const end = () => {
    dismiss()
    if (!isCalled) return
    isCalled = false
    // Unheard, the hall ends the call by itself after ten minutes.
    void request<void>('DELETE', '/staff-calls')
  }
  return { state, ask, dismiss, end }
}
