import type { SmsGateway } from '../../protocol/notifications.ts'
import { expectGood, type Notification, type Outcome, type Provider, Refused, TRY_MS } from './provider.ts'

type Values = Record<'phone' | 'text' | 'secret', string>

const fill = (template: string, values: Values, write: (value: string) => string): string =>
  template.replaceAll(/\{(phone|text|secret)\}/g, (_hole, name: keyof Values) => write(values[name]))

const inJson = (value: string): string => JSON.stringify(value).slice(1, -1)
const isJson = (body: string): boolean => /^\s*[{[]/.test(body)

/** The request that a gateway's template makes of a message; each value written as its place asks for. */
export function requestOf(
  { url, method, headers, body }: SmsGateway,
  values: Values
): { url: string; init: RequestInit } {
  const type = isJson(body) ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded; charset=utf-8'
  const own = Object.fromEntries(
    headers.map(({ name, value }) => [name.toLowerCase(), fill(value, values, (each) => each)])
  )
  return {
    url: fill(url, values, encodeURIComponent),
    init: {
      method,
      headers: { ...(body !== '' && { 'content-type': type }), ...own },
      ...(body !== '' && method !== 'GET' && { body: fill(body, values, isJson(body) ? inJson : encodeURIComponent) })
    }
  }
}

/** Whatever gateway the centre has a contract with: one request a message, made by the template of its settings. */
export function openSms({ gateway, secret }: { gateway: () => SmsGateway | null; secret: string }): Provider {
  return {
    async send({ address, text }: Notification): Promise<Outcome> {
      const template = gateway()
      if (template === null) throw new Refused('no gateway is set')
      const { url, init } = requestOf(template, { phone: address, text, secret })
      const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TRY_MS) })
      await answer.body?.cancel()
      expectGood(answer.status, 'the gateway')
      return 'sent'
    }
  }
}
