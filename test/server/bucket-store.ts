import { createRequire } from 'node:module'
import { createServer as createPlain, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'

interface Signed {
  method: string
  protocol: string
  hostname: string
  path: string
  query: object
  headers: Record<string, string>
  body: Buffer
}
// Asked for without their types, which declare a ReadableStream of their own for the whole program.
const required = createRequire(import.meta.url)
const { Sha256 } = required('@aws-crypto/sha256-js') as { Sha256: unknown }
const { SignatureV4 } = required('@smithy/signature-v4') as {
  SignatureV4: new (options: object) => { sign: (request: Signed, at: { signingDate: Date }) => Promise<Signed> }
}

/**
 * A store as those that speak S3: takes a file into a bucket if its signature is the one that the signer of Amazon's own SDK
 * makes for the same request, and says otherwise what S3 says.
 */
export interface BucketStore {
  endpoint: string
  /** What was taken, by path. */
  files: Map<string, { type: string | undefined; content: Buffer }>
  /** What the next files are answered; then they are taken. */
  answers: Array<{ status: number; code: string; location?: string }>
  close: () => Promise<void>
}

export const KEYS = { accessKeyId: 'KEZEKACCESSKEY', secretAccessKey: 'of/the+bucket=secret' }
export const REGION = 'kg-1'

export function openBucketStore(tls?: { cert: string; key: string }): Promise<BucketStore> {
  const files: BucketStore['files'] = new Map()
  const answers: BucketStore['answers'] = []
  const listener: RequestListener = async (request, response) => {
    const content = Buffer.concat(await request.toArray())
    const refuse = (status: number, code: string, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/xml', ...headers })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
    const answer = answers.shift()
    if (answer) {
      refuse(answer.status, answer.code, answer.location ? { location: answer.location } : {})
      return
    }
    if (request.headers.authorization !== (await authorizationOf(request, content))) {
      refuse(403, 'SignatureDoesNotMatch')
      return
    }
    if (request.method !== 'PUT' || !request.url?.startsWith('/reports/')) {
      refuse(404, 'NoSuchBucket')
      return
    }
    files.set(request.url, { type: request.headers['content-type'], content })
    response.writeHead(200).end()
  }
  const server = tls ? createSecure(tls, listener) : createPlain(listener)
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        endpoint: `${tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`,
        files,
        answers,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          })
      })
    )
  )
}

/** What the request must be signed with: of the headers that it says it has signed, and of the content that came. */
async function authorizationOf({ method = '', url = '', headers }: IncomingMessage, content: Buffer): Promise<string> {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date'])) ?? []
  // What says when, of whom and what it is: without these a signature would be good for another request.
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name)) || !year) return 'none'
  const signer = new SignatureV4({
    credentials: KEYS,
    region: REGION,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: true
  })
  const told = names.filter((name) => !['x-amz-date', 'x-amz-content-sha256'].includes(name))
  const signed = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname: 'localhost',
      path: url,
      query: {},
      headers: Object.fromEntries(told.map((name) => [name, String(headers[name])])),
      body: content
    },
    {
      signingDate: new Date(
        Date.UTC(+year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
      )
    }
  )
  return String(signed.headers.authorization)
}
