import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenHub, openHub } from './open-hub.ts'

let hub: OpenHub
beforeAll(async () => {
  hub = await openHub()
})
afterAll(() => hub.close())

const names = (name: string) => ({ ky: name, ru: name, en: name })
const osh = { centreId: 'osh-1', name: names('Osh 1'), regionId: 'osh' }

test('head office makes a centre, and a code for its hall', async () => {
  expect(await hub.call('POST', '/api/network/centres', osh)).toMatchObject({
    status: 201,
    body: { centreId: 'osh-1', kindId: 'standard', isSample: false }
  })
  expect(await hub.call('POST', '/api/network/centres', osh)).toMatchObject({
    status: 409,
    body: { code: 'centre-exists' }
  })
  const { status, body } = await hub.call('POST', '/api/network/centres/osh-1/code')
  expect(status).toBe(201)
  expect(body.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  expect(await hub.call('GET', '/api/network/centres/osh-1')).toMatchObject({
    status: 200,
    body: { link: { state: 'not-enrolled' }, mark: null, live: null, epochs: [] }
  })
})

test('nobody but head office asks for the network', async () => {
  for (const url of ['/api/network/centres', '/api/network/centres/osh-1', '/api/session'])
    expect(await hub.call('GET', url, undefined, {})).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  expect(await hub.call('POST', '/api/network/centres/osh-1/code', undefined, {})).toMatchObject({ status: 401 })
})

test('who has a region sees the centres of that region, and no others', async () => {
  await hub.call('POST', '/api/network/centres', { centreId: 'naryn-1', name: names('Naryn 1'), regionId: 'naryn' })
  const { hash } = await import('@node-rs/argon2')
  await hub.store.putPerson(
    {
      userId: 'naryn',
      login: 'naryn',
      name: 'Naryn',
      role: 'look',
      regions: ['naryn'],
      passwordHash: await hash('sample'),
      mustChangePassword: false
    },
    0
  )
  const signedIn = await hub.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'naryn', password: 'sample' }
  })
  const headers = {
    cookie: signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: 'http://localhost'
  }
  const { body } = await hub.call('GET', '/api/network/centres', undefined, headers)
  expect(body.centres.map(({ centreId }: { centreId: string }) => centreId)).toEqual(['naryn-1'])
  expect(await hub.call('GET', '/api/network/centres/osh-1', undefined, headers)).toMatchObject({ status: 404 })
  expect(await hub.call('POST', '/api/network/centres/naryn-1/code', undefined, headers)).toMatchObject({
    status: 403,
    body: { code: 'forbidden' }
  })
})

test('a date that was promised stays', async () => {
  const first = { date: '2021-05-01' }
  await hub.call('PUT', '/api/network/centres/osh-1', { promised: [first] })
  expect(await hub.call('PUT', '/api/network/centres/osh-1', { promised: [{ date: '2021-07-01' }] })).toMatchObject({
    status: 409,
    body: { code: 'promise-kept' }
  })
  expect(
    await hub.call('PUT', '/api/network/centres/osh-1', { promised: [first, { date: '2021-07-01' }] })
  ).toMatchObject({ status: 200 })
})
