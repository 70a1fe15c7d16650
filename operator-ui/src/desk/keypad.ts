import { effect, signal } from '@preact/signals'
import { ACTION_LETTERS, type ActionId } from './allowed-actions.ts'

/**
 * The keys of a numeric keypad beside its digits and Enter, by their place: neither NumLock nor the layout changes that. What
 * each does is kept on this computer.
 */
export const KEYPAD_SIGNS = {
  NumpadAdd: '+',
  NumpadSubtract: '−',
  NumpadMultiply: '×',
  NumpadDivide: '÷',
  NumpadDecimal: '.',
  Numpad0: '0'
} as const
export type KeypadKey = keyof typeof KEYPAD_SIGNS
export const KEYPAD_KEYS = Object.keys(KEYPAD_SIGNS) as KeypadKey[]

/** `close`: the desk; `nothing`: the key is left alone. */
export type KeypadAct = ActionId | 'close' | 'nothing'
type KeypadMap = Readonly<Record<KeypadKey, KeypadAct>>

export const USUAL_KEYPAD: KeypadMap = {
  NumpadAdd: 'recall',
  NumpadSubtract: 'no-show',
  NumpadMultiply: 'transfer',
  NumpadDivide: 'break',
  NumpadDecimal: 'park',
  Numpad0: 'close'
}

const KEPT = 'kezek.desk.keypad'
const isAct = (act: unknown): act is KeypadAct =>
  act === 'close' || act === 'nothing' || (typeof act === 'string' && act in ACTION_LETTERS)

function kept(): { map: KeypadMap; isShown: boolean } {
  try {
    const { map = {}, isShown = false } = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    const entries = KEYPAD_KEYS.map((key) => [key, isAct(map[key]) ? map[key] : USUAL_KEYPAD[key]])
    return { map: Object.fromEntries(entries), isShown: isShown === true }
  } catch {
    // What a browser kept of another version, or by another hand, counts as nothing.
    return { map: USUAL_KEYPAD, isShown: false }
  }
}

const first = kept()
/** What each key does at this computer. */
export const keypad = signal<KeypadMap>(first.map)
/** Buttons show the keypad's keys instead of letters. */
export const showsKeypad = signal(first.isShown)
effect(() => {
  localStorage.setItem(KEPT, JSON.stringify({ map: keypad.value, isShown: showsKeypad.value }))
})

/** What a key of the keypad does; null: it is none of them, or does nothing. */
export function keypadAct(code: string): Exclude<KeypadAct, 'nothing'> | null {
  const act = code in KEYPAD_SIGNS ? keypad.peek()[code as KeypadKey] : 'nothing'
  return act === 'nothing' ? null : act
}

/** What is printed on the key that does this; null: no key of the keypad does. */
export function keypadSign(act: KeypadAct): string | null {
  const key = KEYPAD_KEYS.find((each) => keypad.value[each] === act)
  return key ? KEYPAD_SIGNS[key] : null
}

/** A field of text in which nothing stands yet: keys that write nothing useful there may do something else. */
const isStill = (target: EventTarget | null) =>
  (!(target instanceof HTMLInputElement) ||
    target.value === '' ||
    target.type === 'radio' ||
    target.type === 'checkbox') &&
  !(target instanceof HTMLTextAreaElement) &&
  !(target instanceof HTMLSelectElement)

/** What the keypad does in a dialog: `+` and `−` go down and up, `.` goes back. null: nothing, or it belongs to what is written. */
export function keypadInDialog({ code, target }: KeyboardEvent): 'down' | 'up' | 'back' | null {
  if (!isStill(target)) return null
  return code === 'NumpadAdd' ? 'down' : code === 'NumpadSubtract' ? 'up' : code === 'NumpadDecimal' ? 'back' : null
}

/** With NumLock off a digit moves the caret; in a field of text it is written all the same. @returns whether it was */
export function writeDigit(event: KeyboardEvent): boolean {
  const digit = /^Numpad(\d)$/.exec(event.code)?.[1]
  const { target } = event
  if (!digit || event.key === digit || event.shiftKey || event.defaultPrevented) return false
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|search)$/.test(target.type))
  if (!isText) return false
  event.preventDefault()
  const { selectionStart: from, selectionEnd: to, value } = target
  target.setRangeText(digit, from ?? value.length, to ?? value.length, 'end')
  target.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return true
}
