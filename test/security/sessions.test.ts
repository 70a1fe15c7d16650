import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { watch } from './watch.ts'

const MINUTE = 60_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ steady })
})
afterAll(() => hall.close())

const isIn = async (cookie: Record<string, string>) =>
  (await hall.call('GET', '/api/session', undefined, cookie)).status === 200
const tryPassword = (login: string, password: string, remoteAddress = '10.0.0.1') =>
  hall.app.inject({ method: 'POST', url: '/api/session', payload: { login, password }, remoteAddress })
const cookieOf = (answer: Awaited<ReturnType<typeof tryPassword>>) => ({
  cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
})

describe('a session ends', () => {
  test('after an hour without use', async () => {
    const cookie = await hall.signIn('operator1')
    for (let i = 0; i < 3; i++) {
      steady.at += 59 * MINUTE
      expect(await isIn(cookie), 'used in time, it goes on').toBe(true)
    }
    steady.at += 60 * MINUTE
    expect(await isIn(cookie)).toBe(false)
  })

  test('after fourteen hours, however busy, and its socket with it', async () => {
    const cookie = await hall.signIn('operator1')
    const desk = await watch(hall, cookie, 'desk:desk-1')
    for (let i = 0; i < 27; i++) {
      steady.at += 30 * MINUTE
      expect(await isIn(cookie)).toBe(true)
    }
    expect(desk.closedWith()).toBe(null)
    steady.at += 30 * MINUTE
    expect(await isIn(cookie)).toBe(false)
    await expect.poll(desk.closedWith).toBe(1008)
  })

  test('not while its desk is watched: an open socket is use', async () => {
    const cookie = await hall.signIn('operator2')
    const desk = await watch(hall, cookie, 'desk:desk-2')
    const { people, monotonicNow } = hall.app
    const [session] = [/kezek-session=([^;]+)/.exec(cookie.cookie ?? '')?.[1] as string].map((token) =>
      people.sessions.byToken(token, monotonicNow())
    )
    steady.at += 50 * MINUTE
    // The sweep sees the socket, and the session is used.
    await expect.poll(() => session?.lastSeenAt).toBe(steady.at)
    steady.at += 30 * MINUTE
    expect(desk.closedWith()).toBe(null)
    expect(await isIn(cookie)).toBe(true)
    desk.socket.terminate()
  })

  test('on signing out, its sockets at once, and no other session', async () => {
    const [mine, others] = [await hall.signIn('operator3'), await hall.signIn('operator3')]
    const desk = await watch(hall, mine, 'desk:desk-3')
    const otherDesk = await watch(hall, others, 'desk:desk-3')
    expect((await hall.call('DELETE', '/api/session', undefined, mine)).status).toBe(204)
    await expect.poll(desk.closedWith).toBe(1008)
    expect(await isIn(mine)).toBe(false)
    expect(await isIn(others)).toBe(true)
    expect(otherDesk.closedWith()).toBe(null)
    otherDesk.socket.terminate()
  })

  test('and how long it has been idle outlives a restart', async () => {
    const cookie = await hall.signIn('operator4')
    steady.at += 50 * MINUTE
    expect(await isIn(cookie)).toBe(true)
    hall.app.people.sessions.keep(steady.at)
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, steady })
    steady.at += 50 * MINUTE
    expect(await isIn(cookie)).toBe(true)
    steady.at += 60 * MINUTE
    expect(await isIn(cookie)).toBe(false)
  })
})

test('a clock that was ahead before a restart does not make a session last', async () => {
  const { data } = hall
  steady.at += 30 * 24 * 60 * MINUTE
  const cookie = await hall.signIn('operator6')
  await hall.stop()
  steady.at -= 30 * 24 * 60 * MINUTE
  hall = await openHall({ data, steady })
  expect(await isIn(cookie)).toBe(true)
  steady.at += 60 * MINUTE
  expect(await isIn(cookie)).toBe(false)
})

describe('people', () => {
  beforeAll(async () => {
    admin = await hall.signIn('admin')
  })

  const add = async (login: string, role = 'operator') => {
    const { status, body } = await hall.call(
      'POST',
      '/api/people',
      { login, name: `Name of ${login}`, role, password: 'first password' },
      admin
    )
    expect(status, JSON.stringify(body)).toBe(201)
    return body as { userId: string }
  }

  test.each([
    ['a new password', { password: 'second password' }],
    ['another role', { role: 'supervisor' }]
  ])('%s ends their sessions and sockets', async (what, change) => {
    const login = what.replaceAll(' ', '-')
    const { userId } = await add(login)
    const cookie = cookieOf(await tryPassword(login, 'first password'))
    const desk = await watch(hall, cookie, 'desk:desk-1')
    expect(await hall.call('PUT', `/api/people/${userId}`, change, admin)).toMatchObject({ status: 200 })
    await expect.poll(desk.closedWith).toBe(1008)
    expect(await isIn(cookie)).toBe(false)
    expect(
      (await tryPassword(login, 'password' in change ? 'second password' : 'first password')).json()
    ).toMatchObject({ login, role: 'role' in change ? 'supervisor' : 'operator' })
  })

  test('another name is only that', async () => {
    const { userId } = await add('renamed')
    const cookie = cookieOf(await tryPassword('renamed', 'first password'))
    await hall.call('PUT', `/api/people/${userId}`, { name: 'New name' }, admin)
    expect(await hall.call('GET', '/api/session', undefined, cookie)).toMatchObject({
      status: 200,
      body: { name: 'New name' }
    })
    expect((await hall.call('GET', '/api/people', undefined, admin)).body.people).toContainEqual({
      userId,
      login: 'renamed',
      name: 'New name',
      role: 'operator',
      skills: null,
      hasSecondFactor: false,
      isOfHouse: false,
      lockedUntil: null
    })
  })

  test('who is removed is out, their login is free, and their name stays in the log', async () => {
    const { userId } = await add('leaver')
    const cookie = cookieOf(await tryPassword('leaver', 'first password'))
    const desk = await watch(hall, cookie, 'desk:desk-1')
    expect((await hall.call('DELETE', `/api/people/${userId}`, undefined, admin)).status).toBe(204)
    await expect.poll(desk.closedWith).toBe(1008)
    expect(await isIn(cookie)).toBe(false)
    expect((await tryPassword('leaver', 'first password')).statusCode).toBe(401)
    expect(hall.app.people.nameOf(userId)).toBe('Name of leaver')
    expect((await add('leaver')).userId).not.toBe(userId)
    const noted = [...hall.app.hall.log.from(1)].filter(
      ({ event }) => event.type === 'noted' && event.about === 'person' && event.details.userId === userId
    )
    expect(noted.map(({ actor, event }) => [actor, 'what' in event && event.what])).toEqual([
      ['administrator:admin', 'added'],
      ['administrator:admin', 'removed']
    ])
  })

  test.each([
    [
      'a login that is taken',
      'POST',
      '/api/people',
      { login: 'operator1', name: 'Twin', role: 'operator', password: 'long enough' },
      409,
      'login-taken'
    ],
    [
      'a short password',
      'POST',
      '/api/people',
      { login: 'short', name: 'Short', role: 'operator', password: 'short' },
      400,
      'bad-request'
    ],
    ['somebody unknown', 'PUT', '/api/people/nobody', { name: 'New' }, 404, 'unknown-person'],
    ['the last administrator', 'DELETE', '/api/people/admin', undefined, 409, 'last-administrator'],
    ['the last administrator', 'PUT', '/api/people/admin', { role: 'operator' }, 409, 'last-administrator']
  ] as const)('%s is refused (%s %s)', async (_what, method, url, body, status, code) => {
    expect(await hall.call(method, url, body, admin)).toMatchObject({ status, body: { code } })
  })

  test("one's own password: the present one is needed, and one's sessions elsewhere end", async () => {
    await add('own')
    const here = cookieOf(await tryPassword('own', 'first password'))
    const there = cookieOf(await tryPassword('own', 'first password'))
    expect(
      await hall.call('PUT', '/api/session/password', { password: 'wrong', newPassword: 'my own password' }, here)
    ).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
    expect(
      await hall.call(
        'PUT',
        '/api/session/password',
        { password: 'first password', newPassword: 'my own password' },
        here
      )
    ).toMatchObject({ status: 204 })
    expect(await isIn(here)).toBe(true)
    expect(await isIn(there)).toBe(false)
    expect((await tryPassword('own', 'first password')).statusCode).toBe(401)
    expect((await tryPassword('own', 'my own password')).statusCode).toBe(200)
  })
})

describe('guessing a password', () => {
  const guess = async (login: string, address: string, times: number) => {
    const statuses = []
    for (let i = 0; i < times; i++) statuses.push((await tryPassword(login, `guess ${i}`, address)).statusCode)
    return statuses
  }

  test('gets slower and slower, and locks nobody else out', async () => {
    expect(await guess('operator8', '10.6.6.6', 11)).toEqual([...Array(10).fill(401), 429])
    const held = await tryPassword('operator8', 'sample', '10.6.6.6')
    expect(held.statusCode).toBe(429)
    expect(held.json()).toMatchObject({ code: 'too-many-requests' })
    expect(Number(held.headers['retry-after'])).toBe(1)
    expect(
      (await hall.call('GET', '/api/people', undefined, admin)).body.people.find(
        (each: { login: string }) => each.login === 'operator8'
      ).lockedUntil
    ).toBe(steady.at + 1_000)

    // From another address the right password opens at once; another login from the same one too.
    expect((await tryPassword('operator8', 'sample', '10.0.0.8')).statusCode).toBe(200)
    expect((await tryPassword('operator9', 'sample', '10.6.6.6')).statusCode).toBe(200)

    const waits = []
    for (let i = 0; i < 5; i++) {
      steady.at += (waits.at(-1) ?? 1) * 1_000
      expect((await tryPassword('operator8', 'again', '10.6.6.6')).statusCode).toBe(401)
      waits.push(Number((await tryPassword('operator8', 'again', '10.6.6.6')).headers['retry-after']))
    }
    expect(waits).toEqual([2, 4, 8, 16, 32])
    steady.at += 32_000
    expect((await tryPassword('operator8', 'sample', '10.6.6.6')).statusCode, 'the right one in the end').toBe(200)
  })

  test('from one network of IPv6 counts as from one machine', async () => {
    const addresses = Array.from({ length: 11 }, (_, i) => `2001:db8:1:2::${(i + 1).toString(16)}`)
    const statuses = []
    for (const address of addresses) statuses.push((await tryPassword('operator10', 'guess', address)).statusCode)
    expect(statuses.at(-1)).toBe(429)
    expect((await tryPassword('operator10', 'sample', '2001:db8:1:3::1')).statusCode).toBe(200)
  })

  test('by many at once does not get more tries', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        tryPassword('operator11', `guess ${i}`, '10.7.7.7').then((answer) => answer.statusCode)
      )
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  })

  test('in a storm from one address leaves room for the others, and the hall goes on', async () => {
    const storm = Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        tryPassword(`nobody-${i}`, 'guess', '10.8.8.8').then((answer) => answer.statusCode)
      )
    )
    const [others, services] = await Promise.all([
      tryPassword('operator12', 'sample', '10.0.0.12'),
      hall.call('GET', '/api/services')
    ])
    expect(others.statusCode).toBe(200)
    expect(services.status).toBe(200)
    const statuses = await storm
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(33)
  })
})
