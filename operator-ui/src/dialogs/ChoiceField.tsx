import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = {
  label: string
  chosen: Signal<string>
  testId: string
  /** The dialog begins with it. */
  isFirst?: boolean
  /** Its options. */
  children: ComponentChildren
}

/** One of a list, in a dialog. */
export function ChoiceField({ label, chosen, testId, isFirst = false, children }: Props) {
  return (
    <label class='field'>
      <span>{label}</span>
      <select
        value={chosen.value}
        data-first={isFirst || undefined}
        data-testid={testId}
        onChange={(event) => {
          chosen.value = event.currentTarget.value
        }}
      >
        {children}
      </select>
    </label>
  )
}
