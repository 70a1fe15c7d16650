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

export interface RawAnswer { status: number, type: string, body: string }

/** Sends one request on a connection of its own. @throws when nothing is answered in time, or nothing but a closed door */
export function sendRaw (port: number, { method, target, headers, body, claimedLength }: RawRequest, withinMs: number): Promise<RawAnswer> {
  const lines = [`${method} ${target} HTTP/1.1`, 'connection: close', ...headers.map(([name, value]) => `${name}: ${value}`)]
  if (!headers.some(([name]) => name.toLowerCase() === 'host')) lines.push(`host: 127.0.0.1:${port}`)
  if (body) lines.push(`content-length: ${claimedLength ?? body.length}`)
  // latin1: each char of a header is a byte of it.
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')

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
      const text = Buffer.concat(chunks).toString('utf8')
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0)
      const end = text.indexOf('\r\n\r\n')
      if (status === 0) return reject(new Error(`closed without an answer: ${JSON.stringify(text.slice(0, 200))}`))
      resolve({ status, type: /^content-type: (.*)$/im.exec(text.slice(0, end))?.[1]?.trim() ?? '', body: text.slice(end + 4) })
    })
    socket.write(body ? Buffer.concat([head, body]) : head)
    // Less came than was said: the rest never comes.
    if (claimedLength !== undefined && body && claimedLength > body.length) socket.end()
  })
}
