import autocannon from 'autocannon'
import { sampleDevices } from '../../server/sample/people.ts'
import { startServer } from '../demo/server-process.ts'
import { cpuMsOf, freePort, startChild } from './child.ts'
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
    const targets = { hall: { base: hall.base, pid: hall.pid }, bare: { base: bare.said.http, pid: bare.pid } }
    const runs: Array<Record<'hall' | 'bare', Load> & { ratio: number, cpuRatio: number }> = []
    // One round to warm up both.
    await load(targets.hall, 1, -1)
    await load(targets.bare, 1, -1)
    for (let round = 0; round < rounds; round++) {
      // Alternating, and each first in turn, so that a slow minute of the machine hits both.
      const order = round % 2 === 0 ? ['hall', 'bare'] as const : ['bare', 'hall'] as const
      const of: Partial<Record<'hall' | 'bare', Load>> = {}
      for (const which of order) of[which] = await load(targets[which], seconds, round)
      const { hall, bare } = of as Record<'hall' | 'bare', Load>
      runs.push({ hall, bare, ratio: hall.perSecond / bare.perSecond, cpuRatio: hall.cpuUs / bare.cpuUs })
    }
    say(table(['round', 'hall /s', 'bare route /s', 'hall ÷ bare', 'hall p99 ms', 'hall CPU µs each', 'bare CPU µs each', 'CPU hall ÷ bare'],
      runs.map(({ hall, bare, ratio, cpuRatio }, round) => [String(round + 1), hall.perSecond, bare.perSecond, ratio, hall.p99Ms, hall.cpuUs, bare.cpuUs, cpuRatio])))
    const ratio = medianOf(runs.map((run) => run.ratio))
    const cpuRatio = medianOf(runs.map((run) => run.cpuRatio))
    const perSecond = medianOf(runs.map((run) => run.hall.perSecond))
    say(`  median: ${short(perSecond)} tickets/s, ${short(ratio)} of the bare route; ${short(cpuRatio)} times its processor time`)
    say(`  the disk alone: ${short(raw.said.single)} commits/s of one row; ${short(raw.said.grouped)} rows/s in commits of ${raw.said.group}; hall ÷ grouped ${short(perSecond / raw.said.grouped)}`)
    return { runs, medianRatio: ratio, medianCpuRatio: cpuRatio, medianPerSecond: perSecond, raw: raw.said }
  } finally {
    await hall.stop()
    await bare.stop()
  }
}

interface Load { perSecond: number, p99Ms: number, cpuUs: number }

async function load ({ base, pid }: { base: string, pid: number }, seconds: number, round: number): Promise<Load> {
  const usedBefore = cpuMsOf(pid)
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
  const answered = result['2xx']
  return { perSecond: answered / result.duration, p99Ms: result.latency.p99, cpuUs: (cpuMsOf(pid) - usedBefore) * 1_000 / answered }
}
