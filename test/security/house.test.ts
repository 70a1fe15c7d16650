import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { copyDatabase } from '../../server/ops/backup/backup.ts'
import { FILE } from '../../server/db/folder.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { CLIENT, claimsOf, type HouseProvider, openProvider, signed } from './house-provider.ts'
import { notesAbout, SAME_SITE, trySignIn } from './signed-in.ts'

/** Signing in by the house's own accounts, against a real provider: who comes in, who does not, and who is out again. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const HALL = 'http://localhost'
const BACK = `${HALL}/api/session/house/back`
const START = '/api/session/house'
type Headers = Record<string, string>

let hall: OpenHall
let house: HouseProvider
let admin: Headers
const steady = { at: Date.now() }

const settings = (more: object = {}) => ({
  issuer: house.issuer,
  clientId: CLIENT.id,
  secret: CLIENT.secret,
  name: { ky: 'Уюмдун аккаунту', ru: 'Учётная запись учреждения', en: 'House account' },
  hallAddress: HALL,
  certificate: null,
  scopes: ['groups'],
  groupsClaim: 'groups',
  groups: [
    { group: 'kezek-admins', role: 'administrator', skills: null },
    { group: 'kezek-passports', role: 'operator', skills: ['id-card'] },
    { group: 'kezek-notary', role: 'operator', skills: ['notary'] },
    { group: 'kezek-supervisors', role: 'supervisor', skills: null }
  ],
  asksEachTime: false,
  checkMinutes: 15,
  holdsHours: 8,
  ...more
})
const set = async (more: object = {}) =>
  expect(await hall.call('PUT', '/api/house', settings(more), admin)).toMatchObject({ status: 204 })

beforeAll(async () => {
  house = await openProvider({ redirectUri: BACK })
  house.directory.set('s-1', { name: 'Айбек Осмонов', login: 'aibek', groups: ['kezek-passports', 'kezek-notary'] })
  house.directory.set('s-2', { name: 'Nurgul', login: 'admin', groups: ['kezek-supervisors', 'others'] })
  house.directory.set('s-3', { name: 'Stranger', login: 'stranger', groups: ['accounting'] })
  house.directory.set('s-4', { name: 'Chief', login: 'chief', groups: ['kezek-admins'] })
  hall = await openHall({
    sample: false,
    rateLimits: false,
    steady,
    centre: { ...sampleCentre, signIn: { secondFactorFor: ['supervisor'] } }
  })
  admin = await hall.signIn('admin')
})
afterAll(async () => {
  await hall.close()
  await house.close()
})
afterEach(() => {
  house.tamper.answer = null
})

const cookiesOf = (answer: { cookies: Array<{ name: string; value: string }> }): Headers => ({
  cookie: answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
})

/** Presses the button. */
async function begin(body: object = {}, headers: Headers = {}, url = START) {
  const answer = await hall.app.inject({
    method: 'POST',
    url,
    payload: url === START ? body : undefined,
    headers: { ...SAME_SITE, ...headers }
  } as never)
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookie: cookiesOf(answer),
    set: answer.headers['set-cookie']
  }
}
/** Comes back from the provider, as a browser does: from another site, with what that lets through. */
async function comeBack(url: URL | string, headers: Headers) {
  const { pathname, search } = new URL(url)
  const answer = await hall.app.inject({
    method: 'GET',
    url: `${pathname}${search}`,
    headers: { host: 'localhost', ...headers }
  })
  return {
    status: answer.statusCode,
    to: answer.headers.location,
    cookie: cookiesOf(answer),
    set: answer.headers['set-cookie']
  }
}
/** The whole way, for somebody of the directory. */
async function comeIn(subject: string, body: object = {}, headers: Headers = {}) {
  house.at.subject = subject
  const start = await begin(body, headers)
  expect(start).toMatchObject({ status: 200 })
  return comeBack(await house.visit(start.body.address), start.cookie)
}
const whoIs = async (cookie: Headers) => (await hall.call('GET', '/api/session', undefined, cookie)).body
const isIn = async (cookie: Headers) => (await hall.call('GET', '/api/session', undefined, cookie)).status === 200
const NOT_IN = (why: string) => ({ status: 303, to: `/desk?sign-in=${why}` })

describe('switched off', () => {
  test('nobody is offered it, and nobody is asked', async () => {
    expect((await hall.call('GET', START)).body).toEqual({ house: null })
    expect(await begin()).toMatchObject({ status: 409, body: { code: 'house-off' } })
    expect(await comeBack(`${BACK}?code=x&state=y`, {})).toMatchObject(NOT_IN('house-off'))
    expect(house.asked()).toBe(0)
  })
})

describe('what an administrator sets', () => {
  test('is refused where the provider could be somebody else', async () => {
    const put = (more: object) => hall.call('PUT', '/api/house', settings(more), admin)
    expect(await put({ issuer: 'http://192.168.1.7:8080' })).toMatchObject({
      status: 400,
      body: { code: 'house-not-secure' }
    })
    expect(await put({ issuer: 'https://8.8.8.8' })).toMatchObject({
      status: 400,
      body: { code: 'network-not-allowed' }
    })
    expect(await put({ hallAddress: 'https://zal.example/desk' })).toMatchObject({ status: 400 })
    expect(await put({ groups: [{ group: 'x', role: 'own-none', skills: null }] })).toMatchObject({ status: 404 })
    expect(await put({ groups: [{ group: 'x', role: 'operator', skills: ['none'] }] })).toMatchObject({ status: 404 })
    expect((await hall.call('GET', START)).body).toEqual({ house: null })
  })

  test('is told without its secret, which is in no answer, log, settings file or backup, nor in the file in the clear', async () => {
    await set()
    const told = await hall.call('GET', '/api/house', undefined, admin)
    expect(told.body).toMatchObject({
      house: { issuer: house.issuer, hasSecret: true, isSecretLost: false },
      people: 0
    })
    expect((await hall.call('GET', START)).body).toEqual({ house: { name: settings().name } })
    const text = await hall.app.inject({
      method: 'GET',
      url: '/api/settings/file',
      headers: { ...SAME_SITE, ...admin }
    })
    const backups = mkdtempSync(path.join(tmpdir(), 'kezek-house-'))
    await comeIn('s-1')
    await copyDatabase(path.join(hall.data, FILE), path.join(backups, 'backup'))
    const kept = [hall.data, backups].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => statSync(path.join(folder, name)).isFile())
        .map((name) => readFileSync(path.join(folder, name)))
    )
    expect(kept.length).toBeGreaterThan(2)
    for (const bytes of [Buffer.from(JSON.stringify(told.body)), text.rawPayload, ...kept])
      expect(bytes.includes(CLIENT.secret)).toBe(false)
    // Nor is what the provider is asked with again.
    const copy = new Database(path.join(backups, 'backup'))
    expect(copy.prepare('SELECT count(*) AS n FROM house_sessions').get()).toEqual({ n: 0 })
    copy.close()
    rmSync(backups, { recursive: true })
    const { refresh } = hall.db.$client.prepare('SELECT refresh_token AS refresh FROM house_sessions').get() as {
      refresh: string
    }
    expect(refresh.length).toBeGreaterThan(40)
    expect(statSync(path.join(hall.data, 'house-key')).mode & 0o077).toBe(0)
  })

  test('a secret stays for the same provider and client, and goes to no other', async () => {
    const { secret: _, ...without } = settings()
    expect((await hall.call('PUT', '/api/house', without, admin)).status).toBe(204)
    expect((await hall.call('GET', '/api/house', undefined, admin)).body.house.hasSecret).toBe(true)
    expect((await hall.call('PUT', '/api/house', { ...without, clientId: 'other' }, admin)).status).toBe(204)
    expect((await hall.call('GET', '/api/house', undefined, admin)).body.house.hasSecret).toBe(false)
    await set()
  })
})

describe('whoever the house knows', () => {
  test('comes in with the role and the skills of their groups, in a session like any other', async () => {
    const back = await comeIn('s-1', { to: '/manage/reports' })
    expect(back).toMatchObject({ status: 303, to: '/manage/reports' })
    expect(String(back.set)).toMatch(/kezek-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict/)
    const me = await whoIs(back.cookie)
    expect(me).toMatchObject({ login: 'aibek', name: 'Айбек Осмонов', role: 'operator', isOfHouse: true, due: null })
    expect(hall.app.people.userById(me.userId)).toMatchObject({ skills: ['id-card', 'notary'], passwordHash: '' })
    expect(notesAbout(hall, 'person')).toContainEqual({
      actor: 'house',
      what: 'added',
      details: expect.objectContaining({ userId: me.userId, role: 'operator', house: expect.any(String) })
    })
    expect(notesAbout(hall, 'session').filter(({ details }) => details.userId === me.userId)).toContainEqual(
      expect.objectContaining({ what: 'opened', details: expect.objectContaining({ by: 'house' }) })
    )
    // The second time nobody is added.
    const { cookie } = await comeIn('s-1')
    expect((await whoIs(cookie)).userId).toBe(me.userId)
  })

  test('takes over no account of this hall with the same login', async () => {
    const local = hall.app.people.userByLogin('admin')
    const { cookie } = await comeIn('s-2')
    const me = await whoIs(cookie)
    // The second factor that the hall asks of this role is the house's to ask.
    expect(me).toMatchObject({ role: 'supervisor', login: 'admin.2', due: null })
    expect(me.userId).not.toBe(local?.userId)
    expect(hall.app.people.userByLogin('admin')).toEqual(local)
    expect(await isIn(admin)).toBe(true)
    // Nor does another subject that is given a login which somebody else of the house had.
    house.directory.set('s-9', { name: 'Newcomer', login: 'aibek', groups: ['kezek-notary'] })
    expect(await whoIs((await comeIn('s-9')).cookie)).toMatchObject({ login: 'aibek.2', name: 'Newcomer' })
  })

  test('has no password here, and nobody gives them one', async () => {
    const { cookie } = await comeIn('s-1')
    const { userId } = await whoIs(cookie)
    for (const password of ['', 'sample', 'undefined'])
      expect(await trySignIn(hall, { login: 'aibek', password: password || ' ' })).toMatchObject({
        status: 401,
        body: { code: 'wrong-password' }
      })
    const password = { password: 'x', newPassword: 'a long enough one 17' }
    const ofHouse = { status: 409, body: { code: 'of-house' } }
    expect(await hall.call('PUT', '/api/session/password', password, cookie)).toMatchObject(ofHouse)
    expect(await hall.call('PUT', `/api/people/${userId}`, { password: 'a long enough one 17' }, admin)).toMatchObject(
      ofHouse
    )
    expect(await hall.call('PUT', `/api/people/${userId}`, { role: 'administrator' }, admin)).toMatchObject(ofHouse)
    expect(await hall.call('POST', '/api/session/second-factor', {}, cookie)).toMatchObject({ status: 403 })
  })

  test('without a permitted group does not come in, and is no account', async () => {
    const before = (await hall.call('GET', '/api/people', undefined, admin)).body.people.length
    expect(await comeIn('s-3')).toMatchObject({ ...NOT_IN('house-no-group'), cookie: { cookie: '' } })
    expect((await hall.call('GET', '/api/people', undefined, admin)).body.people.length).toBe(before)
  })

  test('an administrator of the house is none that lets the last one of this hall go', async () => {
    const { cookie } = await comeIn('s-4')
    expect(await whoIs(cookie)).toMatchObject({ role: 'administrator', due: null })
    expect(await hall.call('DELETE', '/api/people/admin', undefined, admin)).toMatchObject({
      status: 409,
      body: { code: 'last-administrator' }
    })
  })
})

describe('on the way back', () => {
  const started = async (subject = 's-1', headers: Headers = {}) => {
    house.at.subject = subject
    const start = await begin({}, headers)
    return { start, url: await house.visit(start.body.address) }
  }

  test("somebody's own way back, opened in another's browser, signs nobody in there", async () => {
    const { url } = await started()
    expect(await comeBack(url, {})).toMatchObject({ ...NOT_IN('house-failed'), cookie: { cookie: '' } })
    const others = await begin()
    expect(await comeBack(url, others.cookie)).toMatchObject({ ...NOT_IN('house-failed'), cookie: { cookie: '' } })
  })

  test('a page of another site begins nothing', async () => {
    expect(await begin({}, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'foreign-origin' }
    })
  })

  test('what is brought along is good once, for minutes, and for what was begun alone', async () => {
    const asked = house.asked()
    const { start, url } = await started()
    const without = new URL(url)
    without.searchParams.delete('state')
    const twice = new URL(url)
    twice.searchParams.append('state', 'another')
    const iss = new URL(url)
    iss.searchParams.set('iss', 'https://evil.example')
    for (const wrong of [without, iss])
      expect((await comeBack(wrong, start.cookie)).to).toBe('/desk?sign-in=house-failed')
    expect((await comeBack(twice, start.cookie)).to).toBe('/desk?sign-in=house-failed')
    const altered = { cookie: `${start.cookie.cookie?.slice(0, -8)}AAAAAAAA` }
    expect((await comeBack(url, altered)).to).toBe('/desk?sign-in=house-failed')
    steady.at += 11 * MINUTE
    expect((await comeBack(url, start.cookie)).to).toBe('/desk?sign-in=house-failed')
    steady.at -= 11 * MINUTE
    expect((await comeBack(url, start.cookie)).to).toBe('/desk')
    // The code was used.
    expect((await comeBack(url, start.cookie)).to).toBe('/desk?sign-in=house-failed')
    expect(house.asked()).toBeGreaterThan(asked)
  })

  test('a code without its verifier, of another beginning, opens nothing', async () => {
    const first = await started('s-4')
    const second = await begin()
    const swapped = new URL(first.url)
    swapped.searchParams.set('state', new URL(second.body.address).searchParams.get('state') ?? '')
    expect(await comeBack(swapped, second.cookie)).toMatchObject({ ...NOT_IN('house-failed'), cookie: { cookie: '' } })
  })

  test('nobody is sent to another address than a page of the staff', async () => {
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/desk/../kiosk',
      '/desk?x=//evil',
      '/kiosk',
      '/desk\n'
    ])
      expect((await begin({ to })).status, to).toBe(400)
    const elsewhere = await begin({ to: '/manage' }, { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' })
    expect(elsewhere).toMatchObject({ status: 200, body: { address: `${HALL}/manage` } })
    expect(elsewhere.set).toBeUndefined()
  })

  test("the provider's no is a no", async () => {
    const start = await begin()
    const state = new URL(start.body.address).searchParams.get('state')
    const no = `${BACK}?error=access_denied&state=${state}&iss=${encodeURIComponent(house.issuer)}`
    expect(await comeBack(no, start.cookie)).toMatchObject(NOT_IN('house-failed'))
  })

  test('asks with a challenge, a state, a nonce, and sends back to one address whatever the request says', async () => {
    const { body } = await begin({}, { 'x-forwarded-host': 'evil.example' })
    const asked = Object.fromEntries(new URL(body.address).searchParams)
    expect(asked).toMatchObject({ redirect_uri: BACK, code_challenge_method: 'S256', response_type: 'code' })
    for (const name of ['state', 'nonce', 'code_challenge'] as const)
      expect(asked[name]?.length).toBeGreaterThanOrEqual(43)
    expect(JSON.stringify(asked)).not.toContain(CLIENT.secret)
  })

  test('the session before in the same browser ends', async () => {
    const { cookie } = await comeIn('s-1')
    const next = await comeIn('s-2', {}, cookie)
    expect(await isIn(cookie)).toBe(false)
    expect(await isIn(next.cookie)).toBe(true)
  })
})

describe('a token on its way', () => {
  const other = {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    alg: 'RS256'
  }
  const S = () => Math.floor(Date.now() / 1_000)
  const TAMPERED: Record<string, (token: string) => string> = {
    'with another subject under the old signature': (token) => {
      const [head, , signature] = token.split('.')
      return [
        head,
        Buffer.from(JSON.stringify({ ...claimsOf(token), sub: 's-4' })).toString('base64url'),
        signature
      ].join('.')
    },
    'without a signature': (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
    'signed by another key of the same name': (token) => signed(claimsOf(token), other),
    'of another provider': (token) => signed({ ...claimsOf(token), iss: 'https://evil.example' }),
    'for another client': (token) => signed({ ...claimsOf(token), aud: 'another' }),
    'for several, and given to another': (token) => signed({ ...claimsOf(token), aud: ['kezek', 'x'], azp: 'x' }),
    'of another beginning': (token) => signed({ ...claimsOf(token), nonce: 'of-somebody-else' }),
    'without a nonce': (token) => signed({ ...claimsOf(token), nonce: undefined }),
    'that has ended': (token) => signed({ ...claimsOf(token), iat: S() - 3_600, exp: S() - 300 })
  }
  test.each(Object.entries(TAMPERED))('%s lets nobody in', async (_, tampered) => {
    house.tamper.answer = (answer) => ({ ...answer, id_token: tampered(String(answer.id_token)) })
    expect(await comeIn('s-1')).toMatchObject({ ...NOT_IN('house-failed'), cookie: { cookie: '' } })
  })

  test('that was left out lets nobody in', async () => {
    house.tamper.answer = ({ id_token, ...answer }) => answer
    expect(await comeIn('s-1')).toMatchObject(NOT_IN('house-failed'))
  })

  test('of a clock that is half a minute off lets in', async () => {
    house.tamper.answer = (answer) => {
      const claims = claimsOf(String(answer.id_token))
      return { ...answer, id_token: signed({ ...claims, iat: S() - 3_600, exp: S() - 30 }) }
    }
    expect((await comeIn('s-1')).to).toBe('/desk')
  })

  test('at a desk that people share, of somebody who was not asked anew lets nobody in', async () => {
    await set({ asksEachTime: true })
    expect(new URL((await begin()).body.address).searchParams.get('prompt')).toBe('login')
    expect((await comeIn('s-1')).to).toBe('/desk')
    for (const auth_time of [undefined, S() - 600]) {
      house.tamper.answer = (answer) => ({
        ...answer,
        id_token: signed({ ...claimsOf(String(answer.id_token)), auth_time })
      })
      expect(await comeIn('s-1')).toMatchObject(NOT_IN('house-failed'))
    }
    await set()
  })
})

describe('whoever the house lets in no more', () => {
  test('is out within the time that is set, without anybody doing anything here', async () => {
    const { cookie } = await comeIn('s-1')
    steady.at += 14 * MINUTE
    const gone = house.directory.get('s-1')
    house.directory.delete('s-1')
    expect(await isIn(cookie)).toBe(true)
    steady.at += 2 * MINUTE
    await expect.poll(() => isIn(cookie)).toBe(false)
    expect(notesAbout(hall, 'session').at(-1)).toMatchObject({
      actor: 'house',
      what: 'ended',
      details: { why: 'the house lets them in no more' }
    })
    if (gone) house.directory.set('s-1', gone)
  })

  test('with other groups has another role and other skills, or none and is out', async () => {
    const person = house.directory.get('s-1')
    if (!person) throw new Error('nobody')
    const first = await comeIn('s-1')
    const { userId } = await whoIs(first.cookie)
    person.groups = ['kezek-notary']
    steady.at += 16 * MINUTE
    await expect.poll(() => hall.app.people.userById(userId)?.skills).toEqual(['notary'])
    expect(await isIn(first.cookie)).toBe(true)
    person.groups = ['kezek-supervisors']
    steady.at += 16 * MINUTE
    await expect.poll(() => isIn(first.cookie)).toBe(false)
    expect(notesAbout(hall, 'person').at(-1)).toMatchObject({ actor: 'house', details: { role: 'supervisor' } })
    const second = await comeIn('s-1')
    expect(await whoIs(second.cookie)).toMatchObject({ userId, role: 'supervisor' })
    person.groups = []
    steady.at += 16 * MINUTE
    await expect.poll(() => isIn(second.cookie)).toBe(false)
    expect(await comeIn('s-1')).toMatchObject(NOT_IN('house-no-group'))
    person.groups = ['kezek-passports', 'kezek-notary']
  })

  test('by an administrator of this hall stays out until they are erased', async () => {
    admin = await hall.signIn('admin')
    const { cookie } = await comeIn('s-9')
    const { userId } = await whoIs(cookie)
    expect((await hall.call('DELETE', `/api/people/${userId}`, undefined, admin)).status).toBe(204)
    expect(await isIn(cookie)).toBe(false)
    expect(await comeIn('s-9')).toMatchObject(NOT_IN('house-removed'))
    const data = await hall.call('GET', `/api/personal-data/people/${userId}`, undefined, admin)
    expect(data.body.house).toEqual({ issuer: house.issuer, subject: 's-9' })
    expect((await hall.call('DELETE', `/api/personal-data/people/${userId}`, undefined, admin)).status).toBe(204)
    expect((await whoIs((await comeIn('s-9')).cookie)).userId).not.toBe(userId)
  })

  test('and where it is switched off, everybody of it is out at once', async () => {
    const { cookie } = await comeIn('s-1')
    expect((await hall.call('DELETE', '/api/house', undefined, admin)).status).toBe(204)
    expect(await isIn(cookie)).toBe(false)
    expect(await isIn(admin)).toBe(true)
    await set()
  })
})

describe('proving anew who one is', () => {
  test('goes by the house, for the same person alone', async () => {
    const chief = (await comeIn('s-4')).cookie
    steady.at += 11 * MINUTE
    const ask = () => hall.call('DELETE', '/api/people/operator-16', undefined, chief)
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'proof-needed' } })
    expect(await hall.call('POST', '/api/session/proof', { password: 'sample' }, chief)).toMatchObject({ status: 403 })
    const way = async (subject: string) => {
      house.at.subject = subject
      const start = await begin({}, chief, `${START}/proof`)
      expect(start.status).toBe(200)
      return comeBack(await house.visit(start.body.address), start.cookie)
    }
    expect((await way('s-2')).to).toBe('/desk?sign-in=house-another')
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'proof-needed' } })
    expect(await way('s-4')).toMatchObject({ to: '/desk?sign-in=house-proved', cookie: { cookie: '' } })
    expect((await ask()).status).toBe(204)
    admin = await hall.signIn('admin')
    expect(await begin({}, admin, `${START}/proof`)).toMatchObject({ status: 409, body: { code: 'not-of-house' } })
  })
})

describe('a provider that is away', () => {
  test('is an alarm after five minutes that says what still works, and ends when it answers', async () => {
    await set()
    const port = Number(new URL(house.issuer).port)
    const told = () => hall.app.systemWatch.troubles().filter(({ code }) => code === 'house-away')
    const directory = house.directory
    await house.close()
    expect(await hall.call('POST', '/api/house/test', {}, admin)).toMatchObject({ body: { reached: false } })
    steady.at += 4 * MINUTE
    expect(told()).toEqual([])
    steady.at += MINUTE
    const [alarm] = told()
    expect(alarm).toMatchObject({ level: 2 })
    expect(alarm?.said.en).toMatch(/^Since \d\d\.\d\d\.\d{4} \d\d:\d\d .*ECONNREFUSED.* own accounts work/)
    expect((await trySignIn(hall, { login: 'operator2', password: 'sample' })).status).toBe(200)
    // Nobody signs in meanwhile: the hall asks by itself.
    house = await openProvider({ redirectUri: BACK, port })
    for (const [subject, person] of directory) house.directory.set(subject, person)
    await expect
      .poll(
        () => {
          steady.at += MINUTE
          return told()
        },
        { interval: 1_000, timeout: 20_000 }
      )
      .toEqual([])
    admin = await hall.signIn('admin')
  })

  test('holds nobody up: local logins open, sessions go on for their time and no longer', async () => {
    const port = Number(new URL(house.issuer).port)
    const { cookie } = await comeIn('s-1')
    await house.close()
    // Another address that is looked up anew: what is known of the provider is not asked for each time.
    await set({ certificate: null, clientId: 'kezek-again' })
    admin = await hall.signIn('admin')
    expect(await isIn(cookie)).toBe(false)
    expect(await begin()).toMatchObject({ status: 503, body: { code: 'house-unreachable' } })
    expect(await hall.call('POST', '/api/house/test', {}, admin)).toMatchObject({
      status: 200,
      body: { reached: false, trouble: 'ECONNREFUSED' }
    })
    expect((await trySignIn(hall, { login: 'operator2', password: 'sample' })).status).toBe(200)
    const directory = house.directory
    house = await openProvider({ redirectUri: BACK, port })
    for (const [subject, person] of directory) house.directory.set(subject, person)
    await set()
    admin = await hall.signIn('admin')
    expect(await hall.call('POST', '/api/house/test', {}, admin)).toMatchObject({ body: { reached: true } })
    const again = (await comeIn('s-1')).cookie
    await house.close()
    for (let hour = 0; hour < 15; hour++) {
      steady.at += HOUR / 2
      expect(await isIn(again), `after ${hour / 2} hours`).toBe(true)
    }
    steady.at += HOUR / 2
    expect(await isIn(again)).toBe(false)
    expect((await trySignIn(hall, { login: 'operator3', password: 'sample' })).status).toBe(200)
  })
})

test("a provider is believed by the house's own authority, and by no other certificate", async () => {
  const at = (name: string) =>
    readFileSync(path.join(import.meta.dirname, 'certificate', `test-only.${name}.pem`), 'utf8')
  house = await openProvider({ redirectUri: BACK, tls: { cert: at('cert'), key: at('key') } })
  admin = await hall.signIn('admin')
  await set()
  const look = async () => (await hall.call('POST', '/api/house/test', {}, admin)).body
  expect(await look()).toMatchObject({ reached: false, trouble: expect.stringMatching(/CERT/) })
  expect(await begin()).toMatchObject({ status: 503 })
  await set({ certificate: at('cert') })
  expect(await look()).toEqual({ reached: true, trouble: null })
  expect((await begin()).body.address).toMatch(/^https:\/\/127\.0\.0\.1/)
})
