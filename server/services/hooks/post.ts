import { failureCode, hostOf, lookupFor, type MayReach } from '../../devices/reachable.ts'
import type { Tried } from '../../protocol/hooks.ts'

/** An answer takes no longer; the rest of it is nobody's. */
const PATIENCE_MS = 10_000

/**
 * Posts a message. The address that is connected to is the one that was asked about: a name that answers otherwise a
 * moment later is no way around the list of networks. A redirect is an answer like others, and not followed.
 * @param mayReach whether an IP address is one that hooks may go to
 */
export function post(url: URL, headers: Record<string, string>, payload: string, mayReach: MayReach): Promise<Tried> {
  const began = performance.now()
  const tried = (status: number | null, trouble: string | null): Tried => ({
    arrived: trouble === null,
    status,
    trouble,
    tookMs: Math.round(performance.now() - began)
  })
  // An import would cost each start 40 ms (http/status-codes.ts).
  const { request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')
  const posted = new Promise<Tried>((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(PATIENCE_MS),
      lookup: lookupFor(hostOf(url), mayReach),
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
    asked.on('error', reject)
    asked.end(payload)
  })
  return posted.catch((error: Error & { code?: string }) => {
    return tried(null, failureCode(error, error.message))
  })
}

function troubleOf(status: number): string | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'refused'
}
