import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openDb } from '../../server/db/open.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

/** The wire that signs, scripts and outside programs are built on. */
const CONTRACT = [
  'GET /api/centre',
  'GET /api/services',
  'POST /api/tickets',
  'GET /api/tickets/{ticketId}',
  'POST /api/tickets/{ticketId}/cancel',
  'POST /api/tickets/{ticketId}/postpone',
  'POST /api/tickets/{ticketId}/rate',
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'GET /api/desks',
  ...[
    'open',
    'pause',
    'resume',
    'close',
    'call-next',
    'call',
    'recall',
    'start',
    'finish',
    'no-show',
    'park',
    'transfer'
  ].map((command) => `POST /api/desks/{deskId}/${command}`)
]

test('the document describes the whole contract, each with what it answers and who may call it', async () => {
  const { status, body } = await hall.call('GET', '/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toMatch(/^3\./)
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`)
  )
  expect(described).toEqual(expect.arrayContaining(CONTRACT))
  for (const [path, methods] of Object.entries(body.paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, any>)) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy()
      expect(operation.description, `${method} ${path}`).toMatch(/^For /m)
      expect(Object.keys(operation.responses), `${method} ${path}`).toEqual(
        expect.arrayContaining([expect.stringMatching(/^2/)])
      )
    }
  }
})

test('errors are problem documents, unknown paths too', async () => {
  const response = await hall.app.inject({ url: '/api/nothing-here' })
  expect(response.statusCode).toBe(404)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toEqual({
    type: 'urn:kezek:problem:not-found',
    title: 'Not Found',
    status: 404,
    code: 'not-found'
  })
})

test.each([
  '/',
  '/kiosk',
  '/kiosk/',
  '/desk',
  '/desk/',
  '/manage',
  '/manage/people',
  '/display',
  '/display/desk/3',
  '/t/some-ticket-or-other',
  '/api/docs/'
])('%s is a page that loads nothing from elsewhere', async (url) => {
  const response = await hall.app.inject({ url })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toContain('text/html')
  expect(response.headers['content-security-policy']).toContain("default-src 'none'")
  const loaded = [...response.body.matchAll(/<(?:script|link|img|iframe)[^>]+(?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address as string
  )
  expect(loaded.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([])
})

test('a route that is not in the table of access keeps the server from starting', async () => {
  const app = await buildApp({ db: openDb(':memory:'), firstCentre: sampleCentre, sample: true, deviceTokens: null })
  expect(() => app.get('/for-whom', async () => 'hello')).toThrow('does not say who may call GET /for-whom')
  await app.close()
})

/** A path into the repository, as nobody has it who has a hall. */
const FILE_OF_OURS =
  /\b(server|protocol|operator-ui|kiosk-ui|display-ui|test|migrations)\/[\w/.-]+|\b[\w-]+\.(md|tsx?)\b|\bnpm run\b/

test('no description names a file of the repository, or a command that an installed hall has not', async () => {
  const said: string[] = []
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      if ((key === 'description' || key === 'summary') && typeof value === 'string') said.push(value)
      else look(value)
    }
  }
  look((await hall.call('GET', '/api/openapi.json')).body)
  expect(said.length).toBeGreaterThan(500)
  expect(said.filter((each) => FILE_OF_OURS.test(each))).toEqual([])
})
