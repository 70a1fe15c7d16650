import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LIMITS } from '../../server/http/limits.ts'
import { LoginThrottle } from '../../server/http/login-throttle.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'

/** One laptop's address is that of everybody in the hall: the NAT's. */
const NAT = '198.51.100.1'
const MINUTE_MS = 60_000

const steady = { at: Date.UTC(2026, 10, 24, 5) }
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ steady })
})
beforeEach(() => {
  // What the test before has used up fills again, and what it has guessed is forgotten.
  steady.at += 12 * 60 * MINUTE_MS
})
afterAll(() => hall.close())

async function signIn(login: string, password: string, remoteAddress: string, cookie?: string) {
  const answer = await hall.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password },
    remoteAddress,
    ...(cookie !== undefined && { headers: { cookie, origin: 'http://localhost:80', host: 'localhost:80' } })
  })
  const mark = answer.cookies.find(({ name }) => name === 'kezek-browser')
  return { status: answer.statusCode, mark: mark && `kezek-browser=${mark.value}`, cookie: mark }
}
async function guess(login: string, address: string, times: number, cookie?: string): Promise<number[]> {
  const statuses: number[] = []
  for (let i = 0; i < times; i++) statuses.push((await signIn(login, `guess ${i}`, address, cookie)).status)
  return statuses
}

test('a browser that has signed in before is let in, whatever a laptop guesses from the same address', async () => {
  const first = await signIn('operator1', 'sample', NAT)
  expect(first.cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect((await guess('operator1', NAT, 12)).slice(-2)).toEqual([429, 429])
  expect((await signIn('operator1', 'sample', NAT)).status, 'of a browser that nobody knows').toBe(429)
  expect((await signIn('operator1', 'sample', NAT, first.mark)).status).toBe(200)
  // Nor by filling up what the address may ask for.
  await guess('operator2', NAT, LIMITS.signIns.burst + 1)
  expect((await signIn('operator1', 'sample', NAT, first.mark)).status).toBe(200)
})

test('its allowance is one of guesses too, and for nobody else', async () => {
  const { mark } = await signIn('operator3', 'sample', NAT)
  expect(await guess('operator3', NAT, 11, mark)).toEqual([...Array(10).fill(401), 429])
  // The mark of one's own says nothing at another's login: neither allows it more guesses, nor frees it from the address.
  expect((await guess('admin', NAT, 11, mark)).at(-1)).toBe(429)
  expect((await guess('admin', NAT, 1)).at(-1)).toBe(429)
  const forged = mark?.replace(/.{22}$/, 'A'.repeat(22))
  expect((await guess('operator3', NAT, 10, forged)).every((status) => status === 401)).toBe(true)
  expect((await guess('operator3', NAT, 1)).at(-1), 'counted by the address').toBe(429)
})

test('at a desk where several take turns each has it', async () => {
  const first = await signIn('operator4', 'sample', NAT)
  const second = await signIn('operator5', 'sample', NAT, first.mark)
  await guess('operator4', NAT, 11)
  await guess('operator5', NAT, 11)
  expect((await signIn('operator4', 'sample', NAT, second.mark)).status).toBe(200)
  expect((await signIn('operator5', 'sample', NAT, second.mark)).status).toBe(200)
})

test('who is signed in changes the password, whatever is guessed at from the same address', async () => {
  const cookie = await hall.signIn('operator6')
  await guess('operator6', '127.0.0.1', 11)
  const change = { password: 'sample', newPassword: 'a longer one of my own' }
  expect((await hall.call('PUT', '/api/session/password', change, cookie)).status).toBe(204)
})

test('from 40 addresses guessing at one login slows down, and the right password from another opens at once', async () => {
  const addresses = Array.from({ length: 40 }, (_, i) => `203.0.113.${i}`)
  let tried = 0
  // As fast as they may, for an hour: each again as soon as it is told to.
  const began = steady.at
  const next = new Map(addresses.map((address) => [address, began]))
  while (steady.at < began + 60 * MINUTE_MS) {
    for (const [address, at] of next) {
      if (at > steady.at) continue
      const answer = await hall.app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { login: 'operator7', password: `guess ${tried}` },
        remoteAddress: address
      })
      if (answer.statusCode === 401) tried++
      next.set(address, steady.at + Number(answer.headers['retry-after'] ?? 0) * 1_000)
    }
    if ([...next.values()].every((at) => at > steady.at)) steady.at = Math.min(...next.values())
  }
  // Ten at once and then ever more slowly, each of them, would be some 880.
  expect(tried).toBeLessThan(320)
  expect((await signIn('operator7', 'sample', '192.0.2.9')).status).toBe(200)
}, 120_000)

test('inventing logins does not make what is known of a guessed one forgotten', () => {
  const throttle = new LoginThrottle()
  for (let i = 0; i < 30; i++) throttle.begin('admin', { key: `10.0.0.${i % 3}`, isKnown: false }, 0)
  const heldUntil = throttle.heldUntil('admin', 0)
  expect(heldUntil).toBeGreaterThan(0)
  for (let i = 0; i < 40_000; i++) throttle.begin(`nobody ${i}`, { key: '10.0.0.1', isKnown: false }, 0)
  expect(throttle.heldUntil('admin', 0)).toBe(heldUntil)
})

test('a storm from one address leaves the sessions and devices of that address what they may ask for', async () => {
  const rates = { requests: { burst: 30, perMinute: 1 }, changes: { burst: 30, perMinute: 1 } }
  const stormed = await openHall({ steady, data: hall.data, rateLimits: { rates } })
  try {
    const headers = await stormed.signIn('operator8')
    const ask = async (its: Record<string, string> = {}) =>
      (await stormed.app.inject({ method: 'GET', url: '/api/centre', headers: its, remoteAddress: NAT })).statusCode
    for (let i = 0; i < 40; i++) await ask()
    expect(await ask()).toBe(429)
    expect(await ask(headers)).toBe(200)
    expect(await ask({ authorization: 'Bearer sample-kiosk' })).toBe(200)
  } finally {
    await stormed.stop()
  }
})
