/**
 * The worker of the visitor's page. It keeps the page itself on the phone, so that it opens without the network and shows
 * what it knew last; and it shows what is pushed while the page is closed. It keeps no answer of the hall's: what is
 * true of a ticket is true for a moment only. Its scope is /t/ and nothing else.
 */

interface Waits {
  waitUntil: (work: Promise<unknown>) => void
}
interface FetchEvent extends Waits {
  request: Request
  respondWith: (answer: Promise<Response>) => void
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
    claim: () => Promise<void>
    matchAll: (options: { type: 'window' }) => Promise<Client[]>
    openWindow: (url: string) => Promise<unknown>
  }
  registration: {
    showNotification: (title: string, options: NotificationOptions & { renotify: boolean }) => Promise<void>
  }
  addEventListener: {
    (type: 'install' | 'activate', hear: (event: Waits) => void): void
    (type: 'fetch', hear: (event: FetchEvent) => void): void
    (type: 'push', hear: (event: PushEvent) => void): void
    (type: 'notificationclick', hear: (event: ClickEvent) => void): void
  }
}
const worker = self as unknown as Worker

const CACHE = 'kezek-visitor-1'
/** The page is the same for every ticket; it is kept under the address of none. */
const SHELL = '/t/-'
/** What the server knew of one ticket at one moment is not kept. */
const FIRST_VIEW = /<!--first-view-->[\s\S]*?<!--\/first-view-->/g
const ASSETS = '/display/assets/'
/** A page that comes by drips is as good as none: what is kept is shown instead. */
const PATIENCE_MS = 4_000

worker.addEventListener('install', (event) =>
  event.waitUntil(
    fetch(SHELL, { cache: 'no-store' })
      .then(keep)
      .then(() => worker.skipWaiting())
  )
)
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith(ASSETS)) event.respondWith(asset(request))
})

async function page(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (fresh.ok) void keep(fresh.clone()).catch(() => {})
    return fresh
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(SHELL)
    if (kept) return kept
    throw error
  }
}

/** The names of built files hold a hash of what is in them: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

/** Keeps a page with all that it is made of, and forgets what an older one was made of. */
async function keep(shell: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  const html = (await shell.text()).replace(FIRST_VIEW, '')
  const wanted = new Set<string>()
  for (const path of named(html, /(?:src|href)="(\/display\/assets\/[^"]+)"/g)) wanted.add(path)
  for (const font of named(html, /url\((\/display\/assets\/[^)]+)\)/g)) wanted.add(font)
  for (const path of [...wanted]) {
    const response = (await cache.match(path)) ?? (await fetch(path))
    if (!response.ok) return
    await cache.put(path, response.clone())
    if (path.endsWith('.css'))
      for (const font of named(await response.text(), /url\((\/display\/assets\/[^)]+)\)/g)) wanted.add(font)
  }
  await Promise.all(
    [...wanted].map(async (path) => {
      if (!(await cache.match(path))) await cache.add(path)
    })
  )
  const headers = new Headers(shell.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  await cache.put(SHELL, new Response(html, { headers }))
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== SHELL && !wanted.has(pathname)) await cache.delete(url)
  }
}

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, path]) => path as string)

worker.addEventListener('push', (event) => {
  const { title, body, path } = (event.data?.json() ?? {}) as { title?: string; body?: string; path?: string }
  event.waitUntil(
    worker.registration.showNotification(title ?? 'Kezek', {
      body: body ?? '',
      tag: 'kezek-call',
      renotify: true,
      icon: '/display/assets/kezek-192.png',
      badge: '/display/assets/kezek-192.png',
      data: { path }
    })
  )
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const path = String((event.notification.data as { path?: string } | null)?.path ?? '')
  event.waitUntil(
    worker.clients.matchAll({ type: 'window' }).then((open) => {
      const known = open.find(({ url }) => path === '' || new URL(url).pathname === path)
      return known ? known.focus() : path.startsWith('/t/') ? worker.clients.openWindow(path) : undefined
    })
  )
})

export {}
