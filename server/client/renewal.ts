import { effect } from '@preact/signals'
import type { Live } from './live.ts'

const KEY = 'kezek.renewed-for'

/**
 * Loads the page again when the server has come to speak another protocol than the page was built for: once for each
 * protocol, so that a page that cannot be updated does not reload for ever.
 * @param isCalm whether nobody would notice now; may read signals
 */
export function renewPage(live: Pick<Live, 'connection' | 'outdated'>, isCalm: () => boolean): void {
  effect(() => {
    const spoken = live.outdated.value
    // Only while the server is there: a browser that finds none shows its own page, and stays with it.
    if (spoken === null || live.connection.value !== 'live' || !isCalm()) return
    if (isFirstTry(spoken)) location.reload()
  })
}

function isFirstTry(spoken: number): boolean {
  try {
    if (sessionStorage.getItem(KEY) === String(spoken)) return false
    sessionStorage.setItem(KEY, String(spoken))
    return true
  } catch {
    // A browser that keeps nothing could not tell the first time from the hundredth.
    return false
  }
}
