import type { ComponentChildren } from 'preact'

type Props = { label: string; children: ComponentChildren }

/** A table wider than the page: it scrolls by itself, by the keyboard too. */
export function ScrollArea({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (axe: scrollable-region-focusable)
    <section class='table-scroll' tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
