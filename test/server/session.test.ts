import { afterAll, beforeAll, expect, test } from 'vitest'
import { users } from '../../server/db/schema.ts'
import { type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

test('a session says who one is and which desk is open, until it is ended', async () => {
  const cookie = await hall.openDesk(4)
  expect((await hall.call('GET', '/api/session', undefined, cookie)).body).toEqual({
    userId: 'operator-4',
    login: 'operator4',
    name: 'Operator 4',
    role: 'operator',
    rights: ['serve'],
    due: null,
    deskId: 'desk-4',
    isOfHouse: false
  })
  expect((await hall.call('DELETE', '/api/session', undefined, cookie)).status).toBe(204)
  expect(await hall.call('GET', '/api/session', undefined, cookie)).toMatchObject({
    status: 401,
    body: { code: 'not-signed-in' }
  })
})

test.each([
  ['operator1', 'wrong'],
  ['nobody', 'sample']
])('%s with "%s" is refused in the same words', async (login, password) => {
  expect(await hall.call('POST', '/api/session', { login, password })).toEqual({
    status: 401,
    body: {
      type: 'urn:kezek:problem:wrong-password',
      title: 'Unauthorized',
      status: 401,
      code: 'wrong-password',
      detail: 'Login or password is wrong'
    }
  })
})

test('passwords are kept as Argon2id, each with its own salt', () => {
  const hashes = hall.db
    .select({ hash: users.passwordHash })
    .from(users)
    .all()
    .map((row) => row.hash)
  expect(hashes.every((hash) => hash.startsWith('$argon2id$'))).toBe(true)
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('the cookie is out of reach of scripts and other sites', async () => {
  const response = await hall.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'admin', password: 'sample' }
  })
  expect(response.cookies[0]).toMatchObject({ name: 'kezek-session', httpOnly: true, sameSite: 'Strict', path: '/' })
})

test('a page of another site is refused, even with the cookie', async () => {
  const { cookie } = await hall.signIn('operator5')
  const response = await hall.app.inject({
    method: 'POST',
    url: '/api/desks/desk-5/open',
    headers: { cookie: cookie as string, origin: 'http://elsewhere.example', host: 'localhost:80' },
    payload: {}
  })
  expect(response.json()).toMatchObject({ status: 403, code: 'foreign-origin' })
})
