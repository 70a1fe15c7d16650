import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RefusalTally } from '../../server/http/refusal-tally.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { notesAbout, trySignIn } from './signed-in.ts'
import { watch } from './watch.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ sample: false })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const signIn = (login: string, password = 'sample', from = '192.168.1.20', headers: Record<string, string> = {}) =>
  trySignIn(hall, { login, password }, from, headers)
const isIn = async (cookie: Record<string, string>) =>
  (await hall.call('GET', '/api/session', undefined, cookie)).status === 200

describe('who signed in and out', () => {
  test('stands in the chained log, with the address', async () => {
    const { cookie } = await signIn('operator1', 'sample', '192.168.1.31')
    await hall.call('DELETE', '/api/session', undefined, cookie)
    expect(notesAbout(hall, 'session').slice(-2)).toEqual([
      {
        actor: 'operator:operator-1',
        what: 'opened',
        details: { userId: 'operator-1', address: '192.168.1.31', by: 'password' }
      },
      {
        actor: 'operator:operator-1',
        what: 'ended',
        details: { userId: 'operator-1', address: '127.0.0.1', sessions: 1, why: 'signed out' }
      }
    ])
  })

  test('also when another signs in on the same browser', async () => {
    const { cookie } = await signIn('operator1')
    const headers = { ...cookie, origin: 'http://localhost:80', host: 'localhost:80' }
    expect((await signIn('operator2', 'sample', '192.168.1.20', headers)).status).toBe(200)
    expect(await isIn(cookie)).toBe(false)
    expect(notesAbout(hall, 'session').slice(-2)).toMatchObject([
      { what: 'opened', details: { userId: 'operator-2' } },
      { what: 'ended', details: { userId: 'operator-1', why: 'another signed in' } }
    ])
  })

  test('and who changed a password', async () => {
    const { cookie } = await signIn('operator3')
    const change = { password: 'sample', newPassword: 'of my own choice' }
    expect((await hall.call('PUT', '/api/session/password', change, cookie)).status).toBe(204)
    expect(notesAbout(hall, 'person').at(-1)).toEqual({
      actor: 'operator:operator-3',
      what: 'password changed',
      details: { userId: 'operator-3', address: '127.0.0.1', mark: expect.stringMatching(/^[0-9a-f]{32}$/) }
    })
  })
})

describe('sessions', () => {
  test('one sees where one is signed in, and ends one of them', async () => {
    const here = await signIn('operator4', 'sample', '192.168.1.41', { 'user-agent': 'Firefox of the desk' })
    const there = await signIn('operator4', 'sample', '192.168.1.42')
    const { body } = await hall.call('GET', '/api/sessions/own', undefined, here.cookie)
    expect(body.sessions).toHaveLength(2)
    expect(body.sessions).toContainEqual(
      expect.objectContaining({ address: '192.168.1.41', browser: 'Firefox of the desk', isThis: true })
    )
    const other = body.sessions.find(({ isThis }: { isThis: boolean }) => !isThis)
    expect((await hall.call('DELETE', `/api/sessions/own/${other.sessionRef}`, undefined, here.cookie)).status).toBe(
      204
    )
    expect([await isIn(here.cookie), await isIn(there.cookie)]).toEqual([true, false])
  })

  test('what names one is no way in, nor is it one to end for somebody else', async () => {
    const mine = await signIn('operator5')
    const { body } = await hall.call('GET', '/api/sessions/own', undefined, mine.cookie)
    const { sessionRef } = body.sessions[0]
    expect(mine.cookie.cookie).not.toContain(sessionRef)
    expect(await isIn({ cookie: `kezek-session=${sessionRef}` })).toBe(false)
    const other = await signIn('operator6')
    expect(await hall.call('DELETE', `/api/sessions/own/${sessionRef}`, undefined, other.cookie)).toMatchObject({
      status: 404,
      body: { code: 'unknown-session' }
    })
    expect(await isIn(mine.cookie)).toBe(true)
  })

  test('signing out everywhere ends all of them and their sockets at once, and nobody else', async () => {
    const [one, two, other] = [await signIn('operator7'), await signIn('operator7'), await signIn('operator8')]
    const desk = await watch(hall, two.cookie, 'desk:desk-7')
    expect((await hall.call('DELETE', '/api/sessions/own', undefined, one.cookie)).status).toBe(204)
    await expect.poll(desk.closedWith).toBe(1008)
    expect([await isIn(one.cookie), await isIn(two.cookie), await isIn(other.cookie)]).toEqual([false, false, true])
    expect(notesAbout(hall, 'session').at(-1)).toMatchObject({
      what: 'ended',
      details: { userId: 'operator-7', sessions: 2, why: 'signed out everywhere' }
    })
  })

  test('the administrator sees those of everybody, and signs somebody out', async () => {
    const { cookie } = await signIn('operator9', 'sample', '192.168.1.91')
    const { body } = await hall.call('GET', '/api/sessions', undefined, admin)
    expect(body.sessions).toContainEqual(
      expect.objectContaining({ login: 'operator9', name: 'Operator 9', role: 'operator', address: '192.168.1.91' })
    )
    expect((await hall.call('DELETE', '/api/people/operator-9/sessions', undefined, admin)).status).toBe(204)
    expect(await isIn(cookie)).toBe(false)
    expect(notesAbout(hall, 'session').at(-1)).toMatchObject({
      actor: 'administrator:admin',
      details: { userId: 'operator-9', why: 'signed out by an administrator' }
    })
  })
})

describe('guessing', () => {
  test('is an alarm on the board, and in the chained log after the hall has closed, with addresses and no login', async () => {
    for (let i = 0; i < 25; i++) await signIn('supervisor', `guess ${i}`, `192.168.7.${i % 3}`)
    for (let i = 0; i < 3; i++) await signIn('my secret password, in the wrong field', 'x', '192.168.7.9')
    hall.app.observeAlarms()
    const board = await watch(hall, admin, 'supervisor')
    expect((board.views[0] as { alarms: object[] }).alarms).toContainEqual(
      expect.objectContaining({ alarmId: 'guessing', kind: 'guessing', level: 2, count: 28, about: expect.anything() })
    )
    board.socket.terminate()

    await hall.stop()
    hall = await openHall({ data: hall.data, sample: false })
    const refused = notesAbout(hall, 'session').filter(({ what }) => what === 'refused')
    expect(refused.map(({ actor, details }) => [actor, details.userId, details.address, details.times])).toEqual([
      ['hall', 'supervisor', '192.168.7.0', 9],
      ['hall', 'supervisor', '192.168.7.1', 8],
      ['hall', 'supervisor', '192.168.7.2', 8],
      ['hall', null, '192.168.7.9', 3]
    ])
    expect(JSON.stringify([...hall.app.hall.log.from(1)])).not.toContain('secret password')
  })

  test('for a month, from everywhere, leaves less than 10,000 rows', () => {
    const tally = new RefusalTally()
    let rows = 0
    let times = 0
    for (let now = 0; now < 30 * DAY; now += MINUTE) {
      for (let i = 0; i < 300; i++) {
        const n = now / MINUTE + i
        tally.take(
          { userId: n % 3 ? `person-${n % 40}` : null, address: `10.${n % 7}.${n % 200}.1`, why: 'password' },
          now
        )
      }
      for (const row of tally.drain(now)) {
        rows++
        times += row.times
      }
    }
    expect(rows).toBeLessThan(10_000)
    expect(rows).toBeGreaterThan(100)
    for (const row of tally.drain(31 * DAY)) times += row.times
    expect(times).toBe(300 * 30 * 24 * 60)
  })

  test('one person guessed at from a few addresses is told by the minute, with each of them', () => {
    const tally = new RefusalTally()
    for (let i = 0; i < 30; i++) tally.take({ userId: 'admin', address: `10.0.0.${i % 3}`, why: 'password' }, i * 1_000)
    expect(tally.drain(MINUTE)).toEqual(
      [0, 1, 2].map((i) => ({
        userId: 'admin',
        address: `10.0.0.${i}`,
        times: 10,
        from: i * 1_000,
        to: (27 + i) * 1_000
      }))
    )
    expect(tally.drain(2 * MINUTE)).toEqual([])
  })
})

test('whoever knows one password does not fill the log by signing in and out', async () => {
  const statuses = new Set<number>()
  const before = notesAbout(hall, 'session').length
  for (let i = 0; i < 90; i++) statuses.add((await signIn('operator10', 'sample', `192.168.9.${i}`)).status)
  expect(statuses).toEqual(new Set([200, 429]))
  expect(notesAbout(hall, 'session').length - before).toBeLessThan(70)
})
