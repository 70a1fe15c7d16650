import autocannon from 'autocannon'
import { sampleDevices } from '../../server/sample/people.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort, startChild } from './child.ts'
import { medianOf, say, short, table } from './figures.ts'

const CONNECTIONS = 50

/** (a) Tickets a second over HTTP, against a bare route in the same run, and against what the disk can commit. */
export async function measureTickets ({ rounds, seconds }: { rounds: number, seconds: number }) {
  say('\n(a) Tickets a second over HTTP, 50 connections, each request with a key of its own')
  const raw = await startChild<{ single: number, grouped: number, group: number }>('./raw-commits.ts', [String(Math.min(3, seconds)), String(CONNECTIONS)])
  await raw.stop()
  const bare = await startChild<{ http: string }>('./bare-server.ts')
  const hall = await startServer({ port: await freePort() })

  try {
    const runs: Array<{ hall: number, bare: number, ratio: number, hallP99Ms: number }> = []
    // One round to warm up both.
    await load(hall.base, 1, -1)
    await load(bare.said.http, 1, -1)
    for (let round = 0; round < rounds; round++) {
      // Alternating, and each first in turn, so that a slow minute of the machine hits both.
      const order = round % 2 === 0 ? ['hall', 'bare'] as const : ['bare', 'hall'] as const
      const of = { hall: { perSecond: 0, p99Ms: 0 }, bare: { perSecond: 0, p99Ms: 0 } }
      for (const which of order) of[which] = await load(which === 'hall' ? hall.base : bare.said.http, seconds, round)
      runs.push({ hall: of.hall.perSecond, bare: of.bare.perSecond, ratio: of.hall.perSecond / of.bare.perSecond, hallP99Ms: of.hall.p99Ms })
    }
    say(table(['round', 'hall /s', 'bare route /s', 'hall ÷ bare', 'hall p99 ms'],
      runs.map((run, round) => [String(round + 1), run.hall, run.bare, run.ratio, run.hallP99Ms])))
    const ratio = medianOf(runs.map((run) => run.ratio))
    const perSecond = medianOf(runs.map((run) => run.hall))
    say(`  median: ${short(perSecond)} tickets/s, ${short(ratio)} of the bare route`)
    say(`  the disk alone: ${short(raw.said.single)} commits/s of one row; ${short(raw.said.grouped)} rows/s in commits of ${raw.said.group}; hall ÷ grouped ${short(perSecond / raw.said.grouped)}`)
    return { runs, medianRatio: ratio, medianPerSecond: perSecond, raw: raw.said }
  } finally {
    await hall.stop()
    await bare.stop()
  }
}

async function load (base: string, seconds: number, round: number): Promise<{ perSecond: number, p99Ms: number }> {
  let sent = 0
  const stamp = `${process.pid}-${round}-${Date.now()}`
  const services = ['id-card', 'birth-certificate', 'driving-licence', 'no-criminal-record', 'advice']
  const result = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{
      method: 'POST',
      path: '/api/tickets',
      setupRequest: (request) => ({
        ...request,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sampleDevices[0]?.token}`,
          'idempotency-key': `${stamp}-${sent++}`
        },
        body: JSON.stringify({ serviceId: services[sent % services.length], language: 'ky' })
      })
    }]
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${base} failed`)
  return { perSecond: result['2xx'] / result.duration, p99Ms: result.latency.p99 }
}
