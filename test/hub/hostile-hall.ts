import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { genesisHash } from '../../server/db/epochs.ts'
import { linesHash, signedText } from '../../server/protocol/network/signed.ts'
import { newKeys, signerOf } from '../../server/uplink/membership.ts'
import { codeFor } from './joined-hall.ts'
import type { Answer, OpenHub } from './open-hub.ts'

/** What a batch says; whatever is left out is as an honest hall would have it. */
export interface Crafted {
  epoch?: string
  from: number
  to?: number
  lines?: string[]
  prev?: string
  head?: string
  signature?: string
  body?: Buffer
  wire?: string
}

export type HandmadeHall = Awaited<ReturnType<typeof handmadeHall>>

/** A hall that speaks the wire by hand, honestly or not. Its log has the hash `hashAt(seq)` at each place. */
export async function handmadeHall(hub: OpenHub, centreId: string, epoch = 'epoch-1') {
  const code = await codeFor(hub, centreId)
  const keys = newKeys()
  const enrolBody = { code, publicKey: keys.publicKey, name: '', timeZone: 'UTC', version: '1', epoch }
  const enrolled = await hub.call('POST', '/api/hub/enrol', enrolBody, {})
  const sign = signerOf(keys.privateKey)
  const hall = { centreId, epoch, keys, code, enrolBody, token: enrolled.body.token as string }

  const headersOf = (wire = '1') => ({ authorization: `Bearer ${hall.token}`, 'kezek-wire': wire })
  const hashAt = (seq: number, of = epoch, salt = ''): string =>
    seq === 0 ? genesisHash(of) : createHash('sha256').update(`${of} ${seq} ${salt}`).digest('hex')
  const line = (seq: number, type = 'noted', body: object = {}): string =>
    JSON.stringify([seq, seq, type, 'hall', body])

  /** What goes out for a batch. */
  function requestOf(batch: Crafted): { headers: Record<string, string>; payload: Buffer } {
    const { from, lines = [line(from)] } = batch
    const of = batch.epoch ?? epoch
    const to = batch.to ?? from + lines.length - 1
    const { prev = hashAt(from - 1, of), head = hashAt(to, of) } = batch
    const plain = Buffer.from(`${lines.join('\n')}\n`)
    const text = signedText({ centreId, epoch: of, from, to, prev, head, lines: linesHash(plain) })
    const headers = {
      ...headersOf(batch.wire),
      'content-type': 'application/gzip',
      'kezek-epoch': of,
      'kezek-from': String(from),
      'kezek-to': String(to),
      'kezek-prev': prev,
      'kezek-head': head,
      'kezek-signature': batch.signature ?? sign(text)
    }
    return { headers, payload: batch.body ?? gzipSync(plain) }
  }

  return {
    ...hall,
    enrolled,
    headersOf,
    hashAt,
    line,
    get: (url: string) => hub.call('GET', url, undefined, headersOf()),
    declare: (of = epoch, after: object | null = null) =>
      hub.call('POST', '/api/hub/epochs', { epoch: of, after, restoredAt: null }, headersOf()),
    status: (instance: string, more: object = {}) =>
      hub.call('PUT', '/api/hub/status', { ...STATUS, sentAt: Date.now(), instance, epoch, ...more }, headersOf()),

    requestOf,
    async send(batch: Crafted): Promise<Answer> {
      const { headers, payload } = requestOf(batch)
      const answer = await hub.app.inject({
        method: 'POST',
        url: '/api/hub/events',
        headers: { host: 'localhost', ...headers },
        payload
      })
      return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
    }
  }
}

/** Of a hall in which nothing is. */
export const STATUS = {
  version: '1',
  seq: 0,
  day: null,
  open: true,
  services: [],
  openDesks: 0,
  alarms: [],
  settings: { seq: 0, bundle: null }
}
