import type { CalledBody } from '../../server/protocol/desks.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort } from './child.ts'
import { say, short, type Spread, spreadOf, table } from './figures.ts'
import { staffOf } from './staff.ts'

/** How many tickets are asked for at once while the hall is being filled. */
const FILLING = 100
const WARM_UP = 150

/** (b, second half) One call-next as an operator's browser sends it, with few and with very many waiting. */
export async function measureCalls ({ calls, sizes }: { calls: number, sizes: number[] }) {
  say('\n(b) Call next: through the hall\'s HTTP, one request at a time')
  const hall = await startServer({ port: await freePort() })
  try {
    const staff = await staffOf(hall.base, 1)
    const mine = sampleCentre.desks[0]?.tiers.flat() ?? []
    const rows: Array<{ waiting: number, callNext: Spread, health: Spread }> = []
    let waiting = 0
    for (const size of sizes) {
      while (waiting < size) {
        const some = Math.min(FILLING, size - waiting)
        await Promise.all(Array.from({ length: some }, (_, i) => staff.issue(serviceOf(waiting + i))))
        waiting += some
      }
      const took: number[] = []
      const health: number[] = []
      for (let i = rows.length === 0 ? -WARM_UP : -20; i < calls; i++) {
        const startedAt = performance.now()
        await staff.desk<CalledBody>('call-next')
        const calledAt = performance.now()
        await (await fetch(`${hall.base}/health`)).text()
        if (i >= 0) {
          took.push(calledAt - startedAt)
          health.push(performance.now() - calledAt)
        }
        await staff.desk('finish')
        await staff.issue(mine[Math.abs(i) % mine.length] as string) // as many wait as before
      }
      rows.push({ waiting: size, callNext: spreadOf(took), health: spreadOf(health) })
    }
    const first = rows[0]?.callNext ?? spreadOf([])
    say(table(['waiting', 'p50 ms', 'p99 ms', 'p50 ÷ first', 'p99 ÷ first', '/health p50 ms'], rows.map(({ waiting, callNext, health }) =>
      [short(waiting), callNext.p50, callNext.p99, callNext.p50 / first.p50, callNext.p99 / first.p99, health.p50])))
    return rows
  } finally {
    await hall.stop()
  }
}

const serviceOf = (n: number): string => sampleCentre.services[n % sampleCentre.services.length]?.serviceId ?? ''
