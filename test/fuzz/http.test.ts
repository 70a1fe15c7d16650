import { connect } from 'node:net'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { Problem } from '../../server/protocol/problem.ts'
import { print } from '../engine/snapshot.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'
import { type Operation, operationsOf } from './operations.ts'
import { sendRaw } from './raw-http.ts'
import { type Case, casesOf } from './rubbish.ts'

/** FUZZ_RUNS: requests to each operation; FUZZ_SEED: the ones of a run that failed. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)
/** Nothing takes so long, on the busiest machine. */
const ANSWER_WITHIN_MS = 15_000

let hall: OpenHall
const callers: Array<{ name: string; headers: Record<string, string> }> = []
const STAFF = ['operator1', 'supervisor', 'admin']

beforeAll(openFresh)
afterAll(() => hall.close())

async function openFresh() {
  // The hall's time stands still, so that nothing but requests can change it.
  hall = await openHall({ clock: { at: Date.UTC(2026, 10, 23, 5) }, rateLimits: false })
  callers.length = 0
  callers.push(
    { name: 'nobody', headers: {} },
    { name: 'kiosk', headers: asKiosk },
    { name: 'display', headers: asDisplay }
  )
  for (const login of STAFF) callers.push({ name: login, headers: await staff(login) })
  await hall.openDesk(1)
}

const staff = async (login: string) => ({ ...(await hall.signIn(login)), origin: hall.base })
/** What a refused request must leave as it was. */
const standing = () => `${hall.app.hall.log.seq} ${print(hall.app.hall.state)}`
/** As the request before left it; null: it has done something, or another has been here since. Printing it is what takes time. */
let left: string | null = null
/** A hall of more is begun anew: printed after each request, its tickets would be most of the work. */
const TICKETS_AT_MOST = 60

async function look(operation: Operation): Promise<{ ids: string[]; base: unknown }> {
  left = null
  const tickets = await Promise.all(['id-card', 'notary'].map((serviceId) => hall.issue({ serviceId })))
  const { centre } = hall.app.hall
  const ids = [
    ...tickets.flatMap(({ ticketId }) => [ticketId, ticketRefOf(ticketId)]),
    'desk-1',
    'desk-2',
    'desk-99',
    ...centre.services.slice(0, 4).map((service) => service.serviceId),
    ...centre.priorityClasses.map((each) => each.priorityClassId),
    'operator-1',
    'operator-16',
    'sample-kiosk',
    'operator1',
    'sample',
    'nothing-here'
  ]
  const known =
    operation.method === 'PUT' && operation.parameters.length === 0
      ? await hall.call('GET', operation.path, undefined, callers.at(-1)?.headers)
      : null
  return { ids, base: known?.status === 200 ? known.body : undefined }
}

/** Rubbish may sign somebody out, revoke a kiosk or change a setting, as whoever may do so may: then it is another hall. */
async function startAnew() {
  const isSignedIn = await Promise.all(
    callers
      .filter(({ name }) => STAFF.includes(name))
      .map(async ({ headers }) => (await hall.call('GET', '/api/session', undefined, headers)).status === 200)
  )
  const ticket = await hall.issue({ serviceId: 'id-card' }).catch(() => null)
  if (ticket && isSignedIn.every(Boolean) && hall.app.hall.state.tickets.size <= TICKETS_AT_MOST) return
  await hall.close()
  await openFresh()
}

async function expectRefusedOrDone(
  operation: Operation,
  { caller, target, headers, body, claimedLength }: Case
): Promise<number> {
  const before = left ?? standing()
  left = null
  const own = Object.entries(callers[caller]?.headers ?? {}).filter(
    ([name]) => !headers.some(([other]) => other === name)
  )
  const answer = await sendRaw(
    hall.port,
    { method: operation.method, target, headers: [...own, ...headers], body, claimedLength },
    ANSWER_WITHIN_MS
  )
  expect(answer.status, answer.body).toBeLessThan(500)
  // An expectation that nobody knows is refused by Node itself, without a body.
  if (answer.status < 400 || answer.status === 417) return answer.status
  expect(answer.type).toContain('application/problem+json')
  expect(Value.Check(Problem, JSON.parse(answer.body)), answer.body).toBe(true)
  expect(JSON.parse(answer.body).status).toBe(answer.status)
  expect(standing()).toBe(before)
  left = before
  return answer.status
}

test(
  `rubbish to every operation is refused with a problem, or done; refused, it changes nothing (seed ${seed})`,
  async () => {
    const operations = operationsOf((await hall.call('GET', '/api/openapi.json')).body)
    expect(operations.length).toBeGreaterThan(20)
    for (const operation of operations) {
      const { ids, base } = await look(operation)
      const statuses = new Set<number>()
      await fc
        .assert(
          fc.asyncProperty(casesOf(operation, callers.length, ids, base), async (each) => {
            statuses.add(await expectRefusedOrDone(operation, each))
          }),
          { seed, numRuns: RUNS, endOnFailure: true }
        )
        .catch((error: unknown) => {
          throw new Error(`${operation.method} ${operation.path}: ${(error as Error).message}`, { cause: error })
        })
      // Otherwise the rubbish went no further than the door.
      expect(
        [...statuses].some((status) => ![401, 403].includes(status)),
        `${operation.method} ${operation.path} answered only ${[...statuses]}`
      ).toBe(true)
      await startAnew()
    }
    expect((await hall.call('GET', '/api/centre')).status).toBe(200)
    expect((await fetch(`${hall.base}/health`)).status).toBe(200)
  },
  60_000 + RUNS * 10_000
)

test.each([
  'GARBAGE\r\n\r\n',
  'GET /api/centre HTTP/9.9\r\n\r\n',
  'GET /api/centre HTTP/1.1\r\nhost: a\r\nhost : b\r\n\r\n',
  'POST /api/tickets HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/tickets HTTP/1.1\r\nhost: a\r\ncontent-length: -5\r\n\r\n',
  `GET /${'x'.repeat(200_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  'POST /api/tickets HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'BREW /api/centre HTTP/1.1\r\nhost: a\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'
])('what is no HTTP is a problem too: %.60s', async (bytes) => {
  const said = await new Promise<string>((resolve) => {
    let text = ''
    const socket = connect({ port: hall.port, host: '127.0.0.1' }, () => socket.end(Buffer.from(bytes, 'latin1')))
    socket
      .on('data', (chunk) => {
        text += chunk
      })
      .on('error', () => {})
      .on('close', () => resolve(text))
  })
  expect(said).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(said.toLowerCase()).toContain('content-type: application/problem+json')
  expect(Value.Check(Problem, JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4)))).toBe(true)
})

test.each([
  '/t/%',
  '/t/..%2f..%2fpackage.json',
  '/kiosk/assets/..%2f..%2f..%2fpackage.json',
  '/kiosk/assets/%00',
  '/desk/assets/....//',
  '/display/desk/%ff',
  `/${'a/'.repeat(3_000)}`,
  '/api/%',
  '/api/centre/..',
  '/%c0%ae%c0%ae/',
  '//',
  '/api/docs/%2e%2e%2f',
  '*',
  'http://elsewhere/api/centre'
])('an odd address is a page or a problem, and no file of ours: %.60s', async (target) => {
  const answer = await sendRaw(hall.port, { method: 'GET', target, headers: [], body: null }, ANSWER_WITHIN_MS)
  expect(answer.status).toBeLessThan(500)
  expect(answer.body).not.toContain('"devDependencies"')
  if (answer.status >= 400) expect(answer.type).toContain('application/problem+json')
})
