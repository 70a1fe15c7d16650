import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = { summary: string; children: ComponentChildren; testId: string; open?: boolean }

/** A part that is seldom needed. @param open how it is at first; then whoever reads it decides */
export function Disclosure({ summary, children, testId, open = false }: Props) {
  const isOpen = useSignal(open)
  return (
    <details
      class='groups'
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary data-testid={testId}>{summary}</summary>
      {children}
    </details>
  )
}
