import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAnnouncement } from './announcement.ts'
import { measureCalls } from './calls.ts'
import { measureDisplays } from './displays.ts'
import { measureEngine } from './engine.ts'
import { say } from './figures.ts'
import { measureForesight } from './foresight.ts'
import { measureHub } from './hub.ts'
import { measureKioskPage } from './kiosk-page.ts'
import { measureMemory } from './memory.ts'
import { measurePaper } from './paper.ts'
import { measureReports } from './reports.ts'
import { measureStartUp } from './start-up.ts'
import { measureSteering } from './steering.ts'
import { measureTickets } from './tickets.ts'
import { measureYear } from './year.ts'

/** `npm run bench`: measures, prints, and keeps the figures in results/. Fails only when something is wrong, never because it is slow. */

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const quick = values.quick

const parts = {
  tickets: () => measureTickets({ rounds: quick ? 1 : 5, seconds: quick ? 2 : 6 }),
  engine: () => measureEngine({ calls: quick ? 2_000 : 20_000 }),
  calls: () => measureCalls({ calls: quick ? 50 : 400, sizes: quick ? [100, 1_000] : [100, 10_000, 100_000] }),
  displays: () => measureDisplays({ calls: quick ? 10 : 60, sizes: quick ? [1, 100] : [1, 100, 1_000] }),
  'start-up': () => measureStartUp({ count: quick ? 20_000 : 1_000_000, rounds: quick ? 1 : 5 }),
  memory: () => measureMemory({ tickets: quick ? 200 : 2_000, sockets: quick ? 50 : 1_000, days: quick ? 3 : 30 }),
  announcement: () => measureAnnouncement({ calls: quick ? 2 : 12 }),
  'kiosk-page': () => measureKioskPage({ rounds: quick ? 1 : 5 }),
  reports: () => measureReports({ days: quick ? 60 : 1_095, tickets: quick ? 300 : 2_000, rounds: quick ? 2 : 10 }),
  steering: () => measureSteering({ sizes: quick ? [10, 100] : [10, 1_000], rounds: quick ? 3 : 30 }),
  foresight: () =>
    measureForesight({
      rounds: quick ? 5 : 100,
      days: quick ? 2 : 20,
      tickets: quick ? 300 : 2_000,
      calls: quick ? 100 : 1_000
    }),
  year: () => measureYear({ days: quick ? 2 : 225, tickets: quick ? 300 : 2_000 }),
  hub: () =>
    measureHub({
      months: quick ? 1 : 12,
      tickets: quick ? 100 : 2_000,
      rounds: quick ? 2 : 10,
      seconds: quick ? 1 : 10
    }),
  paper: () => measurePaper({ rounds: quick ? 1 : 5, tickets: quick ? 10 : 40 })
}

/** What foresight costs hangs on the engine, and a year is replayed by it. */
const withParts = (name: string) => (name === 'foresight' ? ['engine', name, 'year'] : [name])
const only = values.only?.split(',').flatMap(withParts) ?? Object.keys(parts)
const startedAt = new Date().toISOString()
const machine = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? 'unknown',
  platform: `${process.platform} ${process.arch}`
}
say(`Node ${machine.node} · ${machine.cores} cores · ${machine.cpu}${quick ? ' · quick: figures for nobody' : ''}`)

const results: Record<string, unknown> = { startedAt, machine, quick }
for (const [name, measure] of Object.entries(parts)) {
  if (only.includes(name)) results[name] = await measure()
}

const folder = join(import.meta.dirname, 'results')
mkdirSync(folder, { recursive: true })
const file = join(folder, `${startedAt.replaceAll(':', '-')}.json`)
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
say(`\nKept in test/bench/results/${startedAt.replaceAll(':', '-')}.json; what each figure means: test/bench/README.md`)
