import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { at, DAY, NEXT_DAY, playSmallDay } from './small-day.ts'

const clock = { at: at('08:30') }
const steady = { at: at('08:30') }
let hall: OpenHall
let admin: Record<string, string>

beforeAll(async () => {
  hall = await openHall({ clock, steady })
  admin = await hall.signIn('admin')
  await playSmallDay(hall, clock)
})
afterAll(() => hall.close())

const former = async () =>
  (await hall.call('GET', '/api/personal-data/former', undefined, admin)).body.people as Array<{
    userId: string
    name: string
  }>
const log = () =>
  (hall.db.$client.prepare("SELECT body FROM events WHERE type = 'noted'").pluck().all() as string[]).join('\n')

test('the log knows people by their ids alone', async () => {
  const { status, body } = await hall.call(
    'POST',
    '/api/people',
    { login: 'aizada', name: 'Aizada Testova', role: 'operator', password: 'a long password' },
    admin
  )
  expect(status).toBe(201)
  expect(log()).toContain(body.userId)
  await hall.call('PUT', `/api/people/${body.userId}`, { name: 'Aizada Otherwise' }, admin)
  expect(log()).not.toContain('Aizada')
  expect(log()).not.toContain('aizada')
})

test('everything that is kept of a person can be had', { timeout: 90_000 }, async () => {
  const { status, body } = await hall.call('GET', '/api/personal-data/people/operator-3', undefined, admin)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    person: { userId: 'operator-3', login: 'operator3', name: 'Operator 3', removedAt: null },
    days: [{ serviceDay: DAY, calls: 4, finished: 2 }]
  })
  expect(body.log).toContainEqual(
    expect.objectContaining({ type: 'ticket-called', count: 4, firstAt: at('09:04'), lastAt: at('09:21') })
  )
  expect(JSON.stringify(body)).not.toContain('argon2')
  expect((await hall.call('GET', '/api/personal-data/people/nobody', undefined, admin)).status).toBe(404)
})

test("a name is erased on demand, of those alone who have left; what they did stays, as nobody's", {
  timeout: 90_000
}, async () => {
  expect((await hall.call('DELETE', '/api/personal-data/people/operator-3', undefined, admin)).status).toBe(404)
  await hall.call('DELETE', '/api/people/operator-3', undefined, admin)
  expect((await former()).map(({ name }) => name)).toEqual(['Operator 3'])
  expect((await hall.call('DELETE', '/api/personal-data/people/operator-3', undefined, admin)).status).toBe(204)
  expect(await former()).toEqual([])
  expect(log()).toContain('"what":"erased"')
  expect(hall.db.$client.prepare('SELECT name, login FROM users WHERE user_id = ?').get('operator-3')).toEqual({
    name: '',
    login: 'erased-operator-3'
  })
  const { groups } = (
    await hall.call('GET', `/api/reports/figures?from=${DAY}&to=${DAY}&by=operator`, undefined, admin)
  ).body
  expect(groups).toEqual([
    expect.objectContaining({
      key: 'operator-3',
      name: expect.objectContaining({ en: 'Former colleague' }),
      figures: expect.objectContaining({ visits: 4 })
    })
  ])
})

test('after its time a name is erased with a new service day', async () => {
  await hall.call('DELETE', '/api/people/operator-4', undefined, admin)
  steady.at += (sampleCentre.privacy.formerNamesDays - 1) * 86_400_000
  clock.at = at('05:00', NEXT_DAY)
  await hall.issue({ serviceId: 'id-card' })
  admin = await hall.signIn('admin')
  expect((await former()).map(({ userId }) => userId)).toEqual(['operator-4'])
  steady.at += 2 * 86_400_000
  clock.at = at('05:00', '2026-03-04')
  await hall.issue({ serviceId: 'id-card' })
  admin = await hall.signIn('admin')
  await expect.poll(former).toEqual([])
})
