import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { asKiosk, openHall } from '../server/open-hall.ts'
import { type ServerProcess, startServer } from '../server/server-process.ts'
import { type Disk, type Faults, openDisk, whyNoDisk } from './disk.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-faults-'))
  if (whyNoDisk !== null) process.stdout.write(`${whyNoDisk}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(whyNoDisk !== null)('a disk that fails under a hall at work', () => {
  let disk: Disk
  let server: ServerProcess
  let cookie: string
  let screen: WebSocket
  /** How many wait, as each view on the kiosk's screen said. */
  const shown: number[] = []
  let keys = 0
  beforeAll(async () => {
    const data = path.join(folder, 'at-work')
    disk = openDisk(data)
    server = await startServer({ data, args: ['--rate-limit', 'off'], env: disk.env })
    const response = await fetch(`${server.base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"login":"operator1","password":"sample"}'
    })
    cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    expect((await ask('POST', '/api/desks/desk-1/open', {})).status).toBe(200)
    screen = new WebSocket(`${server.base.replace('http', 'ws')}/api/live`, { headers: asKiosk })
    screen.on('open', () => screen.send('{"subscribe":["kiosk"]}'))
    screen.on('message', (data) => {
      const { view } = JSON.parse(String(data))
      if (view) shown.push(waitingIn(view))
    })
  })
  afterAll(async () => {
    disk.set({})
    const stateBefore = screen.readyState
    await server.kill('SIGTERM')
    disk.close()
    // It was there all the time.
    expect(stateBefore).toBe(WebSocket.OPEN)
    expect(verifyFile(path.join(folder, 'at-work', FILE)).findings).toEqual([])
  })

  const ask = async (
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = { cookie, origin: server.base }
  ) => {
    const response = await fetch(server.base + url, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) })
    })
    return { status: response.status, body: (await response.json()) as any }
  }
  const take = (key = `fault-${keys++}`) =>
    ask('POST', '/api/tickets', { serviceId: 'id-card' }, { ...asKiosk, 'idempotency-key': key })
  const waitingIn = (view: any): number =>
    view.groups.reduce(
      (sum: number, { services }: any) =>
        sum + services.reduce((all: number, service: any) => all + service.waiting, 0),
      0
    )
  const waiting = async () => waitingIn((await ask('GET', '/api/services')).body)

  const FULL = 'The disk is full'
  const FAILING = 'The disk answers with errors'
  test.each<[string, Faults, string, string]>([
    ['is full', { write: 'ENOSPC' }, 'disk-full', FULL],
    ['has no room to grow', { grow: 'ENOSPC' }, 'disk-full', FULL],
    ['fails in the middle of a commit', { write: 'EIO', after: 3 }, 'disk-failing', FAILING],
    ['fails when it is told to sync', { sync: 'EIO' }, 'disk-failing', FAILING],
    ['was mounted read-only', { write: 'EROFS', open: 'EROFS' }, 'read-only', 'The data folder cannot be written'],
    ['neither takes nor gives', { write: 'EIO', sync: 'EIO', read: 'EIO' }, 'disk-failing', FAILING]
  ])(
    '%s: what cannot be kept is refused, the hall is seen as it was, and goes on by itself',
    async (_name, faults, reason, sentence) => {
      const kept = await take('kept-before')
      const last = await take()
      expect(last.status).toBe(201)
      const before = { waiting: await waiting(), ticket: (await ask('GET', `/api/tickets/${last.body.ticketId}`)).body }
      await expect.poll(() => shown.at(-1)).toBe(before.waiting)
      shown.length = 0
      disk.set(faults)
      // The first commits may still fit into what the file has.
      const refused: any[] = []
      await expect
        .poll(
          async () => {
            const answers = await Promise.all([take(), take(), ask('POST', '/api/desks/desk-1/call-next', {})])
            for (const { status } of answers.slice(0, 2)) if (status === 201) before.waiting++
            refused.push(...answers.filter(({ status }) => status === 503))
            return refused.length
          },
          { interval: 5 }
        )
        .toBeGreaterThan(0)

      expect(disk.given()).toBeGreaterThan(0)
      // A page that cannot be read at all looks to SQLite, here and there, like one that is damaged.
      const sentences = faults.read ? new RegExp(`${sentence}|The file of data is damaged`) : new RegExp(sentence)
      const reasons = faults.read ? [reason, 'damaged'] : [reason]
      for (const { body } of refused)
        expect(body).toMatchObject({ code: 'not-saved', detail: expect.stringMatching(sentences) })
      const ready = await ask('GET', '/ready')
      expect(ready).toMatchObject({ status: 503, body: { detail: expect.stringMatching(sentences) } })
      expect(reasons).toContain(ready.body.reason)
      // Who asks, and what they were answered before, is in the file alone.
      if (!faults.read) {
        expect(await take('kept-before')).toMatchObject({ status: 201, body: kept.body })
        expect((await ask('GET', '/api/desks')).body.desks[0]).toMatchObject({ deskId: 'desk-1', status: 'open' })
      }
      if (refused.length === 3) expect(await waiting()).toBe(before.waiting)
      expect(Math.max(...shown, 0)).toBeLessThanOrEqual(before.waiting)
      // Nobody comes in whose session cannot be kept.
      if (faults.write && !faults.after)
        expect((await ask('POST', '/api/session', { login: 'operator2', password: 'sample' }, {})).body.code).toBe(
          'not-saved'
        )
      expect((await ask('GET', `/api/tickets/${last.body.ticketId}`)).body).toMatchObject({
        ticketNumber: last.body.ticketNumber,
        status: 'waiting'
      })
      expect(server.said()).toMatch(sentences)

      disk.set({})
      // Nobody asks for anything: it looks by itself whether the disk is back.
      await expect.poll(async () => (await ask('GET', '/ready')).status).toBe(200)
      const next = await take()
      expect(next.status).toBe(201)
      expect(Number(next.body.ticketNumber.slice(1))).toBeGreaterThan(Number(last.body.ticketNumber.slice(1)))
      // Whom the desk has called in between is finished, so that the next case finds it free.
      await ask('POST', '/api/desks/desk-1/finish', {})
    },
    60_000
  )
})

describe.skipIf(whyNoDisk !== null)('a hall that begins on a full disk', () => {
  test('is shown, takes nothing, and goes on by itself', async () => {
    const data = path.join(folder, 'full-from-the-start')
    const yesterday = await openHall({ data })
    const { ticketId } = await yesterday.issue({ serviceId: 'id-card' })
    await yesterday.stop()
    const disk = openDisk(data)
    disk.set({ write: 'ENOSPC' })
    const server = await startServer({ data, env: disk.env })
    const take = () =>
      fetch(`${server.base}/api/tickets`, {
        method: 'POST',
        headers: { ...asKiosk, 'idempotency-key': 'from-the-start', 'content-type': 'application/json' },
        body: '{"serviceId":"id-card"}'
      })
    expect((await take()).status).toBe(503)
    expect((await fetch(`${server.base}/ready`)).status).toBe(503)
    expect(await (await fetch(`${server.base}/api/tickets/${ticketId}`)).json()).toMatchObject({ status: 'waiting' })
    disk.set({})
    await expect.poll(async () => (await fetch(`${server.base}/ready`)).status).toBe(200)
    expect(await (await take()).json()).toMatchObject({ ahead: 1 })
    expect(await server.kill('SIGTERM')).toBe(0)
    disk.close()
  })
})
