/** Digits that follow each other within this time are one number. */
const TOGETHER_MS = 1_500

/**
 * Typing the number of a desk goes to its tile, with any digits of a keyboard or a keypad, whatever NumLock is; Enter opens it.
 * @returns what ends that
 */
export function pickByNumber(): () => void {
  let typed = ''
  let typedAt = Number.NEGATIVE_INFINITY
  const tileOf = (number: string) => document.querySelector<HTMLElement>(`[data-testid='desk-${Number(number)}']`)
  const onKey = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    if (!digit || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const before = event.timeStamp - typedAt > TOGETHER_MS ? '' : typed
    typed = tileOf(before + digit) ? before + digit : digit
    typedAt = event.timeStamp
    tileOf(typed)?.focus()
    event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
