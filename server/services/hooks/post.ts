import { isIP } from 'node:net'
import { hostOf, lookupAmong } from '../../devices/reachable.ts'
import type { Tried } from '../../protocol/hooks.ts'

/** An answer takes no longer; the rest of it is nobody's. */
const PATIENCE_MS = 10_000

/**
 * Posts a message. The address that is connected to is the one that was asked about: a name that answers otherwise a
 * moment later is no way around the list of networks. A redirect is an answer like others, and not followed.
 * @param mayReach whether an IP address is one that hooks may go to
 */
export function post(
  url: URL,
  headers: Record<string, string>,
  payload: string,
  mayReach: (address: string) => boolean
): Promise<Tried> {
  const began = performance.now()
  const tried = (status: number | null, trouble: string | null): Tried => ({
    arrived: trouble === null,
    status,
    trouble,
    tookMs: Math.round(performance.now() - began)
  })
  const host = hostOf(url)
  if (isIP(host) !== 0 && !mayReach(host)) return Promise.resolve(tried(null, 'network-not-allowed'))
  // An import would cost each start 40 ms (http/status-codes.ts).
  const { request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')
  return new Promise((resolve) => {
    const asked = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(PATIENCE_MS),
      lookup: lookupAmong(mayReach),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
        'user-agent': 'Kezek',
        ...headers
      }
    })
    asked.on('response', (answer) => {
      const status = answer.statusCode ?? 0
      answer.destroy()
      resolve(tried(status, troubleOf(status)))
    })
    asked.on('error', (error: Error & { code?: string }) => {
      resolve(
        tried(
          null,
          error.name === 'AbortError' || error.name === 'TimeoutError' ? 'no-answer' : (error.code ?? error.message)
        )
      )
    })
    asked.end(payload)
  })
}

function troubleOf(status: number): string | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'refused'
}
