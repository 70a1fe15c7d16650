import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { trySignIn } from './signed-in.ts'
import { watch } from './watch.ts'

const MINUTE = 60_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ sample: false, steady })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const add = (login: string, password: string, role = 'operator') =>
  hall.call('POST', '/api/people', { login, name: `Name of ${login}`, role, password }, admin)

describe('a password that is guessed first is refused', () => {
  test.each([
    ['password', 400, 'bad-request'],
    ['12345678', 400, 'bad-request'],
    ['nine char', 400, 'bad-request'],
    [' '.repeat(8), 400, 'bad-request'],
    [' '.repeat(12), 400, 'weak-password'],
    ['qwertyuiop', 400, 'weak-password'],
    ['1234567890', 400, 'weak-password'],
    ['Password123', 400, 'weak-password'],
    ['1q2w3e4r5t', 400, 'weak-password'],
    ['aaaabbbbaaaa', 400, 'weak-password'],
    ['kezek-2026-bishkek', 400, 'weak-password'],
    ['my-newcomer-1', 400, 'weak-password']
  ])('%j', async (password, status, code) => {
    expect(await add('newcomer', password)).toMatchObject({ status, body: { code } })
    expect(await hall.call('PUT', '/api/people/operator-1', { password }, admin)).toMatchObject(
      password.includes('newcomer') ? { status: 200 } : { status, body: { code } }
    )
    const own = await hall.call('PUT', '/api/session/password', { password: 'sample', newPassword: password }, admin)
    expect(own).toMatchObject(password.includes('newcomer') ? { status: 204 } : { status, body: { code } })
    if (own.status === 204) {
      const back = { password, newPassword: 'horse, staple, battery' }
      expect((await hall.call('PUT', '/api/session/password', back, admin)).status).toBe(204)
    }
  })

  test('and what is long and nobody else has is taken, whatever it is made of', async () => {
    expect((await add('long', 'мен жолдо көргөн боз ат')).status).toBe(201)
    expect((await add('spaced', 'a horse on the way')).status).toBe(201)
  })
})

describe('a password that somebody else has chosen', () => {
  test('must be changed before anything else, at the first sign-in', async () => {
    expect((await add('first', 'chosen by the chief')).status).toBe(201)
    const { body, cookie } = await trySignIn(hall, { login: 'first', password: 'chosen by the chief' })
    expect(body.due).toBe('new-password')
    for (const [method, url] of [
      ['GET', '/api/desks'],
      ['POST', '/api/desks/desk-1/open'],
      ['POST', '/api/tickets'],
      ['GET', '/api/sessions/own']
    ] as const)
      expect(await hall.call(method, url, method === 'POST' ? {} : undefined, cookie)).toMatchObject({
        status: 403,
        body: { code: 'sign-in-unfinished' }
      })
    const desk = await watch(hall, cookie, 'desk:desk-1')
    expect(desk.heard).toEqual(['forbidden'])
    desk.socket.terminate()

    const change = { password: 'chosen by the chief', newPassword: 'chosen by myself' }
    expect((await hall.call('PUT', '/api/session/password', change, cookie)).status).toBe(204)
    expect((await hall.call('GET', '/api/session', undefined, cookie)).body.due).toBe(null)
    expect((await hall.call('POST', '/api/desks/desk-1/open', {}, cookie)).status).toBe(200)
    expect((await trySignIn(hall, { login: 'first', password: 'chosen by myself' })).body.due).toBe(null)
  })

  test('so is one that the administrator sets anew, but not their own', async () => {
    const { body: person } = await add('again', 'chosen by the chief', 'administrator')
    const { cookie } = await trySignIn(hall, { login: 'again', password: 'chosen by the chief' })
    const own = { password: 'chosen by the chief', newPassword: 'chosen by myself' }
    expect((await hall.call('PUT', '/api/session/password', own, cookie)).status).toBe(204)
    expect((await hall.call('PUT', `/api/people/${person.userId}`, { password: 'set once more' }, cookie)).status).toBe(
      200
    )
    expect((await trySignIn(hall, { login: 'again', password: 'set once more' })).body.due).toBe(null)
    await hall.call('PUT', `/api/people/${person.userId}`, { password: 'set by another' }, admin)
    expect((await trySignIn(hall, { login: 'again', password: 'set by another' })).body.due).toBe('new-password')
  })
})

describe('an open page of the administrator', () => {
  const change = () => hall.call('PUT', '/api/people/operator-2', { role: 'administrator' }, admin)
  const proof = (body: object) => hall.call('POST', '/api/session/proof', body, admin)

  test('changes nobody and nothing ten minutes after the password, until it is given anew', async () => {
    steady.at += 10 * MINUTE + 1
    const settings = (await hall.call('GET', '/api/settings/centre', undefined, admin)).body
    for (const [method, url, body] of [
      ['POST', '/api/people', { login: 'friend', name: 'Friend', role: 'administrator', password: 'long enough' }],
      ['PUT', '/api/people/operator-2', { role: 'administrator' }],
      ['DELETE', '/api/people/operator-2', undefined],
      ['DELETE', '/api/people/operator-2/second-factor', undefined],
      ['PUT', '/api/settings/centre', settings],
      ['PUT', '/api/settings/planned', { sections: {} }],
      ['POST', '/api/settings/file', {}],
      ['POST', '/api/devices/confirm', { code: 'AAA-AAA', name: 'Mine' }],
      ['DELETE', '/api/devices/sample-kiosk', undefined],
      ['POST', '/api/session/second-factor', {}]
    ] as const)
      expect(await hall.call(method, url, body, admin), `${method} ${url}`).toMatchObject({
        status: 403,
        body: { code: 'proof-needed' }
      })
    expect(await proof({ password: 'not the password' })).toMatchObject({
      status: 403,
      body: { code: 'wrong-password' }
    })
    expect((await change()).body.code).toBe('proof-needed')
    expect((await proof({ password: 'horse, staple, battery' })).status).toBe(204)
    expect((await change()).status).toBe(200)
    expect((await hall.call('PUT', '/api/people/operator-2', { role: 'operator' }, admin)).status).toBe(200)
  })

  test('reads as before, and operators press no key more', async () => {
    const operator = await hall.openDesk(3)
    steady.at += 11 * MINUTE
    expect((await hall.call('GET', '/api/people', undefined, admin)).status).toBe(200)
    expect((await hall.call('POST', '/api/desks/desk-3/pause', { reason: 'lunch' }, operator)).status).not.toBe(403)
  })
})

test('the sample hall, whose password everybody knows, asks for no more than that', async () => {
  const sample = await openHall({ steady })
  try {
    const cookie = await sample.signIn('admin')
    steady.at += 30 * MINUTE
    const person = { login: 'guest', name: 'Guest', role: 'operator', password: 'to try it out' }
    expect((await sample.call('POST', '/api/people', person, cookie)).status).toBe(201)
    const guest = await trySignIn(sample, { login: 'guest', password: 'to try it out' })
    expect(guest.body.due).toBe(null)
    expect((await sample.call('POST', '/api/desks/desk-1/open', {}, guest.cookie)).status).toBe(200)
  } finally {
    await sample.close()
  }
})
