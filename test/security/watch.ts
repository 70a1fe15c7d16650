import { WebSocket } from 'ws'
import { expect } from 'vitest'
import type { OpenHall } from '../server/open-hall.ts'

/** A live socket that hears a topic, and what became of it. */
export interface Watch {
  heard: string[]
  views: unknown[]
  closedWith: () => number | null
  socket: WebSocket
}

export async function watch(hall: OpenHall, headers: Record<string, string>, topic: string): Promise<Watch> {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { ...headers, origin: hall.base, host: new URL(hall.base).host }
  })
  const heard: string[] = []
  const views: unknown[] = []
  let closed: number | null = null
  socket.on('message', (data) => {
    const message = JSON.parse(String(data))
    if (message.topic) heard.push(message.refused ?? 'view')
    if (message.view) views.push(message.view)
  })
  socket.on('close', (code) => {
    closed = code
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(JSON.stringify({ subscribe: [topic] }))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  return { heard, views, closedWith: () => closed, socket }
}

/** Why a socket was not let in, by its status and code. */
export const refusalOf = (base: string, headers: Record<string, string>) =>
  new Promise<{ status: number; code: string; retryAfter: string | undefined }>((resolve, reject) => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/api/live`, { headers: { origin: base, ...headers } })
    socket.once('unexpected-response', (_request, response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          code: JSON.parse(body).code,
          retryAfter: response.headers['retry-after']
        })
      )
    })
    socket.once('open', () => {
      socket.terminate()
      reject(new Error('the socket was let in'))
    })
    socket.on('error', () => {})
  })
