import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What a simulated sign shows. */
export interface Shown {
  text: string
  blink: boolean
}

/** An LED sign behind a serial server: takes frames of STX, text, 1 or 0 for blinking, ETX, and shows the newest whole one. */
export interface LedSign {
  port: number
  /** Everything that it has shown, the newest last. */
  shown: Shown[]
  close: () => Promise<void>
}

const [STX, ETX] = ['\u0002', '\u0003']

/** The first whole frame and what follows it; null: there is none yet. Line noise before a frame is passed over. */
function takeFrame(heard: string): { shown: Shown; rest: string } | null {
  const begin = heard.indexOf(STX)
  const end = heard.indexOf(ETX, begin)
  if (begin < 0 || end < 0) return null
  return {
    shown: { text: heard.slice(begin + 1, end - 1), blink: heard[end - 1] === '1' },
    rest: heard.slice(end + 1)
  }
}

/** @param onShown told of each frame @param port 0: any that is free */
export async function openLedSign(onShown: (shown: Shown) => void = () => {}, port = 0): Promise<LedSign> {
  const shown: Shown[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let heard = ''
    socket.on('data', (bytes) => {
      heard += new TextDecoder('windows-1251').decode(bytes)
      for (let frame = takeFrame(heard); frame; frame = takeFrame(heard)) {
        heard = frame.rest
        shown.push(frame.shown)
        onShown(frame.shown)
      }
    })
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    shown,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      })
  }
}
