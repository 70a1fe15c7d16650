import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { privacy } from '../../server/ops/logs/privacy.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { watch } from './watch.ts'

const said: Array<Record<string, unknown>> = []
const lines = () => said.filter(({ msg }) => msg === 'somebody who is signed in was refused')
const steady = { at: Date.UTC(2026, 10, 24, 6) }
let hall: OpenHall
let operator: Record<string, string>
beforeAll(async () => {
  const logger = pino(privacy, { write: (line: string) => void said.push(JSON.parse(line)) })
  hall = await openHall({ logger, steady, rateLimits: false })
  operator = await hall.signIn('operator1')
})
afterAll(() => hall.close())
beforeEach(() => {
  said.length = 0
  steady.at += 30 * 60_000
})

test("who tries the doors is in the server's log, by name and by door", async () => {
  expect((await hall.call('GET', '/api/people', undefined, operator)).status).toBe(403)
  expect((await hall.call('DELETE', '/api/devices/sample-kiosk', undefined, operator)).status).toBe(403)
  await watch(hall, operator, 'supervisor')
  expect(lines()).toMatchObject([
    { role: 'operator', method: 'GET', route: '/api/people' },
    { role: 'operator', method: 'DELETE', route: '/api/devices/:deviceId' },
    { role: 'operator', topic: 'supervisor' }
  ])
  expect(new Set(lines().map(({ userId }) => userId)).size).toBe(1)
  expect(JSON.stringify(lines())).not.toContain('sample-kiosk')
})

test('a storm of it does not fill the log, and how much was left out is said', async () => {
  for (let i = 0; i < 200; i++) await hall.call('GET', '/api/people', undefined, operator)
  expect(lines()).toHaveLength(10)
  steady.at += 60_000
  await hall.call('GET', '/api/people', undefined, operator)
  expect(lines().at(-1)).toMatchObject({ unsaid: 190 })
})

test('nobody who may is in it, and nobody without a name', async () => {
  expect((await hall.call('GET', '/api/people')).status).toBe(401)
  expect((await hall.call('GET', '/api/desks', undefined, operator)).status).not.toBe(403)
  expect(lines()).toEqual([])
})
