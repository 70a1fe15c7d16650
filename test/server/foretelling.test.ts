import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { standingAlarms } from '../../server/views/alarms.ts'
import { type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
afterEach(() => hall.close())

const until = async (is: () => boolean): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    if (is()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it has not come within 20 s')
}
const foreteller = () => {
  if (!hall.app.foreteller) throw new Error('nobody foretells')
  return hall.app.foreteller
}
const alarms = () => standingAlarms(hall.app.picture(), hall.app.machines()).map(({ kind }) => kind)
const methodOf = (ticketId: string) => hall.app.hall.state.tickets.get(ticketId)?.told?.method

test('a thread foretells all waits; when it dies rule W3 is told until it is there again', async () => {
  hall = await openHall({ rateLimits: false, foretelling: true })
  const operator = await hall.openDesk(1)
  for (let i = 0; i < 8; i++) await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  await hall.call('POST', '/api/desks/desk-1/start', {}, operator)
  const first = await hall.issue({ serviceId: 'id-card' })
  expect(methodOf(first.ticketId)).toMatch(/^w3/)

  await until(() => foreteller().ofTicket(first.ticketId) !== undefined)
  expect(foreteller().status()).toMatchObject({ state: 'ready', restarts: 0 })
  const waits = [...hall.app.hall.state.tickets.values()]
    .filter(({ status }) => status === 'waiting')
    .map(({ ticketId }) => foreteller().ofTicket(ticketId)?.likelyMs ?? -1)
  expect(waits.length).toBe(8)
  expect(waits, 'one desk calls them one after another').toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0], 'somebody is being served').toBeGreaterThan(0)

  const next = await hall.issue({ serviceId: 'id-card' })
  expect(methodOf(next.ticketId)).toBe('runs.2')
  expect(next.estimate.likelyMs).toBeGreaterThan(waits.at(-1) as number)
  const page = (await hall.call('GET', `/api/tickets/${next.ticketId}`)).body
  expect(page.estimate).toEqual(next.estimate)

  const step = { step: 'issuing', serviceId: 'notary', to: 'closed', reason: 'The notary is ill' }
  const preview = await hall.call('POST', '/api/steering/preview', step, await hall.signIn('supervisor'))
  expect(preview.body.notServed, 'no day has shown when desks close').toEqual([])

  foreteller().kill()
  expect(foreteller().status()).toMatchObject({ state: 'late', restarts: 1 })
  expect(alarms()).toContain('waits-rough')
  expect(methodOf((await hall.issue({ serviceId: 'id-card' })).ticketId)).toMatch(/^w3/)
  await until(() => foreteller().knows())
  expect(alarms()).not.toContain('waits-rough')
  expect(methodOf((await hall.issue({ serviceId: 'id-card' })).ticketId)).toBe('runs.2')
}, 60_000)

test('the same log gives the same numbers after a restart, and what was learned until a day closed is kept', async () => {
  const clock = { at: Date.UTC(2026, 10, 24, 4) }
  hall = await openHall({ rateLimits: false, foretelling: true, clock })
  const operator = await hall.openDesk(1)
  for (let i = 0; i < 12; i++) {
    clock.at += 120_000
    await hall.issue({ serviceId: 'id-card' })
    if (i % 2 === 0) {
      await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
      clock.at += 60_000
      await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
    }
  }
  await until(() => foreteller().seq() === hall.app.hall.log.seq)
  const numbers = () => foreteller().ofNewcomer('id-card', 'ordinary')
  const before = numbers()
  expect(before).toBeDefined()
  const { data } = hall
  await hall.stop()
  hall = await openHall({ rateLimits: false, foretelling: true, clock, data })
  await until(() => foreteller().seq() === hall.app.hall.log.seq)
  expect(numbers()).toEqual(before)

  expect(existsSync(path.join(data, 'foresight.json'))).toBe(false)
  clock.at += 86_400_000
  await hall.issue({ serviceId: 'id-card' }).catch(() => {})
  await until(() => existsSync(path.join(data, 'foresight.json')))
}, 60_000)
