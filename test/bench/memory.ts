import { readFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../demo/server-process.ts'
import { type Bare, startBare } from './bare-start.ts'
import { freePort, startChild } from './child.ts'
import { say, short, table } from './figures.ts'

/** Until what a start left behind is collected and the figure stands still. */
const SETTLE_MS = 10_000

/** (e) Memory of the server with a busy day and 1,000 sockets, and what a simulated month leaves behind. */
export async function measureMemory({ tickets, sockets, days }: { tickets: number; sockets: number; days: number }) {
  say(
    `\n(e) Memory: ${tickets.toLocaleString('en-US')} tickets, ${sockets.toLocaleString('en-US')} sockets, ${days} days`
  )
  const server = await startServer({ port: await freePort() })
  const open: WebSocket[] = []
  let bare: Bare | undefined
  try {
    bare = await startBare()
    const { pid } = bare
    await pause(SETTLE_MS)
    const rows: Array<[string, number, number]> = [['started', rssMb(server.pid), rssMb(pid)]]
    for (let i = 0; i < sockets; i++) open.push(await subscribe(server.base), await subscribe(bare.base))
    rows.push([`${sockets} displays`, rssMb(server.pid), rssMb(pid)])
    for (let i = 0; i < tickets; i++) await take(server.base, i)
    rows.push([`and ${tickets} tickets waiting`, rssMb(server.pid), Number.NaN])
    say(table(['after', 'resident MB', 'bare Fastify MB'], rows))

    const month = await startChild<{ heapMb: number[] }>('./month.ts', [String(days), String(tickets)])
    await month.stop()
    const { heapMb } = month.said
    const first = heapMb[1] ?? Number.NaN
    const last = heapMb.at(-1) ?? Number.NaN
    say(
      `  heap after each of ${days} days of ${tickets} served tickets: ${short(first)} MB after the second, ${short(last)} MB after the last: ${short(((last - first) / days) * 1_000)} KB a day`
    )
    return {
      resident: Object.fromEntries(rows.map(([after, hallMb, bareMb]) => [after, { hallMb, bareMb }])),
      heapMb
    }
  } finally {
    for (const socket of open) socket.terminate()
    await bare?.stop()
    await server.stop()
  }
}

function subscribe(base: string): Promise<WebSocket> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/api/live`, {
    headers: { origin: base, authorization: 'Bearer sample-display' }
  })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => socket.send('{"subscribe":["display:all"]}'))
    socket.once('message', () => resolve(socket))
  })
}

async function take(base: string, n: number): Promise<void> {
  const response = await fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sample-kiosk',
      'idempotency-key': `memory-${n}`,
      'content-type': 'application/json'
    },
    body: '{"serviceId":"id-card"}'
  })
  if (response.status !== 201) throw new Error(`ticket ${n}: ${response.status}`)
  await response.arrayBuffer()
}

/** Resident memory of a process; NaN where there is no /proc. */
const rssMb = (pid: number): number =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
    : Number.NaN
