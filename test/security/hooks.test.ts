import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hooks } from '../../server/db/schema.ts'
import type { Hook } from '../../server/protocol/hooks.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { notesAbout } from './signed-in.ts'

const HOUR = 3_600_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ steady })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

interface Message {
  headers: IncomingHttpHeaders
  text: string
  body: { type: string; timestamp: string; data: { id: string; seq: number; body: object } }
}

/** A program of others that takes messages, on a real port; `answer` says how. */
async function receiver() {
  const messages: Message[] = []
  const answers: number[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const server: Server = createServer((request, response) => {
    atOnce++
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => {
      messages.push({ headers: request.headers, text, body: JSON.parse(text) })
      atOnce--
      const status = answers.shift() ?? 204
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kezek?key=of-the-receiver`
  return {
    messages,
    answers,
    url,
    mostAtOnce: () => mostAtOnce,
    close: () => new Promise((resolve) => server.close(resolve))
  }
}
const serviceId = () => hall.app.hall.centre.services[0]?.serviceId as string
const add = async (url: string, types = ['ticket-issued']) => {
  const { status, body } = await hall.call('POST', '/api/hooks', { url, types }, admin)
  expect(status).toBe(201)
  return body as { hookId: string; secret: string }
}
/** As `GET /api/hooks` shows it; sessions do not last as long as some of these tests. */
const hookOf = async (hookId: string): Promise<Hook> => {
  admin = await hall.signIn('admin')
  const { body } = await hall.call('GET', '/api/hooks', undefined, admin)
  return body.hooks.find((each: Hook) => each.hookId === hookId)
}
const stateOf = (hookId: string) => hall.app.hooks.list().find((each) => each.hookId === hookId)?.state
const remove = (hookId: string) => hall.call('DELETE', `/api/hooks/${hookId}`, undefined, admin)

/** As a receiver checks it, by the text of the convention. */
function isSigned({ headers, text }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const right = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  const isNow = Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1_000) < 300
  return isNow && String(headers['webhook-signature']).split(' ').includes(right)
}

test('events arrive signed, in order, each once, one at a time, and nothing of visitors with them', async () => {
  const there = await receiver()
  const { hookId, secret } = await add(there.url)
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const tickets = await Promise.all(Array.from({ length: 12 }, () => hall.issue({ serviceId: serviceId() })))
  await expect.poll(() => there.messages.length, { timeout: 5_000 }).toBe(12)
  expect(there.messages.every((message) => isSigned(message, secret))).toBe(true)
  expect(there.messages.every((message) => isSigned(message, `whsec_${'A'.repeat(43)}=`))).toBe(false)
  const ids = there.messages.map(({ headers }) => headers['webhook-id'])
  expect(ids).toEqual(there.messages.map(({ body }) => body.data.id))
  const seqs = there.messages.map(({ body }) => body.data.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(ids[0]).toBe(`${hall.app.hall.log.epoch}:${seqs[0]}`)
  expect(there.mostAtOnce()).toBe(1)
  const everything = there.messages.map(({ text }) => text).join()
  for (const { ticketId } of tickets) expect(everything).not.toContain(ticketId)

  expect(await hookOf(hookId)).toMatchObject({ state: 'active', url: there.url })
  const listed = JSON.stringify((await hall.call('GET', '/api/hooks', undefined, admin)).body)
  expect(listed).not.toContain(secret)
  const [note] = notesAbout(hall, 'hook')
  expect(note).toMatchObject({ actor: 'administrator:admin', what: 'added', details: { hookId } })
  expect(JSON.stringify(note)).not.toContain('of-the-receiver')
  expect((await remove(hookId)).status).toBe(204)
  await there.close()
})

test('what is refused or redirected is sent again, holds up what is behind it, and the hall never', async () => {
  const there = await receiver()
  const { hookId } = await add(there.url)
  there.answers.push(500, 302)
  const first = await hall.issue({ serviceId: serviceId() })
  await hall.issue({ serviceId: serviceId() })
  await expect.poll(() => there.messages.length).toBe(1)
  await expect.poll(async () => (await hookOf(hookId)).state).toBe('failing')
  // Not before its time: a whole look later nothing more has come.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(there.messages.length).toBe(1)
  steady.at += 6_000
  await expect.poll(() => there.messages.length, { timeout: 3_000 }).toBe(2)
  // The answer comes a moment after the message, and the next try is so long after that.
  await expect.poll(async () => (await hookOf(hookId)).deliveries.length).toBe(2)
  steady.at += 31_000
  await expect.poll(() => there.messages.length, { timeout: 3_000 }).toBe(4)
  const [one, two, three, four] = there.messages.map(({ headers }) => headers['webhook-id'])
  expect([two, three]).toEqual([one, one])
  expect(four).not.toBe(one)
  expect(first.ticketNumber).toBeTruthy()
  const { deliveries } = await hookOf(hookId)
  expect(deliveries.map(({ status, trouble }) => [status, trouble])).toEqual([
    [204, null],
    [204, null],
    [302, 'redirect'],
    [500, 'refused']
  ])
  await remove(hookId)
  await there.close()
})

test('after three days it is given up with an alarm, and goes on where it was when somebody says so', async () => {
  const there = await receiver()
  const { hookId } = await add(there.url)
  there.answers.push(...Array.from({ length: 100 }, () => 503))
  await hall.issue({ serviceId: serviceId() })
  let tries = 0
  for (; tries < 100 && stateOf(hookId) !== 'given-up'; tries++) {
    const before = there.messages.length
    steady.at += HOUR
    hall.app.hooks.goAll()
    await expect.poll(() => there.messages.length).toBeGreaterThan(before)
    // The answer comes a moment after the message.
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  expect(tries).toBeGreaterThanOrEqual(70)
  expect(tries).toBeLessThanOrEqual(76)
  admin = await hall.signIn('admin')
  const alarm = () => hall.app.alarms.levelOf(`hook:${hookId}`)
  hall.app.observeAlarms()
  expect(alarm()).toBe(2)
  await expect
    .poll(() => notesAbout(hall, 'hook').at(-1))
    .toMatchObject({ actor: 'hall', what: 'given up', details: { hookId } })
  const sent = there.messages.length
  await hall.issue({ serviceId: serviceId() })
  steady.at += 2 * HOUR
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(there.messages.length).toBe(sent)
  admin = await hall.signIn('admin')

  there.answers.length = 0
  expect((await hall.call('POST', `/api/hooks/${hookId}/begin`, undefined, admin)).status).toBe(204)
  await expect.poll(() => there.messages.length, { timeout: 3_000 }).toBe(sent + 2)
  expect(there.messages.at(-2)?.headers['webhook-id']).toBe(there.messages[0]?.headers['webhook-id'])
  await remove(hookId)
  await there.close()
}, 60_000)

test('how far it is outlives a restart: what happened meanwhile arrives, what had arrived does not again', async () => {
  const there = await receiver()
  const { hookId, secret } = await add(there.url)
  await hall.issue({ serviceId: serviceId() })
  await expect.poll(() => there.messages.length).toBe(1)
  await expect.poll(() => hall.app.hooks.list().find((each) => each.hookId === hookId)?.behind).toBe(0)
  const { data } = hall
  await hall.stop()
  hall = await openHall({ data, steady })
  admin = await hall.signIn('admin')
  await hall.issue({ serviceId: serviceId() })
  await expect.poll(() => there.messages.length, { timeout: 3_000 }).toBe(2)
  const [one, two] = there.messages
  expect(one?.headers['webhook-id']).not.toBe(two?.headers['webhook-id'])
  expect(isSigned(two as Message, secret)).toBe(true)

  // A renewed secret and the one before it sign both, so that no message is lost between.
  const renewed = await hall.call('POST', `/api/hooks/${hookId}/secret`, undefined, admin)
  expect(renewed.status).toBe(200)
  const tried = await hall.call('POST', `/api/hooks/${hookId}/test`, undefined, admin)
  expect(tried.body).toMatchObject({ arrived: true, status: 204, trouble: null })
  const test = there.messages.at(-1) as Message
  expect(test.body.type).toBe('test')
  expect(isSigned(test, secret) && isSigned(test, renewed.body.secret)).toBe(true)
  steady.at += 13 * HOUR
  admin = await hall.signIn('admin')
  steady.at += 12 * HOUR
  admin = await hall.signIn('admin')
  await hall.call('POST', `/api/hooks/${hookId}/test`, undefined, admin)
  expect(isSigned(there.messages.at(-1) as Message, secret)).toBe(false)
  expect(isSigned(there.messages.at(-1) as Message, renewed.body.secret)).toBe(true)
  await remove(hookId)
  await there.close()
})

test('a hook goes only where the list of networks has it, whatever a name answers', async () => {
  const there = await receiver()
  const types = ['ticket-issued']
  for (const url of ['http://169.254.169.254/latest', 'http://8.8.8.8/', 'http://[fe80::1]/', 'http://0xa9fea9fe/'])
    expect(await hall.call('POST', '/api/hooks', { url, types }, admin), url).toMatchObject({
      status: 400,
      body: { code: 'network-not-allowed' }
    })
  for (const url of [
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'http://name:password@127.0.0.1/',
    'javascript:alert(1)'
  ])
    expect(await hall.call('POST', '/api/hooks', { url, types }, admin), url).toMatchObject({ status: 400 })
  expect(await hall.call('POST', '/api/hooks', { url: there.url, types: ['everything'] }, admin)).toMatchObject({
    status: 400
  })
  // A name is known only when it is asked: to this machine, which the list has not any more.
  const { hookId } = await add(there.url.replace('127.0.0.1', 'localhost'))
  const networks = ['192.168.0.0/16']
  expect(await hall.call('PUT', '/api/hooks/networks', { networks }, admin)).toMatchObject({ status: 200 })
  const refused = await hall.call('POST', `/api/hooks/${hookId}/test`, undefined, admin)
  expect(refused.body).toMatchObject({ arrived: false, status: null, trouble: 'network-not-allowed' })
  expect(there.messages).toEqual([])
  expect(await hall.call('PUT', '/api/hooks/networks', { networks: ['10.0.0.0/99'] }, admin)).toMatchObject({
    status: 400,
    body: { code: 'bad-network' }
  })
  await hall.call('PUT', '/api/hooks/networks', { networks: ['127.0.0.0/8'] }, admin)
  expect((await hall.call('POST', `/api/hooks/${hookId}/test`, undefined, admin)).body.arrived).toBe(true)
  await remove(hookId)
  expect(hall.db.select().from(hooks).all()).toEqual([])
  await there.close()
})
