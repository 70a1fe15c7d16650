import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody whom the house's directory has. */
export interface Employee {
  name: string
  login: string
  groups: string[]
}
type Claims = Record<string, unknown>

export const CLIENT = { id: 'kezek', secret: 'a-secret-of-the-house-38f1' }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY: JsonWebKey = { ...privateKey.export({ format: 'jwk' }), kid: 'house', alg: 'RS256', use: 'sig' }
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token of the claims, signed by the provider's key, or by another. */
export function signed(claims: Claims, by: JsonWebKey = KEY, header: Claims = {}): string {
  const head = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'house', ...header })}.${encoded(claims)}`
  const key = createPrivateKey({ key: by, format: 'jwk' })
  return `${head}.${sign('sha256', Buffer.from(head), key).toString('base64url')}`
}
export const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

/** A real provider of OpenID Connect on this machine, whose directory the test has in its hands. */
export interface HouseProvider {
  issuer: string
  /** By subject. Who is taken away was dismissed. */
  directory: Map<string, Employee>
  /** Who sits at the browser. */
  at: { subject: string }
  /** What becomes of a token's answer on its way; null: nothing. */
  tamper: { answer: ((answer: { id_token?: string } & Claims) => Claims) | null }
  /** How many requests came in. */
  asked: () => number
  /** Signs in with a browser that goes where it is sent, until that is the hall. Returns that address. */
  visit: (address: string) => Promise<URL>
  close: () => Promise<void>
}

interface Options {
  /** Where it may send back to. */
  redirectUri: string
  port?: number
  tls?: { cert: string; key: string }
}

export async function openProvider({ redirectUri, port = 0, tls }: Options): Promise<HouseProvider> {
  const directory = new Map<string, Employee>()
  const at = { subject: '' }
  const tamper: HouseProvider['tamper'] = { answer: null }
  let asked = 0
  let listener: RequestListener = () => {}
  const hear: RequestListener = (request, response) => listener(request, response)
  const server = tls ? createTlsServer(tls, hear) : createServer(hear)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configurationOf(directory, redirectUri))
  const handle = provider.callback()
  listener = (request, response) => {
    asked++
    if (request.url?.startsWith('/interaction/')) void finish(provider, request, response, at.subject)
    else {
      if (request.url === '/token' && tamper.answer !== null) change(response, tamper.answer)
      void handle(request, response)
    }
  }
  return {
    issuer,
    directory,
    at,
    tamper,
    asked: () => asked,
    visit: (address) => visit(address, issuer),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const configurationOf = (directory: HouseProvider['directory'], redirectUri: string): Configuration => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code']
    }
  ],
  jwks: { keys: [KEY as never] },
  cookies: { keys: ['of the tests alone'] },
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], groups: ['groups'] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  issueRefreshToken: async () => true,
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  async findAccount(_context, subject) {
    const person = directory.get(subject)
    if (!person) return undefined
    const { name, login, groups } = person
    return { accountId: subject, claims: async () => ({ sub: subject, name, preferred_username: login, groups }) }
  },
  // Nobody is asked for consent: the house is one.
  async loadExistingGrant({ oidc }) {
    const { client, session } = oidc
    const grant = new oidc.provider.Grant({
      ...(client && { clientId: client.clientId }),
      ...(session?.accountId !== undefined && { accountId: session.accountId })
    })
    grant.addOIDCScope('openid profile groups')
    await grant.save()
    return grant
  }
})

/** Whoever sits there signs in. */
const finish = (provider: Provider, request: IncomingMessage, response: ServerResponse, subject: string) =>
  provider.interactionFinished(request, response, { login: { accountId: subject } })

/** Changes an answer as it leaves. */
function change(response: ServerResponse, tamper: (answer: Claims) => Claims): void {
  const end = response.end.bind(response) as (text: string) => ServerResponse
  response.end = ((text: string | Buffer) => {
    const changed = JSON.stringify(tamper(JSON.parse(String(text))))
    response.setHeader('content-length', Buffer.byteLength(changed))
    return end(changed)
  }) as typeof response.end
}

async function visit(address: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(address)
  for (let hops = 0; hops < 10; hops++) {
    if (url.origin !== new URL(issuer).origin) return url
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`the provider says ${answer.status}: ${await answer.text()}`)
    url = new URL(to, url)
  }
  throw new Error('the provider sends around in circles')
}
