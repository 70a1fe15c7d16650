import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { codeAt, notesAbout, trySignIn } from './signed-in.ts'
import { watch } from './watch.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const steady = { at: Date.UTC(2026, 10, 23, 5) }
const wall = { at: Date.UTC(2026, 10, 23, 5, 0, 10) }
const OWN = '/api/session/second-factor'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({
    sample: false,
    steady,
    wall,
    centre: { ...sampleCentre, signIn: { secondFactorFor: ['administrator'] } }
  })
})
afterAll(() => hall.close())

/** Everybody's password is `sample`: it is the codes that this file is about. */
const signIn = (login: string, code?: string, from?: string) =>
  trySignIn(hall, { login, password: 'sample', ...(code !== undefined && { code }) }, from)

async function setUp(cookie: Record<string, string>) {
  const begun = await hall.call('POST', OWN, {}, cookie)
  expect(begun.status).toBe(200)
  const { secret, uri } = begun.body
  const set = await hall.call('PUT', OWN, { code: codeAt(secret, wall.at) }, cookie)
  expect(set.status).toBe(200)
  wall.at += 30 * SECOND
  return { secret, uri, recoveryCodes: set.body.recoveryCodes as string[] }
}

let secret: string
let recoveryCodes: string[]
let admin: Record<string, string>

describe('an administrator of whom the centre asks it', () => {
  test('does nothing before it is set up: not even whoever has the password', async () => {
    const { body, cookie } = await signIn('admin')
    expect(body).toMatchObject({ role: 'administrator', due: 'second-factor' })
    expect(await hall.call('GET', '/api/people', undefined, cookie)).toMatchObject({
      status: 403,
      body: { code: 'sign-in-unfinished' }
    })
    const board = await watch(hall, cookie, 'supervisor')
    expect(board.heard).toEqual(['forbidden'])
    board.socket.terminate()
  })

  test('sets it up with a code of it, and is in', async () => {
    const first = await signIn('admin')
    const elsewhere = await signIn('admin')
    expect(await hall.call('PUT', OWN, { code: '000000' }, first.cookie)).toMatchObject({
      status: 403,
      body: { code: 'wrong-code' }
    })
    const made = await setUp(first.cookie)
    ;({ secret, recoveryCodes } = made)
    admin = first.cookie
    expect(made.uri).toMatch(/^otpauth:\/\/totp\/.*secret=.*&digits=6&period=30$/)
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/)
    expect((await hall.call('GET', '/api/people', undefined, admin)).status).toBe(200)
    expect((await hall.call('GET', '/api/session', undefined, elsewhere.cookie)).status).toBe(401)
  })

  test('cannot do without it again', async () => {
    expect(await hall.call('DELETE', OWN, undefined, admin)).toMatchObject({
      status: 409,
      body: { code: 'second-factor-needed' }
    })
  })
})

describe('a password alone', () => {
  test('opens nothing any more', async () => {
    expect(await signIn('admin')).toMatchObject({ status: 401, body: { code: 'code-needed' } })
    expect(await signIn('admin', '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
    expect(await trySignIn(hall, { login: 'admin', password: 'wrong', code: codeAt(secret, wall.at) })).toMatchObject({
      status: 401,
      body: { code: 'wrong-password' }
    })
  })

  test('does not say whether there is a second factor, when it is wrong', async () => {
    const answers = await Promise.all(
      ['admin', 'operator1', 'nobody-of-this-name'].map((login) => trySignIn(hall, { login, password: 'wrong' }))
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
  })

  test('with a code opens once: who reads it over a shoulder is late', async () => {
    const code = codeAt(secret, wall.at)
    expect((await signIn('admin', code)).status).toBe(200)
    expect(await signIn('admin', code)).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
    // Nor one of a moment before.
    expect((await signIn('admin', codeAt(secret, wall.at - 30 * SECOND))).status).toBe(401)
    wall.at += 30 * SECOND
  })

  test('two at once with one code: one is let in', async () => {
    const code = codeAt(secret, wall.at)
    const answers = await Promise.all([signIn('admin', code), signIn('admin', code), signIn('admin', code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    wall.at += 30 * SECOND
  })

  test('a phone that is half a minute off is let in, one that is minutes off is not', async () => {
    expect((await signIn('admin', codeAt(secret, wall.at + 2 * MINUTE))).status).toBe(401)
    expect((await signIn('admin', codeAt(secret, wall.at - 2 * MINUTE))).status).toBe(401)
    expect((await signIn('admin', codeAt(secret, wall.at + 30 * SECOND))).status).toBe(200)
    wall.at += MINUTE
  })

  test('guessing at the code is slowed down as guessing at the password is', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 14; i++) statuses.push((await signIn('admin', String(100_000 + i), '192.168.1.66')).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('recovery codes', () => {
  test('let in once each, however they are typed', async () => {
    const [one = '', two = ''] = recoveryCodes
    expect((await signIn('admin', one.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    expect((await signIn('admin', one)).status).toBe(401)
    expect((await hall.call('GET', OWN, undefined, admin)).body).toEqual({
      isSet: true,
      isNeeded: true,
      recoveryCodesLeft: 9
    })
    const renewed = await hall.call('POST', '/api/session/recovery-codes', {}, admin)
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await signIn('admin', two)).status).toBe(401)
    expect((await signIn('admin', renewed.body.recoveryCodes[0])).status).toBe(200)
  })

  test("are another person's nowhere", async () => {
    const { cookie } = await signIn('supervisor')
    const { recoveryCodes: theirs } = await setUp(cookie)
    expect((await signIn('admin', theirs[0])).status).toBe(401)
    expect((await signIn('supervisor', theirs[0])).status).toBe(200)
  })
})

describe('proof anew', () => {
  test('asks for the code too', async () => {
    steady.at += 11 * MINUTE
    const change = () => hall.call('PUT', '/api/people/operator-2', { name: 'New name' }, admin)
    expect((await change()).body.code).toBe('proof-needed')
    const proof = (body: object) => hall.call('POST', '/api/session/proof', body, admin)
    expect(await proof({ password: 'sample' })).toMatchObject({ status: 403, body: { code: 'code-needed' } })
    expect((await proof({ password: 'sample', code: codeAt(secret, wall.at) })).status).toBe(204)
    wall.at += 30 * SECOND
    expect((await change()).status).toBe(200)
  })
})

describe('who has lost it', () => {
  test('is let in again by an administrator, and their sessions end', async () => {
    const { cookie } = await signIn('operator5')
    await setUp(cookie)
    expect((await signIn('operator5')).body.code).toBe('code-needed')
    expect(await hall.call('GET', '/api/people', undefined, admin)).toMatchObject({
      body: { people: expect.arrayContaining([expect.objectContaining({ login: 'operator5', hasSecondFactor: true })]) }
    })
    expect((await hall.call('DELETE', '/api/people/operator-5/second-factor', undefined, admin)).status).toBe(204)
    expect((await hall.call('GET', '/api/session', undefined, cookie)).status).toBe(401)
    expect((await signIn('operator5')).status).toBe(200)
  })
})

test('a role that the centre asks it of from now on is held at once, with its open pages', async () => {
  const { cookie } = await signIn('operator6')
  const desk = await watch(hall, cookie, 'desk:desk-6')
  expect(desk.heard).toEqual(['view'])
  const settings = { ...hall.app.hall.centre, signIn: { secondFactorFor: ['administrator', 'operator'] } }
  expect((await hall.call('PUT', '/api/settings/centre', settings, admin)).status).toBe(200)
  expect(await hall.call('GET', '/api/desks', undefined, cookie)).toMatchObject({
    status: 403,
    body: { code: 'sign-in-unfinished' }
  })
  await expect.poll(desk.closedWith, { timeout: 10_000 }).toBe(1008)
})

test('what happened stands in the chained log; no secret and no code does, nor in an answer or an export', async () => {
  expect(notesAbout(hall, 'person').map(({ actor, what }) => [actor, what])).toEqual(
    expect.arrayContaining([
      ['administrator:admin', 'second factor set'],
      ['administrator:admin', 'recovery codes renewed'],
      ['administrator:admin', 'second factor removed']
    ])
  )
  const log = JSON.stringify([...hall.app.hall.log.from(1)])
  const told = [
    await hall.call('GET', '/api/people', undefined, admin),
    await hall.call('GET', '/api/personal-data/people/admin', undefined, admin),
    await hall.call('GET', '/api/sessions', undefined, admin),
    await hall.call('GET', '/api/session', undefined, admin)
  ].map(({ body }) => JSON.stringify(body))
  for (const text of [log, ...told]) {
    expect(text).not.toContain(secret)
    for (const code of recoveryCodes) expect(text).not.toContain(code)
  }
})
