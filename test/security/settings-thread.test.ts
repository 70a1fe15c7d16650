import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { stringify } from 'yaml'
import { SettingsReader } from '../../server/centre/settings-reader.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

const QUARTER_HOURS = (hour: string, i: number) => `${hour}:${['00', '15', '30', '45'][i % 4]}`
/** With a break at noon, as halls have it. */
const hoursOf = (i: number): Array<[string, string]> => [
  [QUARTER_HOURS('00', i), QUARTER_HOURS('12', i)],
  [QUARTER_HOURS('13', i), QUARTER_HOURS('23', i)]
]
const weekOf = (i: number) => Array.from({ length: 7 }, () => hoursOf(i))

/**
 * As long as the schema lets it be: each service has hours of its own, each desk serves many, and nobody serves some but
 * after others. With all that the sample has: its people are there.
 */
function largestCentre(): Centre {
  const [service] = sampleCentre.services
  const [desk] = sampleCentre.desks
  if (!service || !desk) throw new Error('the sample has services and desks')
  const services = Array.from({ length: 500 - sampleCentre.services.length }, (_, i) => ({
    ...service,
    serviceId: `service-${i}`,
    hours: weekOf(i)
  }))
  const ofFirstTier = services.length - 100
  const desks = Array.from({ length: 300 - sampleCentre.desks.length }, (_, i) => ({
    ...desk,
    deskId: `further-${i}`,
    deskNumber: i + 101,
    tiers: [
      Array.from({ length: 20 }, (_, j) => `service-${(i * 7 + j) % ofFirstTier}`),
      [`service-${ofFirstTier + (i % 100)}`]
    ]
  }))
  const largest = {
    ...sampleCentre,
    hours: weekOf(1),
    services: [...sampleCentre.services, ...services],
    desks: [...sampleCentre.desks, ...desks],
    plan: { ...sampleCentre.plan, desks: [] }
  }
  // No object twice: YAML would point from one place to another.
  return JSON.parse(JSON.stringify(largest))
}

const doubled = Array.from({ length: 12_000 }, (_, i) => `a${i % 6_000}: 1`).join('\n')
/** Without their hours, which would make a text that is not even read. */
const manyServices = () => {
  const large = largestCentre()
  const services = [...large.services, ...large.services.map((one) => ({ ...one, serviceId: `x${one.serviceId}` }))]
  return JSON.parse(JSON.stringify({ ...large, services: services.map((one) => ({ ...one, hours: null })) }))
}

/** Each would hold a thread that reads it for seconds, or as long as it likes. */
const HOSTILE: Array<[what: string, text: () => string]> = [
  ['doubled keys', () => doubled],
  ['500,000 brackets', () => '['.repeat(500_000)],
  ['500,000 braces', () => '{'.repeat(500_000)],
  ['lists in lists on one line', () => '- '.repeat(250_000)],
  ['keys in keys on one line', () => '? '.repeat(250_000)],
  [
    'one key within the other, line by line',
    () => Array.from({ length: 1_300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
  ],
  ['100,000 keys', () => Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['names that every object is born with', () => '__proto__: {}\n'],
  ['anchors', () => `a: &a [1]\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: *a`).join('\n')}`],
  ['tags', () => '!!x '.repeat(200_000)],
  ['1,000 services', () => stringify(manyServices())],
  ['1,000 services as JSON', () => JSON.stringify(manyServices())]
]

let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall()
  admin = await hall.signIn('admin')
  // What a route's answer is written with is made at its first.
  await hall.call('POST', '/api/settings/file', { text: stringify(sampleCentre) }, admin)
  await hall.call('POST', '/api/settings/check', sampleCentre, admin)
})
afterAll(() => hall.close())

/** What the thread of the hall has worked in all, in ms: whatever else a busy machine does counts for nothing. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** What the thread of the hall worked from one turn of its loop to the next, in which others are heard: the longest, and the p99. */
async function whileOthersAsk<T>(work: Promise<T>): Promise<{ longestMs: number; p99Ms: number; result: T }> {
  const turns: number[] = []
  let isDone = false
  const result = work.finally(() => {
    isDone = true
  })
  let before = workedMs()
  while (!isDone) {
    await hall.app.inject({ method: 'GET', url: '/api/outside' })
    await new Promise((resolve) => setTimeout(resolve, 2))
    const now = workedMs()
    turns.push(now - before)
    before = now
  }
  turns.sort((a, b) => a - b)
  return {
    longestMs: turns.at(-1) ?? 0,
    p99Ms: turns[Math.floor(turns.length * 0.99) - 1] ?? turns[0] ?? 0,
    result: await result
  }
}

/**
 * Three times of what it is on a quiet machine (under 50 ms, CHANGELOG.md): work takes longer where others work too. Settings
 * that were read in the thread of the hall, or shown service by service against each other, held it up for seconds.
 */
const P99_MS = 150
/** What is done for the first time takes longer. */
const LONGEST_MS = 500

describe('settings that take long to read do not hold up the hall', () => {
  test.each(HOSTILE)(
    'as a file: %s',
    async (what, text) => {
      const { longestMs, p99Ms, result } = await whileOthersAsk(
        hall.call('POST', '/api/settings/file', { text: text() }, admin)
      )
      process.stdout.write(`${what}: p99 ${p99Ms.toFixed(0)} ms, longest ${longestMs.toFixed(0)} ms\n`)
      expect(result.status).toBe(200)
      expect(result.body.centre).toBeNull()
      expect(result.body.faults.length).toBeGreaterThan(0)
      expect(result.body.faults.length).toBeLessThanOrEqual(50)
      expect(p99Ms).toBeLessThan(P99_MS)
      expect(longestMs).toBeLessThan(LONGEST_MS)
    },
    30_000
  )

  test.each(HOSTILE)(
    'as what is to be put in force: %s',
    async (_, text) => {
      const send = (method: 'PUT' | 'POST', url: string) =>
        hall.app.inject({
          method,
          url,
          payload: text(),
          headers: { ...admin, 'content-type': 'application/json', origin: 'http://localhost:80', host: 'localhost:80' }
        })
      const { longestMs, p99Ms, result } = await whileOthersAsk(
        Promise.all([
          send('PUT', '/api/settings/centre'),
          send('PUT', '/api/settings/planned'),
          send('POST', '/api/settings/check')
        ])
      )
      expect(result.slice(0, 2).every(({ statusCode }) => statusCode === 400 || statusCode === 413)).toBe(true)
      expect(p99Ms).toBeLessThan(P99_MS)
      expect(longestMs).toBeLessThan(LONGEST_MS)
      expect(hall.app.hall.centre).toEqual(sampleCentre)
    },
    30_000
  )
})

test('the largest settings are read, looked at, put in force and shown while the hall goes on', async () => {
  const largest = largestCentre()
  const text = stringify(largest)
  const operator = await hall.openDesk(1)
  const supervisor = await hall.signIn('supervisor')
  const screens = await Promise.all([
    listen('kiosk', asKiosk),
    listen('display:all', asDisplay),
    listen('desk:desk-1', operator),
    listen('supervisor', supervisor)
  ])
  const isShown = async () => {
    await expect
      .poll(() => screens.map(({ last }) => JSON.stringify(last()).includes('another of many')))
      .toEqual([true, true, false, true])
  }
  const renamed = structuredClone(largest)
  for (const service of renamed.services) service.name.en = `${service.name.en}, another of many`
  const told: string[] = []
  for (const [what, ask] of [
    ['read', () => hall.call('POST', '/api/settings/file', { text }, admin)],
    ['looked at', () => hall.call('POST', '/api/settings/check', largest, admin)],
    ['put in force', () => hall.call('PUT', '/api/settings/centre', largest, admin)],
    ['put in force, and shown', () => hall.call('PUT', '/api/settings/centre', renamed, admin).finally(isShown)],
    ['written', () => writtenFile()]
  ] as const) {
    const began = performance.now()
    const { longestMs, p99Ms, result } = await whileOthersAsk(ask())
    told.push(
      `${what} in ${(performance.now() - began).toFixed(0)} ms, p99 ${p99Ms.toFixed(0)}, longest ${longestMs.toFixed(0)}`
    )
    expect(result.status, JSON.stringify(result.body).slice(0, 500)).toBe(200)
    expect(result.body.faults ?? []).toEqual([])
    expect(p99Ms, what).toBeLessThan(P99_MS)
    expect(longestMs, what).toBeLessThan(LONGEST_MS)
  }
  process.stdout.write(`500 services and 300 desks: ${told.join('; ')}\n`)
  for (const { end } of screens) end()
}, 60_000)

/** The settings as a file, of which nothing is parsed here. */
async function writtenFile(): Promise<{ status: number; body: { faults?: never } }> {
  const { statusCode, body } = await hall.app.inject({ method: 'GET', url: '/api/settings/file', headers: admin })
  expect(body).toContain('another of many')
  return { status: statusCode, body: {} }
}

/** A screen that hears a topic. */
async function listen(
  topic: string,
  headers: Record<string, string>
): Promise<{ last: () => unknown; end: () => void }> {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { ...headers, origin: hall.base }
  })
  let view: unknown = null
  socket.on('message', (data) => {
    view = (JSON.parse(String(data)) as { view?: unknown }).view ?? view
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(JSON.stringify({ subscribe: [topic] }))
  return { last: () => view, end: () => socket.terminate() }
}

test('what takes longer than the largest settings do is given up, and the next is read', async () => {
  const reader = new SettingsReader(1)
  const { centreId } = sampleCentre
  const sent = { text: JSON.stringify(sampleCentre), isFile: false, centreId, present: null }
  expect((await reader.read(sent)).faults).toMatchObject([{ code: 'unreadable' }])
  await reader.close()
  const patient = new SettingsReader()
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => patient.read(sent)))
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(9)
  expect(all.find((each) => each.status === 'fulfilled')?.value).toMatchObject({ centre: sampleCentre, faults: [] })
  await patient.close()
})
