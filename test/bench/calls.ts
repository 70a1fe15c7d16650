import type { CalledBody } from '../../server/protocol/desks.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort, startChild } from './child.ts'
import { say, short, spreadOf, table } from './figures.ts'
import { staffOf } from './staff.ts'

/** How many tickets are asked for at once while the hall is being filled. */
const FILLING = 100
const WARM_UP = 150

/**
 * (b, second half) One call-next as an operator's browser sends it, with few and with very many waiting: halls of their
 * own, each called at in turn, so that what else the machine does meets all of them.
 */
export async function measureCalls({ calls, sizes }: { calls: number; sizes: number[] }) {
  say("\n(b) Call next: through the hall's HTTP, one request at a time, halls in turn")
  const halls: Array<Awaited<ReturnType<typeof hallWith>>> = []
  const bare = await startChild<{ http: string }>('./bare-server.ts')
  const kept: number[] = []
  try {
    for (const size of sizes) halls.push(await hallWith(size))
    for (let i = 0; i < WARM_UP + calls; i++) {
      for (const { cycle, took, health } of halls) {
        const { callMs, healthMs } = await cycle(i)
        if (i < WARM_UP) continue
        took.push(callMs)
        health.push(healthMs)
      }
      const keptMs = await keptCall(bare.said.http, i)
      if (i >= WARM_UP) kept.push(keptMs)
    }
    const keptCalls = spreadOf(kept)
    const rows = halls.map(({ waiting, took, health }) => ({
      waiting,
      callNext: spreadOf(took),
      health: spreadOf(health)
    }))
    const first = rows[0]?.callNext ?? spreadOf([])
    say(
      table(
        ['waiting', 'p50 ms', 'p99 ms', 'p50 ÷ first', 'p99 ÷ first', 'p50 ÷ kept', '/health p50 ms'],
        rows.map(({ waiting, callNext, health }) => [
          short(waiting),
          callNext.p50,
          callNext.p99,
          callNext.p50 / first.p50,
          callNext.p99 / first.p99,
          callNext.p50 / keptCalls.p50,
          health.p50
        ])
      )
    )
    say(`  a bare route that keeps the rows of a call and decides nothing: p50 ${short(keptCalls.p50)} ms`)
    return { halls: rows, kept: keptCalls }
  } finally {
    await bare.stop()
    for (const { stop } of halls) await stop()
  }
}

/** One call of a ticket at the bare route, ms. */
async function keptCall(base: string, n: number): Promise<number> {
  const post = async (path: string, body: string) => {
    const answer = await fetch(`${base}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `call-${n}` },
      body
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    await answer.text()
  }
  await post('kept-tickets', '{"serviceId":"id-card"}')
  const startedAt = performance.now()
  await post('kept-calls', '{}')
  return performance.now() - startedAt
}

/** A hall of its own with so many waiting. Each cycle calls somebody, finishes, and issues a ticket, so that as many wait as before. */
async function hallWith(waiting: number) {
  const hall = await startServer({ port: await freePort() })
  const staff = await staffOf(hall.base, 1)
  const mine = sampleCentre.desks[0]?.tiers.flat() ?? []
  for (let issued = 0; issued < waiting; issued += FILLING) {
    await Promise.all(
      Array.from({ length: Math.min(FILLING, waiting - issued) }, (_, i) => staff.issue(serviceOf(issued + i)))
    )
  }
  const cycle = async (n: number) => {
    const startedAt = performance.now()
    await staff.desk<CalledBody>('call-next')
    const calledAt = performance.now()
    await (await fetch(`${hall.base}/health`)).text()
    const healthMs = performance.now() - calledAt
    await staff.desk('finish')
    await staff.issue(mine[n % mine.length] as string)
    return { callMs: calledAt - startedAt, healthMs }
  }
  return { waiting, cycle, took: [] as number[], health: [] as number[], stop: hall.stop }
}

const serviceOf = (n: number): string => sampleCentre.services[n % sampleCentre.services.length]?.serviceId ?? ''
