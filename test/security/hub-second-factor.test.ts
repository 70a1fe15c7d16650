import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letBackIn } from '../../server/hub/ops/let-back-in.ts'
import { sampleHead } from '../../server/hub/sample.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'
import { codeAt } from './signed-in.ts'

/** The second factor of head office: what holds for a hall's (second-factor.test.ts), held for the hub. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const OWN = '/api/session/second-factor'
const clock = { at: Date.UTC(2026, 10, 23, 5, 0, 10) }
const unfinished = { status: 403, body: { code: 'sign-in-unfinished' } }

let hub: OpenHub
beforeAll(async () => {
  hub = await openHub({ sample: false, now: () => clock.at, rateLimits: true })
})
afterAll(() => hub.close())

async function signIn(login: string, code?: string, from = '192.168.1.20') {
  const payload = { login, password: sampleHead.password, ...(code !== undefined && { code }) }
  const answer = await hub.app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress: from })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { status: answer.statusCode, body: answer.json(), as: { origin: 'http://localhost', cookie } }
}
type As = Awaited<ReturnType<typeof signIn>>['as']

async function setUp(as: As) {
  const begun = await hub.call('POST', OWN, undefined, as)
  expect(begun.status).toBe(200)
  const set = await hub.call('PUT', OWN, { code: codeAt(begun.body.secret, clock.at) }, as)
  expect(set.status).toBe(200)
  clock.at += 30 * SECOND
  return { ...begun.body, ...set.body } as { secret: string; uri: string; recoveryCodes: string[] }
}

let made: Awaited<ReturnType<typeof setUp>>
let head: As

describe('a role of which it is asked', () => {
  test('is held at once, with its open pages, and does nothing before it is set up', async () => {
    head = (await signIn('head')).as
    const elsewhere = (await signIn('head')).as
    expect((await hub.call('PUT', '/api/network/sign-in', { secondFactorFor: ['administer'] }, head)).status).toBe(200)
    expect((await signIn('head')).body).toMatchObject({ due: 'second-factor', hasSecondFactor: false })
    for (const as of [head, elsewhere]) {
      expect(await hub.call('GET', '/api/network/centres', undefined, as)).toMatchObject(unfinished)
      expect(await hub.call('PUT', '/api/network/sign-in', { secondFactorFor: [] }, as)).toMatchObject(unfinished)
      expect(await hub.call('DELETE', OWN, undefined, as)).toMatchObject(unfinished)
    }
    expect((await hub.call('PUT', OWN, { code: '000000' }, head)).body.code).toBe('wrong-code')
    made = await setUp(head)
    expect(made.uri).toMatch(/^otpauth:\/\/totp\/Kezek%20hub.*secret=/)
    expect(made.recoveryCodes).toHaveLength(10)
    expect((await hub.call('GET', '/api/session', undefined, head)).body).toMatchObject({
      due: null,
      hasSecondFactor: true
    })
    expect((await hub.call('GET', '/api/network/centres', undefined, elsewhere)).status).toBe(401)
    expect((await hub.call('DELETE', OWN, undefined, head)).body.code).toBe('second-factor-needed')
  })
})

describe('a password alone', () => {
  test('opens nothing any more, and tells nothing when it is wrong', async () => {
    expect(await signIn('head')).toMatchObject({ status: 401, body: { code: 'code-needed' } })
    expect(await signIn('head', '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
    const wrong = (login: string) =>
      hub.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: 'wrong' } })
    const [known, unknown] = [await wrong('head'), await wrong('nobody-of-this-name')]
    expect(known.body).toBe(unknown.body)
  })

  test('with a code opens once, also for three who send it at once', async () => {
    const code = codeAt(made.secret, clock.at)
    const answers = await Promise.all([signIn('head', code), signIn('head', code), signIn('head', code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    expect((await signIn('head', codeAt(made.secret, clock.at - 30 * SECOND))).status).toBe(401)
    clock.at += MINUTE
  })

  test('guessing at the code is slowed down as guessing at the password is', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 14; i++) statuses.push((await signIn('head', String(100_000 + i), '192.168.1.66')).status)
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    clock.at += 10 * MINUTE
  })
})

test('recovery codes let in once each, and are renewed; what an old page does asks for the code too', async () => {
  const [one = '', two = ''] = made.recoveryCodes
  expect((await signIn('head', one.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
  expect((await signIn('head', one)).status).toBe(401)
  expect((await hub.call('GET', OWN, undefined, head)).body).toEqual({
    isSet: true,
    isNeeded: true,
    recoveryCodesLeft: 9
  })
  const renew = () => hub.call('POST', '/api/session/recovery-codes', undefined, head)
  expect((await renew()).body.code).toBe('proof-needed')
  const proof = (body: object) =>
    hub.call('POST', '/api/session/proof', { password: sampleHead.password, ...body }, head)
  expect(await proof({})).toMatchObject({ status: 403, body: { code: 'code-needed' } })
  expect((await proof({ code: codeAt(made.secret, clock.at) })).status).toBe(204)
  clock.at += 30 * SECOND
  expect((await renew()).body.recoveryCodes).toHaveLength(10)
  expect((await signIn('head', two)).status).toBe(401)
})

test('who has lost it is let in again by who may reach them, and by nobody else; it stands in what was done', async () => {
  const { passwordHash } = (await hub.store.personByLogin('head')) as { passwordHash: string }
  const person = { name: 'A', passwordHash, mustChangePassword: false }
  await hub.store.putPerson({ ...person, userId: 'u-osh', login: 'osh', role: 'administer', regions: ['osh'] }, 0)
  await hub.store.putPerson({ ...person, userId: 'u-look', login: 'looks', role: 'look', regions: null }, 0)
  const osh = (await signIn('osh')).as
  await setUp(osh)
  const looks = (await signIn('looks')).as
  await setUp(looks)
  const lost = (userId: string, as: As) =>
    hub.call('DELETE', `/api/network/people/${userId}/second-factor`, undefined, as)
  expect((await lost('u-look', osh)).status).toBe(404)
  expect((await lost('u-osh', looks)).status).toBe(403)
  expect((await hub.call('PUT', '/api/network/sign-in', { secondFactorFor: [] }, osh)).body.code).toBe('forbidden')
  expect((await lost('u-look', head)).status).toBe(204)
  expect((await hub.call('GET', '/api/session', undefined, looks)).status).toBe(401)
  expect((await signIn('looks')).status).toBe(200)
  // The last who may do everything is let in from the machine itself.
  await letBackIn(hub.store, { login: 'head', withoutSecondFactor: true, password: null }, clock.at)
  expect((await hub.call('GET', '/api/session', undefined, head)).status).toBe(401)
  head = (await signIn('head')).as
  expect((await hub.call('GET', '/api/network/people', undefined, head)).body.code).toBe('sign-in-unfinished')
  await hub.store.setSecondFactorFor([])
  const notes = await hub.store.notes(500)
  for (const what of ['second factor set', 'second factor removed', 'recovery codes renewed'])
    expect(notes.some((note) => note.what === what)).toBe(true)
  const told = JSON.stringify([notes, (await hub.call('GET', '/api/network/people', undefined, head)).body])
  for (const secret of [made.secret, ...made.recoveryCodes]) expect(told).not.toContain(secret)
})
