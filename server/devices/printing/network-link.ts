import net from 'node:net'
import { Heard, type Link, LinkBroken } from './link.ts'

const CONNECT_MS = 3_000
/** A printer that takes nothing for this long has stalled. */
const STALLED_MS = 6_000
const GOODBYE_MS = 2_000

/** Connects to a printer's raw port. @throws LinkBroken */
export function openNetwork(host: string, port: number, signal: AbortSignal): Promise<Link> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true })
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.removeAllListeners()
    }
    const fail = (message: string) => {
      settle()
      socket.destroy()
      reject(new LinkBroken(message))
    }
    const abort = () => fail('the server stops')
    const timer = setTimeout(() => fail('it does not answer'), CONNECT_MS)
    signal.addEventListener('abort', abort)
    socket.once('error', (error) => fail(error.message))
    socket.once('connect', () => {
      settle()
      resolve(linkOf(socket, signal))
    })
  })
}

function linkOf(socket: net.Socket, signal: AbortSignal): Link {
  const heard = new Heard()
  let broken: string | null = null
  const drop = () => socket.destroy()
  socket.on('data', (chunk) => heard.push(chunk))
  socket.on('error', (error) => {
    broken = error.message
  })
  socket.on('close', () => {
    broken ??= 'it hung up'
    heard.end()
  })
  signal.addEventListener('abort', drop, { once: true })
  socket.once('close', () => signal.removeEventListener('abort', drop))

  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        const over = (message: string | null) => {
          clearInterval(watch)
          socket.off('close', closed)
          if (message === null) return resolve()
          socket.destroy()
          reject(new LinkBroken(message))
        }
        const closed = () => over(broken)
        let taken = -1
        const watch = setInterval(() => {
          const now = socket.bytesWritten - socket.writableLength
          if (now === taken) over('it takes nothing')
          taken = now
        }, STALLED_MS)
        if (socket.destroyed) return closed()
        socket.once('close', closed)
        socket.write(bytes, (error) => over(error ? error.message : null))
      }),
    hear: async (isOne, forMs) => (broken === null ? heard.next(isOne, forMs) : null),
    close: () =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve()
        const timer = setTimeout(drop, GOODBYE_MS)
        socket.once('close', () => {
          clearTimeout(timer)
          resolve()
        })
        socket.end()
      }),
    drop
  }
}
