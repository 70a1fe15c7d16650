import type { CustomFetch } from 'openid-client'
import { failureCode, hostOf, lookupFor, type MayReach } from '../reachable.ts'
import { isLoopbackAddress, isLoopbackHost } from '../../protocol/addresses.ts'

/** What a provider answers with is small: keys and names, no pages. */
const MOST_BYTES = 512 * 1024

/** The provider did not answer, or not in a way that says anything about whoever wants to come in. */
export class Unreachable extends Error {
  readonly code: string
  constructor(code: string) {
    super('the provider of the sign-in cannot be reached')
    this.code = code
  }
}

/**
 * Asks the provider, over a connection of its own to an address that may be gone to. Without TLS only on this machine; a
 * redirect is an answer like others, and not followed.
 * @param certificate of the house's own authority, in PEM; null: those that every machine trusts
 * @throws Unreachable
 */
export const askOver =
  (certificate: string | null, mayReach: MayReach): CustomFetch =>
  (address, { method, headers, body, signal }) => {
    const url = new URL(address)
    const isSecure = url.protocol === 'https:'
    const host = hostOf(url)
    if (!isSecure && !isLoopbackHost(host)) return Promise.reject(new Unreachable('not-secure'))
    const may: MayReach = (each) => mayReach(each) && (isSecure || isLoopbackAddress(each))
    // An import would cost each start 40 ms (http/status-codes.ts).
    const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http')
    const payload = body === null || body === undefined ? '' : String(body)
    const answered = new Promise<Response>((resolve, reject) => {
      const asked = request(url, {
        method,
        agent: false,
        signal,
        lookup: lookupFor(host, may),
        ...(certificate !== null && isSecure && { ca: certificate }),
        headers: { ...headers, ...(payload !== '' && { 'content-length': Buffer.byteLength(payload) }) }
      })
      asked.on('error', reject)
      asked.on('response', (answer) => {
        const pieces: Buffer[] = []
        let size = 0
        answer.on('error', reject)
        answer.on('data', (piece: Buffer) => {
          size += piece.length
          if (size > MOST_BYTES) answer.destroy(Object.assign(new Error('too long'), { code: 'answer-too-long' }))
          else pieces.push(piece)
        })
        answer.on('end', () => {
          const status = answer.statusCode ?? 0
          if (status >= 500 || status < 200) reject(new Unreachable(`status-${status}`))
          else
            resolve(
              new Response(status === 204 || status === 304 ? null : Buffer.concat(pieces), {
                status,
                headers: Object.entries(answer.headers).flatMap(
                  ([name, value]): Array<[string, string]> => [value ?? []].flat().map((one) => [name, one])
                )
              })
            )
        })
      })
      asked.end(payload)
    })
    return answered.catch((error: Error & { code?: string }) => {
      if (error instanceof Unreachable) throw error
      throw new Unreachable(failureCode(error, error.name))
    })
  }
