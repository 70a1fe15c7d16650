import { type Signal, useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { name } from '../texts.ts'

/** A reason being given: a ready one by its id, or somebody's own words. */
export interface Reason {
  chosen: Signal<string | null>
  own: Signal<string>
  /** What is sent; null while there is none. Own words win: whoever writes means what they write. */
  value: () => string | null
}

export function useReason(): Reason {
  const chosen = useSignal<string | null>(null)
  const own = useSignal('')
  return { chosen, own, value: () => own.peek().trim() || chosen.peek() }
}

/** The ready answers of the centre, in the reader's language. */
export const labelled = (choices: CentreBody['outcomes']) =>
  choices.map((one) => ({ id: one.id, label: name(one.name) }))
