import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { tallyDays } from '../../server/figures/month-tally.ts'
import { installSampleCountry, installSamplePeople, sampleHead } from '../../server/hub/sample.ts'
import type { MonthTally } from '../../server/hub/store/facts.ts'
import { HUB_FILE, openSqlite } from '../../server/hub/store/sqlite.ts'
import { type HubStore, openStore } from '../../server/hub/store/store.ts'
import { busyDay } from './busy-day.ts'
import { freePort } from './child.ts'
import { say, spreadOf, table } from './figures.ts'

/** So many different days, again and again: in a month nearly none comes twice. */
const DAYS = 28
/** So long visits that the hall is full, and waits are of any length up to two hours: what is counted by second is as long as it gets. */
const LONGEST_VISIT_S = 500
const YEAR = 2025
const BATCH = 1_000

interface Sizes {
  months: number
  tickets: number
  rounds: number
  seconds: number
}

/** (m) The hub: a year of 35 centres, what is taken a second, and the live feed under 1,000 requests a second. */
export async function measureHub({ months, tickets, rounds, seconds }: Sizes) {
  say(`\n(m) a hub of 35 centres with ${months} months of days of ${tickets} tickets`)
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-bench-hub-'))
  try {
    const store = await openStore(openSqlite(folder))
    await installSamplePeople(store, Date.now())
    await installSampleCountry(store, Date.now())
    const facts = await keepYear(store, months, tickets)
    const events = await takeEvents(store, rounds * 20)
    await store.close()
    const running = await startHub(folder)
    try {
      const reports = await askReports(running.base, months, rounds)
      const idleMb = memoryOf(running.pid)
      const live = await askLive(running.base, seconds)
      const page = await askPage(running.base, rounds)
      const figures = { facts, events, reports, live, page, idleMb, loadedMb: memoryOf(running.pid) }
      const fileMb = statSync(path.join(folder, HUB_FILE)).size / 1_048_576
      say(
        table(
          ['', 'p50 ms', 'max ms'],
          Object.entries({ ...reports, 'a finder page drawn': page.drawn, 'the same again': page.again }).map(
            ([name, { p50, max }]) => [name, p50, max]
          )
        )
      )
      say(
        `  days kept a second ${facts.daysASecond.toFixed(0)}, events taken a second ${events.eventsASecond.toFixed(0)}, file ${fileMb.toFixed(0)} MB`
      )
      say(
        `  live: ${live.requestsASecond.toFixed(0)} answers a second, p50 ${live.p50} ms, p99 ${live.p99} ms, not 2xx ${live.failed}; memory ${idleMb.toFixed(0)} MB, after it ${figures.loadedMb.toFixed(0)} MB`
      )
      return { ...figures, fileMb }
    } finally {
      await running.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Keeps every day of every centre, with the tallies of its months, as the counter does. */
async function keepYear(store: HubStore, months: number, tickets: number) {
  const made = Array.from({ length: DAYS }, (_, i) => busyDay('2025-03-03', tickets, i + 1, LONGEST_VISIT_S))
  // Months that have the same days in the same order come to the same tally.
  const tallies = new Map<string, Array<Omit<MonthTally, 'month'>>>()
  let keptMs = 0
  let days = 0
  for (const [at, { centreId }] of (await store.centres()).entries()) {
    let before = null
    for (let number = 1; number <= months; number++) {
      const month = `${YEAR}-${String(number).padStart(2, '0')}`
      const length = new Date(Date.UTC(YEAR, number, 0)).getUTCDate()
      const first = (at + number) % DAYS
      const its = Array.from({ length }, (_, i) => ({
        ...(made[(first + i) % DAYS] as (typeof made)[number]),
        serviceDay: `${month}-${String(i + 1).padStart(2, '0')}`,
        epoch: 'epoch-1',
        fromSeq: i * 10 + 1,
        toSeq: i * 10 + 10,
        settings: '{}'
      }))
      const key = `${first} ${length}`
      const tally = tallies.get(key) ?? tallyDays(its)
      tallies.set(key, tally)
      const after = { epoch: 'epoch-1', seq: number * 1_000, settings: '{}' }
      const beganAt = performance.now()
      await store.keepCounted(
        centreId,
        before,
        after,
        its,
        tally.map((each) => ({ month, ...each }))
      )
      keptMs += performance.now() - beganAt
      days += length
      before = after
    }
  }
  return { days, daysASecond: (days / keptMs) * 1_000 }
}

/** Batches of a thousand events, one after another, each in a synced transaction. */
async function takeEvents(store: HubStore, batches: number) {
  const line = (seq: number) =>
    JSON.stringify([
      seq,
      seq,
      'ticket-called',
      'hall',
      { ticketId: `ticket-${seq * 7919}`, deskId: `desk-${seq % 16}` }
    ])
  const centreId = (await store.centres())[0]?.centreId as string
  const hash = '0'.repeat(64)
  await store.declareEpoch({
    centreId,
    epoch: 'epoch-1',
    seq: 0,
    head: hash,
    parent: null,
    declaredAt: 0,
    restoredAt: null
  })
  const packed = gzipSync(Array.from({ length: BATCH }, (_, i) => line(i + 1)).join('\n'))
  const beganAt = performance.now()
  for (let i = 0; i < batches; i++) {
    const [from, to] = [i * BATCH + 1, (i + 1) * BATCH]
    const taken = await store.append(
      centreId,
      'epoch-1',
      { from, to, wire: 1, prev: hash, head: hash, signature: 'none', lines: packed },
      Date.now()
    )
    if (!taken) throw new Error('a batch was not taken')
  }
  return { eventsASecond: ((batches * BATCH) / (performance.now() - beganAt)) * 1_000, bytes: packed.length / BATCH }
}

async function startHub(folder: string) {
  const port = await freePort()
  const args = ['--import', './server/runtime.mjs', 'server/hub-main.ts', '--port', String(port), '--data', folder]
  const hub = spawn(process.execPath, [...args, '--rate-limit', 'off', '--backup-to', 'off'], {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: 'ignore'
  })
  const base = `http://127.0.0.1:${port}`
  while (!(await fetch(`${base}/ready`).catch(() => null))?.ok) {
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = () =>
    new Promise((resolve) => {
      hub.once('exit', resolve)
      hub.kill('SIGTERM')
    })
  return { base, pid: hub.pid ?? 0, stop }
}

async function askReports(base: string, months: number, rounds: number) {
  const signedIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleHead)
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const period = `from=${YEAR}-01&to=${YEAR}-${String(months).padStart(2, '0')}`
  const spreads: Record<string, ReturnType<typeof spreadOf>> = {}
  for (const by of ['region', 'centre', 'service', 'month']) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const beganAt = performance.now()
      const answer = await fetch(`${base}/api/network/reports?${period}&by=${by}`, { headers: { cookie } })
      const body = (await answer.json()) as { groups?: unknown[] }
      if (!answer.ok || !body.groups?.length) throw new Error(`a report was refused: ${answer.status}`)
      times.push(performance.now() - beganAt)
    }
    spreads[`a report by ${by}`] = spreadOf(times)
  }
  return spreads
}

async function askLive(base: string, seconds: number) {
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `${base}/api/public/live`,
    connections: 50,
    duration: seconds,
    overallRate: 1_000,
    headers: { 'accept-encoding': 'gzip' }
  })
  return { requestsASecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors }
}

async function askPage(base: string, rounds: number) {
  const drawn: number[] = []
  const again: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const times of [drawn, again]) {
      const beganAt = performance.now()
      const answer = await fetch(`${base}/find?service=id-card&near=r:chui&q=${round}`)
      if (!answer.ok) throw new Error(`the finder answered ${answer.status}`)
      await answer.text()
      times.push(performance.now() - beganAt)
    }
  return { drawn: spreadOf(drawn), again: spreadOf(again) }
}

/** MB that are resident. NaN where there is no /proc. */
const memoryOf = (pid: number): number =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
    : Number.NaN
