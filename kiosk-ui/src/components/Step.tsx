import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = { heading: ComponentChildren, eyebrow?: ComponentChildren, children: ComponentChildren }

/** One question: its heading, and below it everything that answers it. */
export function Step ({ heading, eyebrow, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  // A reader's voice and the keyboard begin where the eye begins.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <main class='step'>
      <div class='step-head'>
        {eyebrow && <p class='eyebrow'>{eyebrow}</p>}
        <h1 ref={title} tabIndex={-1}>{heading}</h1>
      </div>
      <div class='step-body'>{children}</div>
    </main>
  )
}
