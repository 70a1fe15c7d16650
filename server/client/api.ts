import type { Problem } from '../protocol/problem.ts'

/** `version` is the answer's ETag, where the server gives one. */
export type Answer<T> = { ok: true; body: T; version?: string } | { ok: false; problem: Problem }

export interface RequestOptions {
  key?: string
  timeoutMs?: number
  /** Only if what is changed still has this version. */
  version?: string | undefined
  /** It goes out even if the page is closed meanwhile. For small bodies. */
  keepalive?: boolean
}

const lost: Problem = { type: 'about:blank', title: 'No connection', status: 0, code: 'no-connection' }

/** Why a request failed may pass by itself: no answer, a server in trouble, or one that asks for patience. */
export const mayPass = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500

/**
 * One request to the hall's server. Never throws: a rejection and a lost connection are both answers.
 * @param path below `/api`, with its slash
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  options: RequestOptions = {}
): Promise<Answer<T>> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (options.key) headers['idempotency-key'] = options.key
  if (options.version) headers['if-match'] = options.version
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      keepalive: options.keepalive ?? false,
      signal: AbortSignal.timeout(options.timeoutMs ?? 8_000)
    })
    if (response.status === 204) return { ok: true, body: undefined as T }
    const json = await response.json()
    const version = response.headers.get('etag')
    return response.ok
      ? { ok: true, body: json as T, ...(version !== null && { version }) }
      : { ok: false, problem: json as Problem }
  } catch {
    // A network that is away, a time-out or an answer that is not ours: for the person it is the same.
    return { ok: false, problem: lost }
  }
}

/** A fresh idempotency key. `crypto.randomUUID` does not exist on plain-HTTP pages. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
