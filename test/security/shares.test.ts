import { afterEach, describe, expect, test } from 'vitest'
import { LIMITS, shareOf } from '../../server/http/limits.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, type OpenHall, openHall } from '../server/open-hall.ts'

const MINUTE_MS = 60_000
const HONEST = '192.0.2.200'

let hall: OpenHall
const clock = { at: 0 }
const steady = { at: 0 }
const open = async (mostOnTheWay = 40) => {
  clock.at = Date.UTC(2026, 10, 24, 6)
  steady.at = clock.at
  const outside = { ...sampleCentre.outside, open: true, mostOnTheWay, mostOfOneAddress: 10 }
  hall = await openHall({ clock, steady, centre: { ...sampleCentre, outside } })
}
afterEach(() => hall.close())

let keys = 0
const join = async (remoteAddress: string) =>
  (
    await hall.app.inject({
      method: 'POST',
      url: '/api/outside/tickets',
      payload: { serviceId: 'id-card' },
      headers: { 'idempotency-key': `${++keys}`.padStart(32, '0') },
      remoteAddress
    })
  ).statusCode
const goOn = (ms: number) => {
  clock.at += ms
  steady.at += ms
}

describe('places of those who are on the way', () => {
  test('are not filled by four addresses, however long they try', async () => {
    await open()
    for (let minute = 0; minute < 50; minute++) {
      for (let i = 0; i < 4; i++) await join(`198.51.100.${i}`)
      goOn(MINUTE_MS)
    }
    expect(hall.app.hall.state.notArrived.size).toBeLessThan(32)
    expect(await join(HONEST)).toBe(201)
  })

  test('nor by one site with many networks of IPv6', async () => {
    await open()
    for (let i = 0; i < 100; i++) {
      await join(`2001:db8:7:${i.toString(16)}::1`)
      goOn(MINUTE_MS / 4)
    }
    expect(await join(HONEST)).toBe(201)
    expect(shareOf({ ip: '2001:db8:7:1::1' })).toBe(shareOf({ ip: '2001:db8:7:ffff::1' }))
    expect(shareOf({ ip: '2001:db8:7:1::1' })).not.toBe(shareOf({ ip: '2001:db8:8:1::1' }))
  })

  test('are taken by one network while there are many left: behind a mobile operator are many phones', async () => {
    await open()
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push(await join('198.51.100.1'))
    expect(statuses).toEqual([...Array(10).fill(201), 429])
  })
})

test('a storm at /join from 30 addresses leaves one try to whoever comes', async () => {
  await open(1_000)
  for (let i = 0; i < 30; i++) for (let j = 0; j < 10; j++) await join(`198.51.100.${i}`)
  expect(await join('198.51.100.1')).toBe(429)
  expect(await join(HONEST)).toBe(201)
})

describe('enrolment', () => {
  const begin = (remoteAddress: string) =>
    hall.app.inject({
      method: 'POST',
      url: '/api/devices/enrolments',
      payload: { kind: 'display' },
      remoteAddress
    })

  test('from 30 addresses keeps no honest screen out, nor takes its code away', async () => {
    await open()
    const storm = async () => {
      for (let i = 0; i < 30; i++) for (let j = 0; j < LIMITS.enrolments.burst; j++) await begin(`198.51.100.${i}`)
    }
    await storm()
    const answer = await begin(HONEST)
    expect(answer.statusCode).toBe(201)
    const { code, secret } = answer.json()
    for (let minute = 0; minute < 9; minute++) {
      goOn(MINUTE_MS)
      await storm()
    }
    const admin = await hall.signIn('admin')
    expect(await hall.call('POST', '/api/devices/confirm', { code, name: 'Screen' }, admin)).toMatchObject({
      status: 201
    })
    expect(await hall.call('POST', '/api/devices/enrolments/claim', { secret })).toMatchObject({
      body: { status: 'confirmed' }
    })
  }, 60_000)
})

test('guesses at the code of the door from many addresses keep no arrival out', async () => {
  await open()
  const ticket = (
    await hall.app.inject({
      method: 'POST',
      url: '/api/outside/tickets',
      payload: { serviceId: 'id-card' },
      headers: { 'idempotency-key': 'k'.repeat(32) },
      remoteAddress: HONEST
    })
  ).json()
  const arrive = async (remoteAddress: string, doorCode: string) =>
    (
      await hall.app.inject({
        method: 'POST',
        url: `/api/tickets/${ticket.ticketId}/arrive`,
        payload: { doorCode },
        remoteAddress
      })
    ).statusCode
  for (let i = 0; i < 30; i++) for (let j = 0; j < 20; j++) await arrive(`198.51.100.${i}`, 'guess')
  const { code } = (await hall.call('GET', '/api/outside/door', undefined, asDisplay)).body
  expect(await arrive(HONEST, code)).toBe(200)
})
