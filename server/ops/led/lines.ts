import { open } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import type { LedLine } from './bridge.ts'

/** @param target `tcp:<host>:<port>`, as serial servers have it, or the path of a serial line that `stty` has set up */
export function openLedLine(target: string): LedLine {
  const [, host, port] = /^tcp:(.+):(\d{1,5})$/.exec(target) ?? []
  return host !== undefined && port !== undefined ? overTcp(host, Number(port)) : toFile(target)
}

/** Opened anew for each text: a line that was pulled out and put in again is found. */
const toFile = (path: string): LedLine => ({
  async write(bytes) {
    const file = await open(path, 'r+')
    try {
      await file.write(bytes)
    } finally {
      await file.close()
    }
  }
})

const CONNECT_MS = 5_000

function overTcp(host: string, port: number): LedLine {
  let socket: Socket | null = null
  const opened = () =>
    new Promise<Socket>((resolve, reject) => {
      if (socket && !socket.destroyed) return resolve(socket)
      const made = connect({ host, port, timeout: CONNECT_MS })
      made.once('connect', () => {
        made.setTimeout(0)
        socket = made
        resolve(made)
      })
      made.once('timeout', () => made.destroy(new Error('no connection')))
      made.on('error', reject)
      made.on('close', () => {
        if (socket === made) socket = null
      })
      made.unref()
    })
  return {
    async write(bytes) {
      const line = await opened()
      await new Promise<void>((resolve, reject) => line.write(bytes, (error) => (error ? reject(error) : resolve())))
    }
  }
}
