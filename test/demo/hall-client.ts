import type { Tally } from './tally.ts'

/** One person or device that talks to the hall over HTTP, as a browser does. */

export type Answer<T> = { ok: true; status: number; body: T } | { ok: false; status: number; code: string }

export interface HallClient {
  /** What identifies this one: sent with every request and with the socket. */
  headers: Record<string, string>
  get: <T>(path: string, normal?: string[]) => Promise<Answer<T>>
  /** @param normal codes of rejections that real people meet too; every other is a surprise */
  post: <T>(path: string, body: unknown, normal?: string[], headers?: Record<string, string>) => Promise<Answer<T>>
  signIn: (login: string, password: string) => Promise<boolean>
}

const TIMEOUT_MS = 10_000
/** Nothing was heard at all; also an answer, and never a normal one. */
export const NO_ANSWER = 'no-answer'

/** Ids left out, so that answers of one kind are counted together. */
const kindOf = (path: string): string =>
  path
    .replace(/\/(tickets|desks)\/[^/]+/, '/$1/:id')
    .replace(/\/appointments\/[\w-]{20,}/, '/appointments/:id')
    .replace(/\/staff-calls\/[^/]+/, '/staff-calls/:id')
    .replace(/\?.*/, '')

export function hallClient(base: string, tally: Tally, token?: string): HallClient {
  const headers: Record<string, string> = { origin: base }
  if (token) headers.authorization = `Bearer ${token}`

  const send = async <T>(
    method: string,
    path: string,
    body: unknown,
    normal: string[],
    extra: Record<string, string>
  ): Promise<Answer<T>> => {
    const what = `${method} ${kindOf(path)}`
    const sentAt = performance.now()
    let status = 0
    let text = ''
    let cookie: string | undefined
    try {
      const response = await fetch(base + path, {
        method,
        headers:
          body === undefined ? { ...headers, ...extra } : { ...headers, ...extra, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS)
      })
      status = response.status
      text = await response.text()
      cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    } catch (error) {
      tally.surprise(`${what}: ${NO_ANSWER}`, String(error instanceof Error ? (error.cause ?? error) : error))
      return { ok: false, status: 0, code: NO_ANSWER }
    }
    tally.took(performance.now() - sentAt)
    if (cookie) headers.cookie = cookie

    const json = parsed(text)
    if (status >= 200 && status < 300 && (json !== undefined || status === 204)) {
      tally.count(`${what}: ${status}`)
      return { ok: true, status, body: json as T }
    }
    const code = (json as { code?: string } | undefined)?.code ?? 'not-json'
    tally.count(`${what}: ${status} ${code}`)
    if (!normal.includes(code))
      tally.surprise(`${what}: ${status} ${code}`, `${JSON.stringify(body)} → ${text.slice(0, 300)}`)
    return { ok: false, status, code }
  }

  const client: HallClient = {
    headers,
    get: (path, normal = []) => send('GET', path, undefined, normal, {}),
    post: (path, body, normal = [], extra = {}) => send('POST', path, body, normal, extra),
    signIn: async (login, password) => (await client.post('/api/session', { login, password })).ok
  }
  return client
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  } // not JSON: reported as such by the caller
}
