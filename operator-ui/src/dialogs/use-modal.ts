import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * A dialog that is modal as long as it is rendered; afterwards the focus is where it was before.
 * @param first selectors of what is focused first, the preferred one first
 */
export function useModal(...first: string[]): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    const found = first.map((selector) => dialog.current?.querySelector<HTMLElement>(selector))
    found.find((element) => element != null)?.focus()
    // An element that leaves the page does not give the focus back by itself.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return dialog
}
