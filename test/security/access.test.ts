import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { type Access, ROUTE_ACCESS, rowOf, TOPIC_ACCESS } from '../../server/http/access.ts'
import { BUILT_IN, type Right, RIGHTS } from '../../server/protocol/conventions/rights.ts'
import type { TopicViews } from '../../server/protocol/live.ts'
import { newProgramToken } from '../../server/db/programs.ts'
import { hashToken } from '../../server/db/tokens.ts'
import { SCOPES, type Scope } from '../../server/protocol/programs.ts'
import { samplePaper } from '../../server/views/paper.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

/** A role of the centre's own. */
const OWN = 'own-planner'

/** Everybody who may come, and what the table calls them. */
// Of devices it is the kiosk that a topic is named after.
const EVERYBODY = [
  'nobody',
  'local',
  'kiosk',
  'display',
  'newcomer',
  ...(Object.keys(BUILT_IN) as Array<keyof typeof BUILT_IN>),
  OWN,
  // A program that has this one scope.
  ...SCOPES
] as const
type Caller = (typeof EVERYBODY)[number]
const LOGINS: Partial<Record<Caller, string>> = {
  newcomer: 'operator-9',
  operator: 'operator-7',
  supervisor: 'supervisor',
  administrator: 'admin',
  director: 'operator-11',
  auditor: 'operator-12',
  technician: 'operator-13',
  reception: 'operator-14',
  [OWN]: 'operator-15'
}
const RIGHTS_OF: Partial<Record<Caller, readonly Right[]>> = { ...BUILT_IN, [OWN]: ['figures', 'devices'] }

const mayCome = (caller: Caller, access: readonly Access[]) => {
  const rights: readonly Access[] | undefined = RIGHTS_OF[caller]
  return access.some(
    (each) =>
      each === 'anyone' ||
      each === 'holder' ||
      each === caller ||
      (each === 'itself' && caller === 'kiosk') ||
      (rights !== undefined && (each === 'staff' || rights.includes(each)))
  )
}

let hall: OpenHall
beforeAll(async () => {
  // No sample, in which nobody is asked for more than a password.
  hall = await openHall({ rateLimits: false, sample: false })
  hall.app.people.changeUser('operator-9', { mustChangePassword: true })
  for (const role of ['director', 'auditor', 'technician', 'reception', OWN] as const) {
    if (role === OWN)
      hall.app.people.roles.put({ roleId: OWN, name: { ky: 'Н', ru: 'Н', en: 'N' }, rights: ['figures', 'devices'] })
    hall.app.people.changeUser(LOGINS[role] as string, { role })
  }
  letProgramsIn()
})
afterAll(() => hall.close())

const tokens = new Map<Scope, string>()
/** A program for each scope, as the route makes them. */
function letProgramsIn() {
  for (const scope of SCOPES) {
    const token = newProgramToken()
    const programId = `program-${scope.replace(':', '-')}`
    const [createdAt, createdBy] = [hall.app.hall.now(), 'administrator:admin']
    hall.app.people.programs.add({
      programId,
      name: scope,
      scopes: [scope],
      addresses: [],
      endsAt: null,
      createdAt,
      createdBy,
      tokenHash: hashToken(token)
    })
    tokens.set(scope, token)
  }
}

/** Headers that say who calls; staff each time in a session of their own, because some routes end it. */
function headersOf(caller: Caller): Record<string, string> {
  if (caller === 'kiosk') return asKiosk
  if (caller === 'display') return asDisplay
  const token = tokens.get(caller as Scope)
  if (token !== undefined) return { authorization: `Bearer ${token}` }
  const userId = LOGINS[caller]
  if (userId === undefined) return {}
  return {
    cookie: `kezek-session=${hall.app.people.sessions.open(userId, hall.app.monotonicNow())}`,
    origin: 'http://localhost:80',
    host: 'localhost:80'
  }
}

/** Every route that the server has, whoever registered it. */
const routesOf = () =>
  hall.app.routes.flatMap(({ method, url }) =>
    [method].flat().map((each) => ({ method: each, url, row: rowOf(each, url) }))
  )

describe('the one table', () => {
  let routes: ReturnType<typeof routesOf>
  beforeAll(() => {
    routes = routesOf()
  })

  test('has every route of the server, and no other', () => {
    expect(routes.length).toBeGreaterThan(50)
    expect([...new Set(routes.map(({ row }) => row))].sort()).toEqual(Object.keys(ROUTE_ACCESS).sort())
  })

  test.each(EVERYBODY)('every route lets in %s where the table says so, and nowhere else', async (caller) => {
    const wrong: string[] = []
    for (const { method, url, row } of routes) {
      const path = url.replaceAll(/:\w+/g, 'no-such-one-of-them').replace('*', 'no-such-file')
      const answer = await hall.app.inject({
        method: method as 'GET',
        url: path,
        // Events come as a stream without an end, unless a page is asked for.
        headers: { ...headersOf(caller), ...(row === 'GET /api/events' && { accept: 'application/json' }) },
        remoteAddress: caller === 'local' ? '127.0.0.1' : '192.168.1.20'
      })
      const code =
        answer.statusCode === 401 || answer.statusCode === 403
          ? answer.headers['content-type']?.includes('problem') && method !== 'HEAD'
            ? answer.json().code
            : 'refused'
          : 'let in'
      const isIn = !['not-signed-in', 'forbidden', 'scope-missing', 'sign-in-unfinished', 'refused'].includes(code)
      if (isIn !== mayCome(caller, ROUTE_ACCESS[row] ?? []))
        wrong.push(`${method} ${url}: ${code} (${answer.statusCode})`)
    }
    expect(wrong).toEqual([])
  })
})

describe('topics', () => {
  // Whatever topic there is has a view's type: one that is not listed here does not compile.
  const topics: { [K in keyof TopicViews as K extends `${infer Kind}:${string}` ? Kind : K]: string } = {
    kiosk: 'kiosk',
    supervisor: 'supervisor',
    display: 'display:all',
    sign: 'sign:1',
    desk: 'desk:desk-1',
    ticket: 'ticket:',
    paper: 'paper:',
    device: 'device:sample-kiosk',
    reception: 'reception'
  }

  test('the table has every kind of topic, and no other', () => {
    expect(Object.keys(TOPIC_ACCESS).sort()).toEqual(Object.keys(topics).sort())
  })

  test.each(EVERYBODY)('%s hears what the table says, and is refused the rest', async (caller) => {
    const { ticketId } = await hall.issue({ serviceId: hall.app.hall.centre.services[0]?.serviceId as string })
    hall.app.printing.add('gone', ticketId, samplePaper(hall.app.picture(), 'ky'))
    const names = Object.values(topics).map((name) => (name.endsWith(':') ? name + ticketId : name))
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
      headers: { ...headersOf(caller), origin: hall.base, host: new URL(hall.base).host }
    })
    const heard = new Map<string, 'heard' | 'forbidden'>()
    socket.on('message', (data) => {
      const { topic, refused } = JSON.parse(String(data))
      if (topic) heard.set(topic.split(':')[0], refused ?? 'heard')
    })
    try {
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
      socket.send(JSON.stringify({ subscribe: names }))
      await expect.poll(() => heard.size).toBe(names.length)
      const expected = Object.entries(TOPIC_ACCESS).map(([kind, access]) => [
        kind,
        mayCome(caller, access) ? 'heard' : 'forbidden'
      ])
      expect([...heard].sort()).toEqual(expected.sort())
    } finally {
      socket.terminate()
    }
  })
})

test('an operator acts only at the desk that they have open', async () => {
  const mine = await hall.openDesk(1)
  await hall.openDesk(2)
  for (const command of [
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
  ]) {
    const body = {
      ...(['pause', 'park', 'call'].includes(command) && { reason: 'because' }),
      ...(command === 'call' && { ticketRef: 'no-such-ticket-here' })
    }
    expect(await hall.call('POST', `/api/desks/desk-2/${command}`, body, mine), command).toMatchObject({
      status: 403,
      body: { code: 'not-your-desk' }
    })
  }
  expect(await hall.call('POST', '/api/desks/desk-2/open', {}, mine)).toMatchObject({
    status: 409,
    body: { code: 'desk-taken' }
  })
  expect(await hall.call('POST', '/api/desks/desk-3/open', {}, mine)).toMatchObject({
    status: 409,
    body: { code: 'operator-elsewhere' }
  })
})

test('an operator without a desk does nothing for a visitor', async () => {
  const { ticketId } = await hall.issue({ serviceId: hall.app.hall.centre.services[0]?.serviceId as string })
  const idle = headersOf('operator')
  const mine = `/api/staff/tickets/${ticketRefOf(ticketId)}`
  const needsDesk = { status: 403, body: { code: 'not-your-desk' } }
  const reason = { reason: 'asked for it' }
  for (const act of ['return', 'resume', 'postpone', 'arrive', 'cancel'])
    expect(await hall.call('POST', `${mine}/${act}`, act === 'cancel' ? reason : undefined, idle), act).toMatchObject(
      needsDesk
    )
  for (const act of ['return', 'postpone', 'cancel'])
    expect(await hall.call('POST', `/api/tickets/${ticketId}/${act}`, undefined, idle), act).toMatchObject(needsDesk)
  const atDesk = await hall.openDesk(5)
  expect(await hall.call('POST', `${mine}/cancel`, reason, atDesk)).toMatchObject({
    status: 200,
    body: { status: 'cancelled', ticketRef: ticketRefOf(ticketId) }
  })
})

test('a role that is taken away is gone at once', async () => {
  const cookie = { ...headersOf('supervisor') }
  expect((await hall.call('GET', '/api/desks', undefined, cookie)).status).toBe(200)
  const change = await hall.call('PUT', '/api/people/supervisor', { role: 'operator' }, headersOf('administrator'))
  expect(change.status).toBe(200)
  expect((await hall.call('GET', '/api/desks', undefined, cookie)).status).toBe(401)
  await hall.call('PUT', '/api/people/supervisor', { role: 'supervisor' }, headersOf('administrator'))
})

describe('what the new roles may do, said here a second time', () => {
  const rowsOf = (caller: Caller) =>
    [...Object.entries(ROUTE_ACCESS), ...Object.entries(TOPIC_ACCESS)]
      .filter(([, access]) => mayCome(caller, access) && !mayCome('nobody', access) && !access.includes('staff'))
      .map(([row]) => row)

  test('reception takes tickets, finds them, acts for visitors and answers calls for help', () => {
    const rows = rowsOf('reception')
    expect(rows).toEqual(
      expect.arrayContaining([
        'POST /api/tickets',
        'GET /api/reports/tickets',
        'POST /api/staff/tickets/:ticketRef/cancel',
        'POST /api/arrivals',
        'POST /api/staff-calls/:deviceId/answer',
        'POST /api/staff/tickets/:ticketRef/change',
        'reception'
      ])
    )
    expect(rows.filter((row) => /settings|people|steering|call-next|figures|audit|supervisor/.test(row))).toEqual([])
  })

  test('a director, an auditor and a technician change nothing of the queue', () => {
    for (const role of ['director', 'auditor', 'technician'] as const)
      expect(
        rowsOf(role).filter(
          (row) => /^(POST|PUT|DELETE) /.test(row) && !/what-if|devices|printers|test-ticket|alarms.phones/.test(row)
        ),
        role
      ).toEqual([])
    expect(rowsOf('auditor')).toEqual(expect.arrayContaining(['GET /api/audit', 'GET /api/reports/story']))
    expect(rowsOf('technician')).toEqual(expect.arrayContaining(['POST /api/devices/confirm']))
    expect(rowsOf('director')).toEqual(expect.arrayContaining(['GET /api/reports/figures', 'supervisor']))
  })

  test('no right, and no sum of rights, lets anybody into people, roles, programs or the network', () => {
    const all: readonly Access[] = ['staff', ...RIGHTS]
    for (const [row, access] of Object.entries(ROUTE_ACCESS))
      if (
        / \/api\/(people|roles|programs|hooks|mail|bucket|uplink|personal-data|sessions$)/.test(row) &&
        !row.includes('sessions/own')
      )
        expect(
          access.some((each) => all.includes(each)),
          row
        ).toBe(false)
  })
})
