/** Notices of the phone itself, beside the page. Browsers show them only for pages with a certificate. */

const TAG = 'kezek-call'

export const canNotify = (): boolean => window.isSecureContext && 'Notification' in window

/** Asks, where it has not been answered. To be called from a touch. */
export const mayNotify = async (): Promise<boolean> =>
  canNotify() && (await Notification.requestPermission()) === 'granted'

/** One notice, in the place of the one before. */
export async function notify(title: string, body: string): Promise<void> {
  if (!canNotify() || Notification.permission !== 'granted') return
  const options = { body, tag: TAG, renotify: true, icon: '/display/assets/kezek-192.png' }
  const registration = await navigator.serviceWorker?.getRegistration('/t/')
  if (registration) await registration.showNotification(title, options)
  // Without a worker only desktop browsers can; on phones the constructor throws.
  else new Notification(title, options)
}
