import { expect, test } from 'vitest'
import { excesses } from './limits.ts'
import { soak } from './soak.ts'

const ENOUGH_TICKETS = 30

test('an hour of a busy day at high speed: memory grows with the day alone, and nothing stays open', async () => {
  let soaked = await soak({ forMs: 11_000, timeScale: 300 })
  // A busy machine plays fewer visits in the same time: otherwise there was nothing to hold.
  for (let forMs = 22_000; (soaked.rows.tickets ?? 0) <= ENOUGH_TICKETS && forMs <= 88_000; forMs *= 2)
    soaked = await soak({ forMs, timeScale: 300 })
  const { growth, rows, samples, after, before } = soaked
  process.stdout.write(
    `soak: ${soaked.hallHours.toFixed(1)} hall hours, ${rows.events} events, ${rows.tickets} tickets; heap floor ${growth.heapMb.toFixed(1)} MB over ${growth.events} events; handles ${before.handles} → ${Math.max(...samples.map((sample) => sample.handles))} → ${after.handles}; WAL at most ${Math.max(...samples.map((sample) => sample.walMb)).toFixed(1)} MB\n`
  )
  expect(rows.tickets).toBeGreaterThan(ENOUGH_TICKETS)
  expect(Math.max(...samples.map((sample) => sample.topics))).toBeGreaterThan(10)
  expect(excesses(soaked)).toEqual([])
  expect(soaked.surprises.filter(([what]) => /: 5\d\d /.test(what))).toEqual([])
}, 300_000)
