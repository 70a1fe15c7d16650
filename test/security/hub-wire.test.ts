import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handmadeHall } from '../hub/hostile-hall.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'

let hub: OpenHub
let now = Date.UTC(2026, 10, 23)
beforeAll(async () => {
  hub = await openHub({ now: () => now })
})
afterAll(() => hub.close())

const markOf = async (centreId: string) => (await hub.call('GET', `/api/network/centres/${centreId}`)).body.mark
const alarmsOf = async (centreId: string) =>
  (await hub.call('GET', `/api/network/centres/${centreId}`)).body.alarms.map(({ kind }: { kind: string }) => kind)

test('a code is good once, for a day, and for the key that used it until its token was used', async () => {
  const hall = await handmadeHall(hub, 'codes-1')
  expect(hall.enrolled).toMatchObject({ status: 201, body: { centreId: 'codes-1' } })
  expect(await hub.call('POST', '/api/hub/enrol', hall.enrolBody, {})).toMatchObject({ body: hall.enrolled.body })
  const other = await handmadeHall(hub, 'codes-2')
  const stolen = { ...hall.enrolBody, publicKey: other.keys.publicKey }
  expect(await hub.call('POST', '/api/hub/enrol', stolen, {})).toMatchObject({
    status: 404,
    body: { code: 'unknown-code' }
  })
  expect((await hall.get('/api/hub/mark?epoch=epoch-1')).status).toBe(200)
  expect(await hub.call('POST', '/api/hub/enrol', hall.enrolBody, {})).toMatchObject({ status: 404 })

  const { body } = await hub.call('POST', '/api/network/centres/codes-2/code')
  now += 24 * 3_600_000
  // Head office would have signed in again by then.
  expect(await hub.call('POST', '/api/hub/enrol', { ...other.enrolBody, code: body.code }, {})).toMatchObject({
    status: 404,
    body: { code: 'unknown-code' }
  })
  now -= 24 * 3_600_000
})

test('nobody guesses a code', async () => {
  const limited = await openHub({ rateLimits: true })
  try {
    const guess = (i: number) =>
      limited.call(
        'POST',
        '/api/hub/enrol',
        {
          code: `AAAA-${String(1000 + i)}`,
          publicKey: 'x',
          name: '',
          timeZone: 'UTC',
          version: '1',
          epoch: 'e'
        },
        {}
      )
    const statuses = []
    for (let i = 0; i < 15; i++) statuses.push((await guess(i)).status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(3)
  } finally {
    await limited.close()
  }
})

test('a batch is taken once, and only where the hub stands', async () => {
  const hall = await handmadeHall(hub, 'once-1')
  expect(await hall.send({ from: 1 })).toMatchObject({ status: 409, body: { code: 'epoch-unknown' } })
  expect((await hall.declare()).status).toBe(201)
  expect((await hall.declare()).status).toBe(201)
  const batch = { from: 1, lines: [1, 2, 3].map((seq) => hall.line(seq)) }
  expect(await hall.send(batch)).toMatchObject({ status: 200, body: { mark: { seq: 3, head: hall.hashAt(3) } } })
  expect(await hall.send(batch)).toMatchObject({ status: 409, body: { code: 'gap', mark: { seq: 3 } } })
  expect(await hall.send({ from: 9 })).toMatchObject({ status: 409, body: { code: 'gap', mark: { seq: 3 } } })
  expect(await hall.send({ from: 4 })).toMatchObject({ status: 200 })
  expect(await markOf('once-1')).toMatchObject({ epoch: 'epoch-1', seq: 4, head: hall.hashAt(4) })
})

test('a batch that unpacks to a gigabyte is refused, and costs the hub next to nothing', async () => {
  const hall = await handmadeHall(hub, 'bomb-1')
  await hall.declare()
  const bomb = gzipSync(Buffer.alloc(1_000_000_000, 32))
  expect(bomb.length).toBeLessThan(1_000_000)
  // Spaces pack a thousandfold and no further: that is what a megabyte of a request can hold.
  global.gc?.()
  const before = process.memoryUsage().rss
  const beganAt = performance.now()
  expect(await hall.send({ from: 1, body: bomb })).toMatchObject({ status: 413, body: { code: 'too-large' } })
  expect(performance.now() - beganAt).toBeLessThan(2_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  expect(await hall.send({ from: 1, body: Buffer.alloc(1_100_000) })).toMatchObject({ status: 413 })
  const many = Array.from({ length: 1_001 }, (_, i) => hall.line(i + 1))
  expect(await hall.send({ from: 1, lines: many })).toMatchObject({ status: 413 })
  expect(await markOf('bomb-1')).toMatchObject({ seq: 0 })
})

test('what is no batch of this hall is refused, and changes nothing', async () => {
  const hall = await handmadeHall(hub, 'wrong-1')
  const other = await handmadeHall(hub, 'wrong-2')
  await hall.declare()
  await hall.send({ from: 1 })
  const before = await markOf('wrong-1')
  const refused: Array<[string, Parameters<typeof hall.send>[0], number, string]> = [
    ['foreign places', { from: 2, lines: [hall.line(7)] }, 400, 'bad-lines'],
    ['fewer lines than it says', { from: 2, to: 5, lines: [hall.line(2)] }, 400, 'bad-lines'],
    ['no lines', { from: 2, lines: ['{"seq":2}'] }, 400, 'bad-lines'],
    ['another key', { from: 2, signature: Buffer.alloc(64).toString('base64') }, 400, 'bad-signature'],
    ['no gzip', { from: 2, body: Buffer.from('hello') }, 400, 'bad-request'],
    ['another log', { from: 2, prev: hall.hashAt(1, 'epoch-1', 'rewritten') }, 409, 'chain-differs'],
    ['no wire', { from: 2, wire: 'one' }, 400, 'bad-request'],
    ['an old wire', { from: 2, wire: '0' }, 426, 'wire-too-old'],
    ['backwards', { from: 2, to: 1, lines: [hall.line(2)] }, 413, 'too-large']
  ]
  for (const [what, batch, status, code] of refused)
    expect(await hall.send(batch), what).toMatchObject({ status, body: { code } })
  expect(await markOf('wrong-1')).toEqual(before)
  expect(await alarmsOf('wrong-1')).toContain('chain-differs')
  // A hall's token opens its own centre, whatever the batch says.
  expect(await other.send({ from: 2, epoch: 'epoch-1' })).toMatchObject({
    status: 409,
    body: { code: 'epoch-unknown' }
  })
  expect(
    await hub.call('GET', '/api/network/centres', undefined, { authorization: `Bearer ${hall.token}` })
  ).toMatchObject({
    status: 401
  })
})

test('a token that was taken away is out at once', async () => {
  const hall = await handmadeHall(hub, 'stolen-1')
  await hall.declare()
  expect((await hall.send({ from: 1 })).status).toBe(200)
  expect((await hub.call('DELETE', '/api/network/centres/stolen-1/enrolment')).status).toBe(204)
  const answers = [
    await hall.send({ from: 2 }),
    await hall.status('instance-1'),
    await hall.get('/api/hub/mark?epoch=epoch-1')
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'not-enrolled']))
  expect((await hub.call('GET', '/api/network/centres/stolen-1')).body.link.state).toBe('revoked')
  // With a new code the same centre goes on.
  const { body } = await hub.call('POST', '/api/network/centres/stolen-1/code')
  const again = await hub.call('POST', '/api/hub/enrol', { ...hall.enrolBody, code: body.code }, {})
  expect(again.status).toBe(201)
  expect(again.body.token).not.toBe(hall.token)
})

test('a disk that was cloned is noticed: two machines take turns under one name', async () => {
  const hall = await handmadeHall(hub, 'clone-1')
  const twins = []
  // A restart, and later another: nobody's twin.
  for (const instance of ['instance-1', 'instance-2', 'instance-3'])
    twins.push((await hall.status(instance, { sentAt: now })).body.twin)
  expect(twins).toEqual([false, false, false])
  expect(await alarmsOf('clone-1')).toEqual([])
  expect((await hall.status('instance-2', { sentAt: now })).body.twin).toBe(true)
  expect(await alarmsOf('clone-1')).toEqual(['twin'])
})

test('a clock that is off is told, and told off again', async () => {
  const hall = await handmadeHall(hub, 'clock-1')
  await hall.status('instance-1', { sentAt: now - 61_000 })
  expect(await alarmsOf('clock-1')).toEqual(['clock'])
  await hall.status('instance-1', { sentAt: now - 59_000 })
  expect(await alarmsOf('clock-1')).toEqual([])
})

test('one hall has one request at a time', async () => {
  const hall = await handmadeHall(hub, 'flood-1')
  await hall.declare()
  const answers = await Promise.all([1, 1, 1, 1].map((from) => hall.send({ from })))
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses[0]).toBe(200)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(await markOf('flood-1')).toMatchObject({ seq: 1 })
})

test('a newer hall is kept unread, and counted by the hub that understands it', async () => {
  const hall = await handmadeHall(hub, 'newer-1')
  await hall.declare()
  const settings = { timeZone: 'Asia/Bishkek', services: [{ serviceId: 's', targetMs: 60_000 }] }
  const lines = [
    hall.line(1, 'hall-configured', { rules: settings, openings: {} }),
    hall.line(2, 'day-opened', { serviceDay: '2026-11-23', endsAt: 9_000, openings: {} }),
    hall.line(3, 'day-closed', { serviceDay: '2026-11-23' })
  ]
  expect((await hall.send({ from: 1, lines, wire: '2' })).status).toBe(200)
  await hub.app.counter.catchUp('newer-1')
  expect(await hub.store.days('newer-1', '2026-01-01', '2026-12-31')).toEqual([])
  expect(await alarmsOf('newer-1')).toContain('unread')
  const newer = await openHub({ folder: hub.folder, wires: { min: 1, max: 2 } })
  await newer.app.counter.catchUp('newer-1')
  expect((await newer.store.days('newer-1', '2026-01-01', '2026-12-31')).map((day) => day.serviceDay)).toEqual([
    '2026-11-23'
  ])
  await newer.close()
})
