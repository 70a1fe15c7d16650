import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { PushSubscription } from '../../server/protocol/notifications.ts'

/** What was sent to a service, as it came over the wire. */
export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface RemoteService {
  base: string
  host: string
  received: Received[]
  /** What the next requests are answered; the last one stands for all that follow. `hang`: never. */
  answers: Array<number | 'hang'>
  close: () => Promise<void>
}

/** A server somewhere else, such as a gateway's or a push service's. */
export async function openService(): Promise<RemoteService> {
  const received: Received[] = []
  const answers: RemoteService['answers'] = [201]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        method: request.method as string,
        path: request.url as string,
        headers: request.headers,
        body: Buffer.concat(chunks)
      })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer !== 'hang') response.writeHead(answer ?? 201).end('a body that may repeat the number')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    base: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    received,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** A browser that has subscribed: it alone can read what is pushed to it (RFC 8291). */
export function newBrowser(endpoint: string) {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const auth = randomBytes(16)
  const subscription: PushSubscription = {
    endpoint,
    expirationTime: null,
    keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') }
  }
  const hkdf = (salt: Buffer, secret: Buffer, info: Buffer, length: number) => {
    const key = createHmac('sha256', salt).update(secret).digest()
    return createHmac('sha256', key)
      .update(info)
      .update(Buffer.from([1]))
      .digest()
      .subarray(0, length)
  }
  return {
    subscription,
    /** aes128gcm, RFC 8188: salt, record size, the sender's key; then one record. */
    read(body: Buffer): unknown {
      const salt = body.subarray(0, 16)
      const idLength = body[20] as number
      const senderKey = body.subarray(21, 21 + idLength)
      const record = body.subarray(21 + idLength)
      const shared = keys.computeSecret(senderKey)
      const secret = hkdf(
        auth,
        shared,
        Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), senderKey]),
        32
      )
      const key = hkdf(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = hkdf(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce)
      decipher.setAuthTag(record.subarray(-16))
      const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8'))
    }
  }
}

/** What a push service makes of the sender's signature (VAPID, RFC 8292); null: it is not of this key. */
export function claimsOf(authorization: string, publicKey: string): { aud: string; exp: number; sub: string } | null {
  const token = /t=([^,]+)/.exec(authorization)?.[1] ?? ''
  const [head, claims, signature] = token.split('.') as [string, string, string]
  const point = Buffer.from(publicKey, 'base64url')
  const key = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url')
    }
  })
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url')
  )
  return isRight ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : null
}
