import { afterAll, beforeAll, expect, test } from 'vitest'
import { tickets } from '../../server/db/schema.ts'
import type { DisplayView, SignView } from '../../server/protocol/hall-views.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { asDisplay } from './open-hall.ts'
import { watch } from '../security/watch.ts'

/** The test ticket: on every screen, in no queue and no figure, and never beside real calls. */

let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall()
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const send = () => hall.call('POST', '/api/test-ticket', undefined, admin)
const look = async () => (await hall.call('GET', '/api/test-ticket', undefined, admin)).body
const last = <T>(screen: { views: unknown[] }) => screen.views.at(-1) as T

test('stands on displays of every zone and on every sign, is told of, kept, and taken off', async () => {
  const zones = hall.app.hall.centre.zones.map(({ zoneId }) => zoneId)
  const displays = await Promise.all(zones.map((zoneId) => watch(hall, asDisplay, `display:${zoneId}`)))
  const signs = await Promise.all([1, 16].map((n) => watch(hall, asDisplay, `sign:${n}`)))
  const sent = await send()
  expect(sent.status).toBe(201)
  const { ticketNumber } = sent.body.test
  for (const display of displays)
    await expect.poll(() => last<DisplayView>(display).calls[0]).toMatchObject({ ticketNumber, awaited: true })
  for (const sign of signs) await expect.poll(() => last<SignView>(sign).ticketNumber).toBe(ticketNumber)

  const seq = last<DisplayView>(displays[0] as { views: unknown[] }).calls[0]?.seq as number
  const report = { seq, shownAt: hall.app.hall.now(), outcome: 'spoken', spoken: [{ lang: 'ky', source: 'recorded' }] }
  expect((await hall.call('POST', '/api/announcements/shown', { seqs: [seq] }, asDisplay)).status).toBe(200)
  expect((await hall.call('POST', '/api/announcements', { reports: [report] }, asDisplay)).body).toEqual({ kept: 0 })
  const told = (await look()).test.displays.find((each: { deviceId: string }) => each.deviceId === 'sample-display')
  expect(told).toMatchObject({ isShown: true, outcome: 'spoken', isSign: false })

  expect((await hall.call('PUT', '/api/test-ticket/answers', { wrong: ['sample-display'] }, admin)).status).toBe(204)
  for (const sign of signs) await expect.poll(() => last<SignView>(sign).ticketNumber).toBe(null)
  expect(await look()).toMatchObject({ test: { isOver: true }, kept: { right: 0, wrong: 1 } })
  expect(hall.db.select().from(tickets).all()).toEqual([])
  expect([...hall.app.hall.log.from(1)].at(-1)).toMatchObject({
    actor: 'administrator:admin',
    event: { about: 'test-ticket', what: 'answered', details: { ticketNumber, wrong: ['sample-display'] } }
  })
})

test('goes as soon as a ticket is taken, and is refused while somebody waits or a desk is open', async () => {
  expect((await send()).status).toBe(201)
  await hall.issue({ serviceId: 'id-card' })
  expect((await look()).test.isOver).toBe(true)
  expect(await send()).toMatchObject({ status: 409, body: { code: 'hall-in-use' } })
  const operator = await hall.openDesk(1)
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  expect(await look()).toMatchObject({ mayBegin: false })
  expect((await send()).body.code).toBe('hall-in-use')
})
