import { effect, type ReadonlySignal } from '@preact/signals'
import type { Lang } from '../../../server/protocol/basics.ts'

/**
 * Lets the phone keep the page as an app, and open it without the network. On a page without a certificate there is no
 * worker: the page is then a page, and works as long as it is open.
 */
export function installable(ticketId: string, lang: ReadonlySignal<Lang>): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  document.head.append(link)
  effect(() => {
    link.href = `/t/${ticketId}/app.webmanifest?lang=${lang.value}`
  })
  // A browser that keeps no workers (private windows of some) goes without.
  void navigator.serviceWorker?.register('/t/sw.js', { scope: '/t/' }).catch(() => undefined)
}
