import { createECDH } from 'node:crypto'
import { isLoopbackHost } from '../../protocol/addresses.ts'
import type { PushSubscription } from '../../protocol/notifications.ts'
import { expectGood, type Notification, type Outcome, type Provider, Refused, TRY_MS } from './provider.ts'

export interface VapidKeys {
  publicKey: string
  privateKey: string
}

/** A key pair on P-256, as VAPID writes it (RFC 8292, 3.2). */
export function newVapidKeys(): VapidKeys {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url')
  }
}

/** Whether notifications may be sent there. The address is a visitor's word: it could lead to a machine of the hall's own network. */
export function mayPushTo(endpoint: string, hosts: readonly string[]): boolean {
  const url = URL.parse(endpoint)
  if (url === null || url.username !== '' || url.password !== '') return false
  // Without TLS only to this machine itself, and only if the settings name it.
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname))) return false
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) && url.port === '' : host === url.host
  )
}

/**
 * Web Push (RFC 8030): encrypted for the one browser (RFC 8291), signed as this hall (VAPID, RFC 8292).
 * @param subject whom a push service may complain to: an https or mailto address
 */
export function openPush({
  keys,
  hosts,
  subject
}: {
  keys: VapidKeys
  hosts: () => readonly string[]
  subject: () => string
}): Provider {
  return {
    async send({ address, title, text, path, ttlMs }: Notification): Promise<Outcome> {
      const subscription = JSON.parse(address) as PushSubscription
      // The settings may have changed since it was kept.
      if (!mayPushTo(subscription.endpoint, hosts()))
        throw new Refused('the push service is not among those that may be used')
      // Loaded with the first message: most halls push none.
      const { default: webpush } = await import('web-push')
      const { endpoint, method, headers, body } = webpush.generateRequestDetails(
        subscription,
        JSON.stringify({ title, body: text, path }),
        {
          vapidDetails: { subject: subject(), ...keys },
          TTL: Math.ceil(ttlMs / 1_000),
          urgency: 'high',
          contentEncoding: 'aes128gcm'
        }
      )
      const answer = await fetch(endpoint, {
        method,
        headers: headers as Record<string, string>,
        body: new Uint8Array(body ?? []),
        redirect: 'error',
        signal: AbortSignal.timeout(TRY_MS)
      })
      await answer.body?.cancel()
      if (answer.status === 404 || answer.status === 410) return 'gone'
      expectGood(answer.status, 'the push service')
      return 'sent'
    }
  }
}
