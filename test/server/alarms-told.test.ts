import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { notesAbout } from '../security/signed-in.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { claimsOf, newBrowser, openService, type RemoteService } from './push-service.ts'

const MINUTE = 60_000
/** A Tuesday at noon in Bishkek. */
const NOON = Date.UTC(2026, 10, 24, 6)
let hall: OpenHall
let service: RemoteService
let clock: { at: number }
let free: number
let supervisor: Record<string, string>

const DAY: Centre['hours'] = Array.from({ length: 7 }, () => [['08:00', '20:00']])
const centre = (): Centre => ({
  ...sampleCentre,
  hours: DAY,
  messages: { ...sampleCentre.messages, pushHosts: [service.host] }
})
beforeEach(async () => {
  service = await openService()
  clock = { at: NOON }
  free = 50e9
  await open()
})
async function open() {
  hall = await openHall({ clock, centre: centre(), freeBytes: () => free })
  supervisor = await hall.signIn('supervisor')
}
/** The disk is asked once a minute, by the machine's own clock. */
async function openOnFullDisk() {
  await hall.close()
  free = 100e6
  await open()
}
afterEach(async () => {
  await hall.close()
  await service.close()
})

type Browser = ReturnType<typeof newBrowser>
const addPhone = async (path: string, choice = 'all', language = 'en', who = supervisor) => {
  const browser = newBrowser(`${service.base}/${path}`)
  const answer = await hall.call('PUT', '/api/alarms/phones', { push: browser.subscription, choice, language }, who)
  expect(answer.status).toBe(200)
  return { browser, phoneId: answer.body.phoneId as string }
}
/** Puts several there before the next look, whenever that comes. */
const put = (path: string, userId: string, choice: 'all' | 'system', language: 'en' | 'ru' | 'ky') => {
  const browser = newBrowser(`${service.base}/${path}`)
  const { endpoint } = browser.subscription
  const address = JSON.stringify(browser.subscription)
  hall.app.people.alarmPhones.put({ userId, address, endpoint, choice, language, addedAt: clock.at })
  return browser
}
/** What one phone was sent, read with its keys. */
const shownOn = (path: string, browser: Browser) =>
  service.received
    .filter((each) => each.path === `/${path}`)
    .map(({ body }) => browser.read(body) as { title: string; body: string })
const look = (later = 0) => {
  clock.at += later
  hall.app.observeAlarms()
}
const someServices = () => hall.app.hall.centre.services.slice(0, 2).map(({ serviceId }) => serviceId)

test('an alarm is pushed once when it begins and once when it is over, in the language of each phone, signed', async () => {
  const [serviceId] = someServices()
  await hall.issue({ serviceId: serviceId as string })
  clock.at += MINUTE
  const kyrgyz = put('ky', 'supervisor', 'all', 'ky')
  const english = put('en', 'supervisor', 'all', 'en')
  look()
  look()
  await expect.poll(() => shownOn('en', english).length).toBe(1)
  await expect.poll(() => shownOn('ky', kyrgyz).length).toBe(1)
  expect(shownOn('en', english)[0]).toEqual({
    title: sampleCentre.name.en,
    body: 'No desk is open, and 1 are waiting',
    path: '/desk'
  })
  expect(shownOn('ky', kyrgyz)[0]?.body).toBe('Бир да орун ачык эмес, 1 адам күтүп турат')
  const key = (await hall.call('GET', '/api/alarms/phones', undefined, supervisor)).body.publicKey
  expect(claimsOf(String(service.received[0]?.headers.authorization), key)).toMatchObject({ aud: service.base })

  // It goes and comes back within the quiet time, ten minutes: the same one, and nobody hears of it.
  const operator = await hall.openDesk(1)
  look()
  await hall.call('POST', '/api/desks/desk-1/close', {}, operator)
  look(5 * MINUTE)
  await hall.openDesk(1)
  look()
  look(9 * MINUTE)
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  look(2 * MINUTE)
  await expect.poll(() => shownOn('en', english).length).toBe(2)
  expect(shownOn('en', english)[1]?.body).toMatch(/^Over: /)
  // The log has both, once, and names nobody.
  const told = notesAbout(hall, 'alarm').filter(({ what }) => what !== 'acknowledged')
  expect(told.map(({ actor, what }) => [actor, what])).toEqual([
    ['hall', 'began'],
    ['hall', 'ended']
  ])
})

test('several that begin at once come together, the worst first; what one does not want, or may not see, does not come', async () => {
  await openOnFullDisk()
  hall.app.people.changeUser('operator-7', { role: 'technician' })
  await hall.openDesk(1)
  const [serviceId] = someServices()
  await hall.issue({ serviceId: serviceId as string })
  const { targetMs } = hall.app.hall.centre.services[0] as { targetMs: number }
  clock.at += targetMs + 6 * MINUTE
  const all = put('all', 'supervisor', 'all', 'en')
  const system = put('system', 'supervisor', 'system', 'en')
  const theirs = put('technician', 'operator-7', 'all', 'ru')
  look()
  await expect.poll(() => shownOn('all', all).length).toBe(1)
  const [first, second] = shownOn('all', all)[0]?.body.split('\n') ?? []
  expect(first).toMatch(/^Only 100 MB are left on the disk/)
  expect(second).toMatch(/the longest has waited/)
  await expect.poll(() => shownOn('system', system).length).toBe(1)
  expect(shownOn('system', system)[0]?.body).not.toContain('\n')
  await expect.poll(() => shownOn('technician', theirs).length).toBe(1)
  expect(shownOn('technician', theirs)[0]?.body).toMatch(/^На диске осталось только 100 МБ/)
})

test('outside opening hours nothing comes of the hall, and everything of the system', async () => {
  await openOnFullDisk()
  await hall.issue({ serviceId: someServices()[0] as string })
  // Eleven at night: somebody is still there, and no desk is open.
  clock.at = NOON + 11 * 60 * MINUTE
  const all = await addPhone('all')
  look()
  await expect.poll(() => shownOn('all', all.browser).length).toBe(1)
  look(30 * MINUTE)
  expect(shownOn('all', all.browser).map(({ body }) => body.slice(0, 20))).toEqual(['Only 100 MB are left'])
  expect(notesAbout(hall, 'alarm').map(({ details }) => (details as { part: string }).part)).toEqual(['system'])
})

test('after a restart nothing is told twice', async () => {
  await hall.issue({ serviceId: someServices()[0] as string })
  await addPhone('all')
  look(MINUTE)
  await expect.poll(() => service.received.length).toBe(1)
  await hall.stop()
  hall = await openHall({ data: hall.data, clock, centre: centre() })
  look()
  look(MINUTE)
  expect(notesAbout(hall, 'alarm').map(({ what }) => what)).toEqual(['began'])
  expect(service.received).toHaveLength(1)
})

test('a phone is gone with its account, on signing out everywhere, and when its browser is; never another push service', async () => {
  const own = async (who = supervisor) =>
    (await hall.call('GET', '/api/alarms/phones', undefined, who)).body.phones.length
  const { phoneId } = await addPhone('one')
  const other = await hall.signIn('admin')
  // Nobody else's: neither seen, tried nor removed.
  expect(await own(other)).toBe(0)
  for (const [method, path] of [
    ['DELETE', `/${phoneId}`],
    ['POST', `/${phoneId}/test`]
  ] as const)
    expect((await hall.call(method, `/api/alarms/phones${path}`, undefined, other)).status).toBe(404)
  const { subscription } = newBrowser('https://192.168.1.1/router')
  expect(
    await hall.call('PUT', '/api/alarms/phones', { push: subscription, choice: 'all', language: 'en' }, supervisor)
  ).toMatchObject({ status: 400, body: { code: 'bad-push-service' } })

  expect((await hall.call('POST', `/api/alarms/phones/${phoneId}/test`, undefined, supervisor)).status).toBe(204)
  await expect.poll(() => service.received.length).toBe(1)
  expect((await hall.call('DELETE', '/api/sessions/own', undefined, supervisor)).status).toBe(204)
  supervisor = await hall.signIn('supervisor')
  expect(await own()).toBe(0)

  await addPhone('two')
  const data = await hall.call('GET', '/api/personal-data/people/supervisor', undefined, other)
  expect(data.body.alarmPhones).toMatchObject([{ choice: 'all', language: 'en' }])
  service.answers.splice(0, 1, 410)
  await hall.issue({ serviceId: someServices()[0] as string })
  look(MINUTE)
  await expect.poll(() => own()).toBe(0)

  service.answers.splice(0, 1, 201)
  await addPhone('three')
  expect((await hall.call('DELETE', '/api/people/supervisor', undefined, other)).status).toBe(204)
  expect(hall.app.people.alarmPhones.all()).toEqual([])
})

test('what could not be sent is said on the board', async () => {
  await addPhone('all')
  service.answers.splice(0, 1, 400)
  await hall.issue({ serviceId: someServices()[0] as string })
  look(MINUTE)
  await expect.poll(() => hall.app.systemWatch.troubles().map(({ code }) => code)).toContain('alarms-push')
  look()
  expect(hall.app.alarms.levelOf('system:alarms-push')).toBe(1)
})

test('hooks are told of alarms as events of their own, signed and in order, in every language', async () => {
  const messages: Array<{ type: string; data: { id: string; type: string; actor: string; body: any } }> = []
  const receiver: Server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => {
      messages.push(JSON.parse(text))
      expect(request.headers['webhook-signature']).toMatch(/^v1,/)
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  await hall.issue({ serviceId: someServices()[0] as string })
  const admin = await hall.signIn('admin')
  const types = ['alarm-began', 'alarm-ended']
  expect((await hall.call('POST', '/api/hooks', { url, types }, admin)).status).toBe(201)
  look(MINUTE)
  await expect.poll(() => messages.length, { timeout: 5_000 }).toBe(1)
  const operator = await hall.openDesk(1)
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  look()
  look(11 * MINUTE)
  await expect.poll(() => messages.length, { timeout: 5_000 }).toBe(2)
  const [began, ended] = messages
  expect([began?.type, ended?.type]).toEqual(types)
  expect(began?.data).toMatchObject({
    actor: 'hall',
    type: 'alarm-began',
    body: { alarmId: 'no-desks', kind: 'no-desks', part: 'hall', level: 3, said: { en: expect.any(String) } }
  })
  expect(ended?.data.body.alarmId).toBe(began?.data.body.alarmId)
  await new Promise((resolve) => receiver.close(resolve))
})
