import { connect } from 'node:net'

/** A request as bytes: what no well-behaved client would send too. */
export interface RawRequest {
  method: string
  target: string
  headers: Array<[name: string, value: string]>
  body: Buffer | null
  /** What content-length says, when it is not the truth. */
  claimedLength?: number | undefined
}

export interface RawAnswer {
  status: number
  type: string
  body: string
}

/** Sends one request on a connection of its own. @throws when nothing is answered in time, or nothing but a closed door */
export function sendRaw(
  port: number,
  { method, target, headers, body, claimedLength }: RawRequest,
  withinMs: number
): Promise<RawAnswer> {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`)
  ]
  if (!headers.some(([name]) => name.toLowerCase() === 'host')) lines.push(`host: 127.0.0.1:${port}`)
  if (body) lines.push(`content-length: ${claimedLength ?? body.length}`)
  // latin1: each char of a header is a byte of it.
  const said = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')

  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1' })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`no answer within ${withinMs} ms`))
    }, withinMs)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // The server may close while we still write to it; what it said before that counts.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      const all = Buffer.concat(chunks)
      const end = all.indexOf('\r\n\r\n')
      const head = all.toString('latin1', 0, end < 0 ? all.length : end)
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? 0)
      if (status === 0) return reject(new Error(`closed without an answer: ${JSON.stringify(head.slice(0, 200))}`))
      // Rubbish after a request may be answered too; the first answer is the request's.
      const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? all.length)
      resolve({
        status,
        type: /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
        body: all.toString('utf8', end + 4, end + 4 + length)
      })
    })
    socket.write(body ? Buffer.concat([said, body]) : said)
    // Less came than was said: the rest never comes.
    if (claimedLength !== undefined && body && claimedLength > body.length) socket.end()
  })
}
