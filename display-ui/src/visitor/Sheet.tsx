import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = { title: string; onClose: () => void; children: ComponentChildren }

/** One question over the page; the browser keeps the focus in it and closes it with Escape. */
export function Sheet({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    ref.current?.showModal()
  }, [])
  return (
    <dialog ref={ref} class='sheet' aria-labelledby='sheet-title' onClose={onClose}>
      <h2 id='sheet-title'>{title}</h2>
      {children}
    </dialog>
  )
}
