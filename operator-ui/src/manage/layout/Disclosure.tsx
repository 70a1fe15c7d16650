import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type Props = { summary: string; children: ComponentChildren; testId: string; open?: boolean }

/** A collapsible part that is seldom needed. @param open the initial state */
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
