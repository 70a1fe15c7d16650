import { effect, signal, type ReadonlySignal } from '@preact/signals'

/**
 * Keeps the screen from going dark while somebody must see it. Only where the browser can (a page with a certificate);
 * it lets go when the page is hidden, and is asked again when it is seen.
 */
export function keepAwake(isWanted: ReadonlySignal<boolean>): void {
  if (!('wakeLock' in navigator)) return
  const isSeen = signal(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', () => {
    isSeen.value = document.visibilityState === 'visible'
  })
  let held: Promise<WakeLockSentinel | null> | null = null
  effect(() => {
    if (isWanted.value && isSeen.value) {
      // A phone that saves its battery says no.
      held ??= navigator.wakeLock.request('screen').catch(() => null)
    } else if (held) {
      void held.then((sentinel) => sentinel?.release())
      held = null
    }
  })
}
