import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import { openPostgres } from '../../server/hub/store/postgres.ts'
import { openStore } from '../../server/hub/store/store.ts'
import { bundleText, isSignedBy } from '../../server/protocol/network/signed.ts'
import { type HandmadeHall, handmadeHall, STATUS } from './hostile-hall.ts'
import { type HubProcess, startHub } from './hub-process.ts'
import { openHub } from './open-hub.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/** HUB_TWO_EVENTS: how many events each hall sends to two hubs of one database. */
const EVENTS = Number(process.env.HUB_TWO_EVENTS ?? 200)
const HALLS = 5

const folder = mkdtempSync(path.join(tmpdir(), 'kezek-two-hubs-'))
let postgres: PostgresServer | null = null
const hubs: HubProcess[] = []
let isOver = false
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  isOver = true
  for (const hub of hubs) await hub.kill('SIGKILL')
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (base: string, method: string, url: string, headers: Record<string, string>, body?: unknown) => {
  const answer = await fetch(`${base}${url}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) })
  }).catch(() => null)
  return { status: answer?.status ?? 0, body: (await answer?.json().catch(() => null)) ?? null }
}

test('two hub processes on one PostgreSQL: everything once, nothing missing, though one is killed', async () => {
  const database = (await postgres?.freshDatabase()) as string
  const before = await openHub({ store: await openStore(await openPostgres(database)) })
  const halls: HandmadeHall[] = []
  for (let i = 0; i < HALLS; i++) halls.push(await handmadeHall(before, `both-${i}`))
  const { cookie } = before
  await before.app.close()

  const start = (name: string) => startHub({ data: path.join(folder, name), args: ['--database', database] })
  // Both at once: also what only the first start makes.
  hubs.push(...(await Promise.all([start('one'), start('two')])))
  const head = { cookie, origin: '' }
  const as = ({ base }: HubProcess) => ({ ...head, origin: base })

  const sendings = halls.flatMap((hall, i) => hubs.map((_, k) => sendTo(hall, hubs, (i + k) % 2)))
  // Meanwhile both publish, raise the same alarms, and change the same centre.
  const [one, two] = hubs as [HubProcess, HubProcess]
  const draft = { ...NOTHING_COMMON, services: commonServices }
  expect((await ask(one.base, 'PUT', '/api/network/catalogue', as(one), draft)).status).toBe(200)
  const published = await Promise.all(
    hubs.map((hub) => ask(hub.base, 'POST', '/api/network/bundles', as(hub), { note: 'a' }))
  )
  expect(published.map(({ status }) => status).sort()).toEqual([201, 409])
  const [mine] = halls as [HandmadeHall]
  // A twin: two machines say in turns how they are, each at a hub of its own.
  for (const [k, instance] of ['machine-a', 'machine-b', 'machine-a', 'machine-b'].entries()) {
    const body = { ...STATUS, sentAt: Date.now(), instance, epoch: mine.epoch }
    expect((await ask(hubs[k % 2]?.base ?? '', 'PUT', '/api/hub/status', mine.headersOf(), body)).status).toBe(200)
  }
  const bundles = await Promise.all(hubs.map((hub) => ask(hub.base, 'GET', '/api/hub/bundles/1', mine.headersOf())))
  const texts = new Set(bundles.map(({ body }) => JSON.stringify(body)))
  expect([bundles.map(({ status }) => status), texts.size]).toEqual([[200, 200], 1])
  const keys = await Promise.all(hubs.map(({ base }) => ask(base, 'GET', '/api/public/anchors', {})))
  const [hubKey] = new Set(keys.map(({ body }) => body.hubKey as string))
  expect(new Set(keys.map(({ body }) => body.hubKey)).size).toBe(1)
  for (const { body } of bundles) expect(isSignedBy(hubKey ?? '', bundleText(body), body.signature)).toBe(true)

  // One of them is killed; its halls go on with the other.
  await two.kill('SIGKILL')
  await Promise.all(sendings)
  await one.kill('SIGTERM')

  const after = await openHub({ store: await openStore(await openPostgres(database)) })
  try {
    expect(await verifyHub(after.store)).toMatchObject({ centres: HALLS, events: HALLS * EVENTS, findings: [] })
    for (const { centreId, epoch, hashAt } of halls)
      expect(await after.store.epoch(centreId, epoch)).toMatchObject({ seq: EVENTS, head: hashAt(EVENTS) })
    const alarms = (await after.store.alarms()).map(({ centreId, kind }) => `${centreId} ${kind}`)
    expect(alarms).toEqual(['both-0 twin'])
    expect((await after.store.versions(9)).map(({ version }) => version)).toEqual([1])
    await after.app.takeAnchors()
    const day = new Date().toISOString().slice(0, 10)
    const anchored = (await after.store.anchors('0', `${day}~`)).map((each) => `${each.day} ${each.centreId}`)
    expect(new Set(anchored).size).toBe(anchored.length)
    expect(anchored.length).toBeGreaterThanOrEqual(HALLS)
  } finally {
    await after.app.close()
  }

  /** One of two senders of the same log: it asks where the hub stands, sends, and believes no answer for long. */
  async function sendTo(hall: HandmadeHall, to: readonly HubProcess[], first: number): Promise<void> {
    const { centreId, epoch } = hall
    for (let i = first; !isOver; i++) {
      const { base } = to[i % to.length] as HubProcess
      const mark = await ask(base, 'GET', `/api/hub/mark?epoch=${epoch}`, hall.headersOf())
      if (mark.status !== 200) continue
      if (!mark.body.isKnown) {
        await ask(base, 'POST', '/api/hub/epochs', hall.headersOf(), { epoch, after: null, restoredAt: null })
        continue
      }
      if (mark.body.seq >= EVENTS) return
      const from: number = mark.body.seq + 1
      const length = Math.min(EVENTS - from + 1, 1 + ((i * 13 + first) % 40))
      const { headers, payload } = hall.requestOf({
        from,
        lines: Array.from({ length }, (_, k) => hall.line(from + k))
      })
      // The same to both at once: one takes it, or neither that is killed meanwhile.
      const answers = await Promise.all(
        to.map((hub) =>
          fetch(`${hub.base}/api/hub/events`, { method: 'POST', headers, body: new Uint8Array(payload) }).then(
            ({ status }) => status,
            () => 0
          )
        )
      )
      expect([centreId, answers.filter((status) => status === 200).length <= 1]).toEqual([centreId, true])
      for (const status of answers) expect([0, 200, 409, 429, 503]).toContain(status)
    }
  }
}, 300_000)
