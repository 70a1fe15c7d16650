/**
 * The worker that shows alarms on a supervisor's phone while no page is open. It keeps nothing and answers for no page; its scope
 * is /desk/ and nothing else.
 */

interface Waits {
  waitUntil: (work: Promise<unknown>) => void
}
interface PushEvent extends Waits {
  data: { json: () => unknown } | null
}
interface ClickEvent extends Waits {
  notification: Notification
}
interface Client {
  url: string
  focus: () => Promise<unknown>
}
interface Worker {
  skipWaiting: () => Promise<void>
  clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<Client[]>
    openWindow: (url: string) => Promise<unknown>
  }
  registration: { showNotification: (title: string, options: NotificationOptions) => Promise<void> }
  addEventListener: {
    (type: 'install', hear: (event: Waits) => void): void
    (type: 'push', hear: (event: PushEvent) => void): void
    (type: 'notificationclick', hear: (event: ClickEvent) => void): void
  }
}
const worker = self as unknown as Worker

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('push', (event) => {
  const { title, body } = (event.data?.json() ?? {}) as { title?: string; body?: string }
  event.waitUntil(
    worker.registration.showNotification(title ?? 'Kezek', {
      body: body ?? '',
      icon: '/display/assets/kezek-192.png',
      badge: '/display/assets/kezek-192.png'
    })
  )
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(
    worker.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((open) => {
      const known = open.find(({ url }) => new URL(url).pathname === '/desk')
      return known ? known.focus() : worker.clients.openWindow('/desk')
    })
  )
})

export {}
