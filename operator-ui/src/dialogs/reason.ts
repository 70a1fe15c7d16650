import { type Signal, useSignal } from '@preact/signals'

/** A reason being given: a ready one by its id, or somebody's own words. */
export interface Reason {
  chosen: Signal<string | null>
  own: Signal<string>
  /** What is sent; null while there is none. Own words win: whoever writes means what they write. */
  value: () => string | null
}

export function useReason (): Reason {
  const chosen = useSignal<string | null>(null)
  const own = useSignal('')
  return { chosen, own, value: () => own.peek().trim() || chosen.peek() }
}
