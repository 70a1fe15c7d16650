import { type ReadonlySignal, signal } from '@preact/signals'
import type { KioskAction } from './kiosk-action.ts'

const GUARD_MS = 350

export interface TapGuard {
  isSettling: ReadonlySignal<boolean>
  /** False for the second half of a double tap. */
  admits: (action: KioskAction) => boolean
  screenChanged: () => void
}

/**
 * A trembling or doubtful finger taps twice. The second tap neither repeats the first
 * nor presses what the next screen has put under the finger.
 */
export function createTapGuard(): TapGuard {
  const isSettling = signal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''
  let lastAt = -Infinity

  const admits = (action: KioskAction): boolean => {
    if (isSettling.peek()) return false
    const said = JSON.stringify(action)
    const isRepeated = said === last && performance.now() - lastAt < GUARD_MS
    last = said
    lastAt = performance.now()
    return !isRepeated
  }
  const screenChanged = () => {
    isSettling.value = true
    clearTimeout(timer)
    timer = setTimeout(() => {
      isSettling.value = false
    }, GUARD_MS)
  }
  return { isSettling, admits, screenChanged }
}
