import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useFit } from './use-fit.ts'

type Props = {
  heading: ComponentChildren
  eyebrow?: ComponentChildren
  reading?: ComponentChildren
  children?: ComponentChildren
  /** A step that has to show all of it at once: changes with whatever changes how long its words are. */
  fit?: string
}

/** One question: its heading, what there is to read, and apart from them all that is touched; seated, only that comes down. */
export function Step({ heading, eyebrow, reading, children, fit }: Props) {
  const main = useRef<HTMLElement>(null)
  useFit(main, fit)
  const title = useRef<HTMLHeadingElement>(null)
  // A reader's voice and the keyboard begin where the eye begins.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <main class='step' ref={main}>
      <div class='step-head'>
        {eyebrow && <p class='eyebrow'>{eyebrow}</p>}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {reading}
      </div>
      <div class='step-body'>{children}</div>
    </main>
  )
}
