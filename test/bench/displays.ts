import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import WebSocket from 'ws'
import type { CalledBody } from '../../server/protocol/desks.ts'
import { sampleDevices } from '../../server/sample/people.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort, startChild } from './child.ts'
import { say, short, type Spread, spreadOf, table } from './figures.ts'
import { staffOf } from './staff.ts'

/** Longer than the gap between two views, so that the next frame is the call's. */
const QUIET_MS = 250
const ARRIVES_WITHIN_MS = 5_000

/** (c) From the request of call-next to its frame at the last display, against a bare broadcast of the same bytes. */
export async function measureDisplays({ calls, sizes }: { calls: number; sizes: number[] }) {
  say("\n(c) From call-next's request to the last display")
  const hall = await startServer({ port: await freePort() })
  const bare = await startChild<{ ws: string }>('./bare-server.ts')
  const headers = { origin: hall.base, authorization: `Bearer ${sampleDevices[1]?.token}` }
  try {
    const staff = await staffOf(hall.base, 1)
    // A display with calls on it, as on any day.
    for (let i = 0; i < 40; i++) await staff.issue('collect-documents')
    const rows: Array<{
      displays: number
      bytes: number
      disturbed: number
      hall: Spread
      bare: Spread
      kept: Spread
    }> = []

    for (const displays of sizes) {
      const ours = await openAll(
        `${hall.base.replace('http', 'ws')}/api/live`,
        displays,
        headers,
        '{"subscribe":["display:all"]}'
      )
      const plain = await openAll(bare.said.ws.replace('http', 'ws'), displays, {})
      const took = { hall: [] as number[], bare: [] as number[], kept: [] as number[] }
      let disturbed = 0
      let bytes = 0
      for (let i = 0; i < calls; i++) {
        await staff.issue('collect-documents')
        await pause(QUIET_MS)
        const heard = ours.next()
        const startedAt = performance.now()
        const { ticket } = await staff.desk<CalledBody>('call-next')
        const { frame, lastAt } = await heard
        bytes = frame.length
        // Every 5 s the waits are looked at anew; a frame that came of that is not the call's.
        if (frame.includes(`"calls":[{"seq":`) && newestIn(frame) === ticket.ticketNumber)
          took.hall.push(lastAt - startedAt)
        else disturbed++
        await staff.desk('finish')

        await fetch(`${bare.said.ws}/frame`, { method: 'POST', body: frame })
        for (const [which, path] of [
          ['bare', '/call'],
          ['kept', '/kept-call']
        ] as const) {
          // As long a quiet as before the hall's call: after one, caches are cold and the processor is asleep.
          await pause(QUIET_MS)
          const broadcast = plain.next()
          const bareAt = performance.now()
          await (await fetch(`${bare.said.ws}${path}`, { method: 'POST', body: '{}' })).text()
          took[which].push((await broadcast).lastAt - bareAt)
        }
      }
      ours.close()
      plain.close()
      rows.push({
        displays,
        bytes,
        disturbed,
        hall: spreadOf(took.hall),
        bare: spreadOf(took.bare),
        kept: spreadOf(took.kept)
      })
    }
    say(
      table(
        [
          'displays',
          'frame bytes',
          'hall p50 ms',
          'p99',
          'bare ws p50 ms',
          'p99',
          'hall ÷ bare',
          'with one synced commit p50 ms',
          'that ÷ bare',
          'hall ÷ that'
        ],
        rows.map((row) => [
          short(row.displays),
          short(row.bytes),
          row.hall.p50,
          row.hall.p99,
          row.bare.p50,
          row.bare.p99,
          row.hall.p50 / row.bare.p50,
          row.kept.p50,
          row.kept.p50 / row.bare.p50,
          row.hall.p50 / row.kept.p50
        ])
      )
    )
    return rows
  } finally {
    await hall.stop()
    await bare.stop()
  }
}

const newestIn = (frame: string): string | undefined =>
  (JSON.parse(frame) as { view: { calls: Array<{ ticketNumber: string }> } }).view.calls[0]?.ticketNumber

/** Many displays in this process. `next` tells of the next frame of each: what it was, and when the last of them had it. */
async function openAll(url: string, count: number, headers: Record<string, string>, hello?: string) {
  const sockets: WebSocket[] = []
  let missing = 0
  let arrived = (_: { frame: string; lastAt: number }) => {}
  let heard = new Set<WebSocket>()
  for (let i = 0; i < count; i++) {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false })
    socket.on('message', (data: Buffer) => {
      // Told apart by a few bytes: parsing in a thousand places would be measured too.
      if (data.subarray(0, 12).includes('heartbeat') || heard.has(socket) || missing === 0) return
      heard.add(socket)
      if (--missing === 0) arrived({ frame: String(data), lastAt: performance.now() })
    })
    await once(socket, 'open')
    if (hello) socket.send(hello)
    sockets.push(socket)
  }
  await pause(500) // the first views
  return {
    next: () =>
      new Promise<{ frame: string; lastAt: number }>((resolve, reject) => {
        heard = new Set()
        missing = count
        const timer = setTimeout(
          () => reject(new Error(`${missing} of ${count} displays heard nothing`)),
          ARRIVES_WITHIN_MS
        )
        arrived = (last) => {
          clearTimeout(timer)
          resolve(last)
        }
      }),
    close: () => {
      for (const socket of sockets) socket.terminate()
    }
  }
}
