import type { Desk } from './desk-store.ts'
import { type KeypadAct, keypadAct } from './keypad.ts'
import { letterKeys } from './letter-keys.ts'
import { ACTION_LETTERS, type ActionId } from './allowed-actions.ts'

/** By the place of the key, so that a Cyrillic layout changes nothing. */
const BY_CODE = new Map(Object.entries(ACTION_LETTERS).map(([id, letter]) => [`Key${letter}`, id as ActionId]))

/** Listens to the desk's shortcut keys. @returns a function that stops listening */
export function listenToKeys(desk: Desk, act: (id: Exclude<KeypadAct, 'nothing'>, digit?: number) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    // A key that is held down repeats: it must neither press twice nor answer the dialog that it opened.
    if (event.key === 'Enter' && event.repeat && !(target instanceof HTMLTextAreaElement)) return event.preventDefault()
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || desk.dialog.peek() !== null) return
    if (event.key === 'Enter') {
      if (target.closest('button, select, input, a, textarea') && !target.closest('[data-next-step]')) return
      event.preventDefault()
      void desk.runNextStep()
      return
    }
    // A digit is an outcome: the dialog opens with it chosen, and Enter finishes.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    const id = digit ? 'outcome' : (BY_CODE.get(event.code) ?? keypadAct(event.code))
    if (!id || !letterKeys.peek() || isTyping(target)) return
    event.preventDefault()
    if (digit) act(id, Number(digit))
    else act(id)
  }
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}

/** Letters and digits belong to what is being written. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
