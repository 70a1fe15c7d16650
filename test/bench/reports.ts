import { statSync } from 'node:fs'
import path from 'node:path'
import { FILE } from '../../server/db/folder.ts'
import { keepFacts } from '../../server/reports/day-facts.ts'
import type { By } from '../../server/protocol/reports.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { busyDay } from './busy-day.ts'
import { say, short, type Spread, spreadOf, table } from './figures.ts'

const DAY_MS = 86_400_000
/** So many different days, again and again. */
const DAYS = 7
const BY: By[] = ['service', 'day', 'hour', 'operator', 'class']

/** (i) A report over years, and what a call waits meanwhile. */
export async function measureReports({ days, tickets, rounds }: { days: number; tickets: number; rounds: number }) {
  say(`\n(i) reports over ${days} days of ${short(tickets)} tickets`)
  const hall = await openHall({ rateLimits: false })
  try {
    const made = Array.from({ length: DAYS }, (_, i) => busyDay('2026-03-02', tickets, i + 1))
    const today = Date.now()
    const dayAt = (n: number) => new Date(today - n * DAY_MS).toISOString().slice(0, 10)
    hall.db.$client
      .transaction(() => {
        for (let n = days; n >= 1; n--)
          keepFacts(hall.db, { ...(made[n % DAYS] as (typeof made)[number]), serviceDay: dayAt(n + 1) })
      })
      .immediate()
    hall.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    const cookie = await hall.signIn('supervisor')
    const period = `from=${dayAt(days + 1)}&to=${dayAt(0)}`
    const ask = async (query: string) => {
      const beganAt = performance.now()
      const { status, body } = await hall.call('GET', `/api/reports/${query}`, undefined, cookie)
      if (status !== 200) throw new Error(`a report was refused: ${JSON.stringify(body)}`)
      return { ms: performance.now() - beganAt, body }
    }
    const first = await ask(`figures?${period}&by=service`)
    if (first.body.total.tickets < days * tickets)
      throw new Error(`only ${first.body.total.tickets} tickets were counted`)
    const spreads: Record<string, Spread> = {}
    for (const query of [...BY.map((by) => `figures?${period}&by=${by}`), `fairness?${period}`]) {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push((await ask(query)).ms)
      spreads[query.replace(`?${period}`, '').replace('&by=', ' by ')] = spreadOf(times)
    }
    const alone = await commitsWhile(hall, () => new Promise((resolve) => setTimeout(resolve, 3_000)))
    const beside = await commitsWhile(hall, async () => {
      for (let round = 0; round < Math.max(2, rounds); round++) await ask(`figures?${period}&by=operator`)
    })
    const megabytes = statSync(path.join(hall.data, FILE)).size / 1_048_576

    say(
      table(
        ['report', 'p50 ms', 'max ms'],
        [
          ['the first, with its thread', first.ms, first.ms],
          ...Object.entries(spreads).map(([name, { p50, max }]) => [name, p50, max])
        ]
      )
    )
    say(
      table(
        ['a ticket meanwhile, ms', 'count', 'p50', 'p99', 'max'],
        [
          ['nobody reports', alone.count, alone.p50, alone.p99, alone.max],
          ['a report runs', beside.count, beside.p50, beside.p99, beside.max]
        ]
      )
    )
    say(`  The file has ${short(megabytes)} MB.`)
    return { firstMs: first.ms, spreads, ticketAlone: alone, ticketBeside: beside, megabytes }
  } finally {
    await hall.close()
  }
}

/** How long tickets take, one after another, until something is done. */
async function commitsWhile(hall: OpenHall, work: () => Promise<unknown>): Promise<Spread> {
  let isDone = false
  const done = work().finally(() => {
    isDone = true
  })
  const times: number[] = []
  while (!isDone) {
    const beganAt = performance.now()
    await hall.issue({ serviceId: 'id-card' })
    times.push(performance.now() - beganAt)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await done
  return spreadOf(times)
}
