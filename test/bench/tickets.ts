import autocannon from 'autocannon'
import { sampleDevices } from '../../server/sample/people.ts'
import { startServer } from '../demo/server-process.ts'
import { cpuMsOf, freePort, startChild } from './child.ts'
import { medianOf, say, short, table } from './figures.ts'

const CONNECTIONS = 50

/** Who answers: the hall; a bare route; the bare route when it keeps the rows of a ticket, synced, and decides nothing. */
type Rival = 'hall' | 'bare' | 'kept'
const RIVALS = ['hall', 'kept', 'bare'] as const

/** (a) Tickets a second over HTTP, against a bare route in the same run, and against what any such server and the disk can do. */
export async function measureTickets({ rounds, seconds }: { rounds: number; seconds: number }) {
  say('\n(a) Tickets a second over HTTP, 50 connections, each request with a key of its own')
  const raw = await startChild<{ single: number; grouped: number; group: number }>('./raw-commits.ts', [
    String(Math.min(3, seconds)),
    String(CONNECTIONS)
  ])
  await raw.stop()
  const bare = await startChild<{ http: string }>('./bare-server.ts')
  const hall = await startServer({ port: await freePort() })

  try {
    const targets: Record<Rival, Target> = {
      hall: { base: hall.base, path: '/api/tickets', pid: hall.pid },
      bare: { base: bare.said.http, path: '/api/tickets', pid: bare.pid },
      kept: { base: bare.said.http, path: '/api/kept-tickets', pid: bare.pid }
    }
    const runs: Array<Record<Rival, Load>> = []
    // One round to warm up all.
    for (const which of RIVALS) await load(targets[which], seconds, -1)
    for (let round = 0; round < rounds; round++) {
      // Alternating, and each first in turn, so that a slow minute of the machine hits all of them.
      const of: Partial<Record<Rival, Load>> = {}
      for (const which of round % 2 === 0 ? RIVALS : RIVALS.toReversed())
        of[which] = await load(targets[which], seconds, round)
      runs.push(of as Record<Rival, Load>)
    }
    const over = (which: Rival, other: Rival, what: keyof Load) =>
      medianOf(runs.map((run) => run[which][what] / run[other][what]))
    say(
      table(
        [
          'round',
          'hall /s',
          'kept rows /s',
          'bare /s',
          'hall ÷ bare',
          'kept ÷ bare',
          'hall ÷ kept',
          'hall p99 ms',
          'CPU µs each: hall',
          'kept',
          'bare'
        ],
        runs.map(({ hall, kept, bare }, round) => [
          String(round + 1),
          hall.perSecond,
          kept.perSecond,
          bare.perSecond,
          hall.perSecond / bare.perSecond,
          kept.perSecond / bare.perSecond,
          hall.perSecond / kept.perSecond,
          hall.p99Ms,
          hall.cpuUs,
          kept.cpuUs,
          bare.cpuUs
        ])
      )
    )
    const ratio = over('hall', 'bare', 'perSecond')
    const limit = over('kept', 'bare', 'perSecond')
    const ofLimit = over('hall', 'kept', 'perSecond')
    const cpuRatio = over('hall', 'bare', 'cpuUs')
    const perSecond = medianOf(runs.map((run) => run.hall.perSecond))
    say(
      `  median: ${short(perSecond)} tickets/s, ${short(ratio)} of the bare route. Nobody who keeps these rows does more than ${short(limit)} of it; the hall does ${short(ofLimit)} of that`
    )
    say(
      `  the disk alone: ${short(raw.said.single)} commits/s of one row; ${short(raw.said.grouped)} rows/s in commits of ${raw.said.group}; hall ÷ grouped ${short(perSecond / raw.said.grouped)}`
    )
    return {
      runs,
      medianRatio: ratio,
      medianLimit: limit,
      medianOfLimit: ofLimit,
      medianCpuRatio: cpuRatio,
      medianPerSecond: perSecond,
      raw: raw.said
    }
  } finally {
    await hall.stop()
    await bare.stop()
  }
}

interface Load {
  perSecond: number
  p99Ms: number
  cpuUs: number
}

interface Target {
  base: string
  path: string
  pid: number
}

async function load({ base, path, pid }: Target, seconds: number, round: number): Promise<Load> {
  const usedBefore = cpuMsOf(pid)
  let sent = 0
  const stamp = `${process.pid}-${round}-${Date.now()}`
  const services = ['id-card', 'birth-certificate', 'driving-licence', 'no-criminal-record', 'advice']
  const result = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        setupRequest: (request) => ({
          ...request,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${sampleDevices[0]?.token}`,
            'idempotency-key': `${stamp}-${sent++}`
          },
          body: JSON.stringify({ serviceId: services[sent % services.length], language: 'ky' })
        })
      }
    ]
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${base} failed`)
  const answered = result['2xx']
  return {
    perSecond: answered / result.duration,
    p99Ms: result.latency.p99,
    cpuUs: ((cpuMsOf(pid) - usedBefore) * 1_000) / answered
  }
}
