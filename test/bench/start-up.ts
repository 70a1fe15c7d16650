import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server/server-process.ts'
import { startBare } from './bare-start.ts'
import { medianOf, say, table } from './figures.ts'
import { writeLongLog } from './long-log.ts'

/**
 * From the start of the process to the first ticket, with a past of nothing and of a million events; and to the first
 * answer of a bare Fastify with the same plugins.
 */
export async function measureStartUp({ count, rounds }: { count: number; rounds: number }) {
  say(
    `\n(d) Start-up: from the start of the process to the first ticket, with an empty log and with ${count.toLocaleString('en-US')} events`
  )
  const room = mkdtempSync(join(tmpdir(), 'kezek-start-'))
  try {
    const pasts = { empty: join(room, 'empty'), long: join(room, 'long') }
    await writeLongLog(pasts.empty, 0)
    await writeLongLog(pasts.long, count)
    const runs: Array<Record<keyof typeof pasts | 'bare', number>> = []
    for (let round = -1; round < rounds; round++) {
      const run = { empty: 0, long: 0, bare: await timeBare() }
      // Each round in turn, on a copy: what a start writes is not the next one's past.
      for (const past of round % 2 === 0 ? (['empty', 'long'] as const) : (['long', 'empty'] as const)) {
        const data = join(room, 'run')
        cpSync(pasts[past], data, { recursive: true })
        run[past] = await timeFirstTicket(data)
        rmSync(data, { recursive: true })
      }
      // The first round only warms the disk's cache.
      if (round >= 0) runs.push(run)
    }
    const ratio = medianOf(runs.map((run) => run.long / run.empty))
    say(
      table(
        ['round', 'empty ms', 'long ms', 'bare Fastify ms', 'long ÷ empty', 'empty ÷ bare'],
        runs.map(({ empty, long, bare }, i) => [String(i + 1), empty, long, bare, long / empty, empty / bare])
      )
    )
    const ofBare = medianOf(runs.map((run) => run.empty / run.bare))
    say(`  median ratio long ÷ empty ${ratio.toFixed(2)}, empty ÷ bare ${ofBare.toFixed(2)}`)
    return { count, runs, medianRatio: ratio, medianOfBare: ofBare }
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

async function timeBare(): Promise<number> {
  const bare = await startBare()
  await bare.stop()
  return bare.tookMs
}

async function timeFirstTicket(data: string): Promise<number> {
  const began = performance.now()
  const server = await startServer({ data, args: ['--rate-limit', 'off'] })
  const response = await fetch(`${server.base}/api/tickets`, {
    method: 'POST',
    headers: { authorization: 'Bearer sample-kiosk', 'idempotency-key': 'first', 'content-type': 'application/json' },
    body: '{"serviceId":"id-card"}'
  })
  const tookMs = performance.now() - began
  if (response.status !== 201) throw new Error(`the first ticket: ${response.status} ${await response.text()}`)
  await server.kill('SIGTERM')
  return tookMs
}
