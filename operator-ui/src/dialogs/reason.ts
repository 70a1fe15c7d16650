import { type Signal, useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { reasonIn } from '../../../server/protocol/conventions/free-text.ts'
import { name } from '../texts.ts'

/** A reason being entered: a preset by its id, or free text. */
export interface Reason {
  chosen: Signal<string | null>
  own: Signal<string>
  /** What is sent; null while there is none. Free text wins over a preset. */
  value: () => string | null
}

export function useReason(): Reason {
  const chosen = useSignal<string | null>(null)
  const own = useSignal('')
  return { chosen, own, value: () => reasonIn(own.peek()) || chosen.peek() }
}

/** The ready answers of the centre, in the reader's language. */
export const labelled = (choices: CentreBody['outcomes']) =>
  choices.map((one) => ({ id: one.id, label: name(one.name) }))
