import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { BUILT_IN } from '../../server/protocol/conventions/rights.ts'
import { ROUTE_ACCESS, rowOf, TOPIC_ACCESS } from '../../server/http/access.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

/** What an employee tries who wants a friend served first, or praise for themselves, without a trace. */

const MINUTE = 60_000
type Headers = Record<string, string>
let hall: OpenHall
let clock: { at: number }
let operator: Headers
beforeEach(async () => {
  clock = { at: Date.UTC(2026, 10, 24, 6) }
  const outside = { ...sampleCentre.outside, open: true }
  hall = await openHall({ clock, rateLimits: false, centre: { ...sampleCentre, outside } })
  operator = await hall.openDesk(1)
})
afterEach(() => hall.close())

const newest = (type: string) => {
  const row = hall.db.$client
    .prepare<[string], { actor: string; body: string }>(
      'SELECT actor, body FROM events WHERE type = ? ORDER BY seq DESC LIMIT 1'
    )
    .get(type)
  return row && { actor: row.actor, body: JSON.parse(row.body) }
}
const desk = (command: string, body: object = {}, as = operator, n = 1) =>
  hall.call('POST', `/api/desks/desk-${n}/${command}`, body, as)
const issueAs = (who: Headers, body: object, key = `staff-${Math.random()}`) =>
  hall.call('POST', '/api/tickets', { serviceId: 'id-card', ...body }, { ...who, 'idempotency-key': key })
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : []

/** The first view of each topic, as it came over the socket. */
async function hear(topics: string[], who: Headers): Promise<Map<string, string>> {
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { ...who, origin: hall.base, host: new URL(hall.base).host }
  })
  const heard = new Map<string, string>()
  socket.on('message', (data) => {
    const { topic } = JSON.parse(String(data))
    if (topic !== undefined) heard.set(topic, String(data))
  })
  try {
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    socket.send(JSON.stringify({ subscribe: topics }))
    await expect.poll(() => heard.size).toBe(topics.length)
    return heard
  } finally {
    socket.terminate()
  }
}

test('with what a desk is told, nobody can act as the holder of a ticket: the friend waits their turn', async () => {
  const first = await hall.issue({ serviceId: 'id-card' })
  const friend = await hall.issue({ serviceId: 'id-card' })
  await hall.issue({ serviceId: 'id-card' })
  const { status, body: called } = await desk('call', { ticketRef: ticketRefOf(friend.ticketId), reason: 'unwell' })
  expect(status).toBe(200)
  const view = (await hear(['desk:desk-1'], operator)).get('desk:desk-1') as string
  const told = [...new Set(stringsIn([called, JSON.parse(view)]))].filter((each) => /^[\w-]{16,64}$/.test(each))
  // It names those who wait, by what no holder's route takes.
  expect(told).toContain(ticketRefOf(first.ticketId))

  const before = hall.app.hall.log.seq
  for (const id of told) {
    expect((await hall.call('GET', `/api/tickets/${id}`)).status, id).toBe(404)
    for (const act of ['cancel', 'postpone', 'return', 'arrive', 'rate'])
      expect(
        (await hall.call('POST', `/api/tickets/${id}/${act}`, act === 'rate' ? { stars: 5 } : undefined)).status,
        `${act} ${id}`
      ).toBe(404)
    const contact = { language: 'ky', phone: '+996555123456' }
    expect((await hall.call('PUT', `/api/tickets/${id}/contact`, contact)).status, id).toBe(404)
    expect((await hear([`ticket:${id}`], {})).get(`ticket:${id}`)).toContain('unknown-topic')
  }
  expect(hall.app.hall.log.seq).toBe(before)
  expect((await hall.call('GET', `/api/tickets/${first.ticketId}`)).body).toMatchObject({ status: 'waiting', ahead: 0 })
})

/** A hall in which a ticket is in each state that staff see, and all their ids. */
async function everyState(): Promise<string[]> {
  const issue = async () => (await hall.issue({ serviceId: 'id-card' })).ticketId
  const ids: string[] = []
  for (let i = 0; i < 7; i++) ids.push(await issue())
  await desk('call-next')
  await desk('finish')
  await hall.call('POST', `/api/tickets/${ids[0]}/rate`, { stars: 4, comment: 'Good' })
  await desk('call-next')
  await desk('park', { reason: 'copies' })
  await desk('call-next')
  clock.at += MINUTE
  await desk('recall')
  clock.at += MINUTE
  await desk('no-show')
  await desk('call-next')
  await desk('transfer', { deskId: 'desk-1', note: 'for me' })
  await hall.call('POST', `/api/tickets/${ids[4]}/cancel`)
  await desk('call', { ticketRef: ticketRefOf(ids[6] as string), reason: 'unwell' })
  const far = await hall.call('POST', '/api/outside/tickets', { serviceId: 'id-card' }, {
    'idempotency-key': 'k'.repeat(32)
  } as Headers)
  ids.push(far.body.ticketId)
  const issued = await issueAs(operator, { priorityClassId: 'disability' })
  expect(issued.status).toBe(201)
  return [...ids, issued.body.ticketId]
}

describe('whatever staff are told', () => {
  const LOGINS = { operator: 'operator1', supervisor: 'supervisor', administrator: 'admin' }

  test.each(Object.keys(LOGINS) as Array<keyof typeof LOGINS>)(
    'no answer and no topic tells %s the id of anybody',
    async (role) => {
      const ids = await everyState()
      const who = role === 'operator' ? operator : await hall.signIn(LOGINS[role])
      const leaks: string[] = []
      const look = (where: string, text: string) => {
        if (ids.some((id) => text.includes(id))) leaks.push(where)
      }

      const number = hall.app.hall.state.tickets.get(ids[0] as string)?.ticketNumber
      const day = hall.app.hall.state.day?.serviceDay
      const queries: Record<string, string> = {
        '/api/reports/figures': `?from=${day}&to=${day}&by=operator`,
        '/api/reports/figures/csv': `?from=${day}&to=${day}&by=desk&lang=en`,
        '/api/reports/fairness': `?from=${day}&to=${day}`,
        '/api/reports/story': `?day=${day}&number=${number}`,
        '/api/reports/announcements': `?ticketNumber=${number}`,
        '/api/reception/tickets': `?number=${number}`
      }
      const answered: string[] = []
      for (const { method, url } of hall.app.routes) {
        const row = rowOf('GET', url)
        if (![method].flat().includes('GET') || !ROUTE_ACCESS[row]?.some((each) => each !== 'holder')) continue
        if (url.includes('*') || url.startsWith('/t/')) continue
        const path = url
          .replace(':userId', 'operator-1')
          .replace(':deskNumber', '1')
          .replace(':seq', '1')
          .replace(/:\w+/g, 'none')
        const answer = await hall.app.inject({
          method: 'GET',
          url: path + (queries[url] ?? ''),
          headers: { ...who, host: 'localhost:80' }
        })
        if (answer.statusCode === 200) answered.push(url)
        look(url, answer.body)
      }
      expect(answered).toEqual(expect.arrayContaining(['/api/desks', '/metrics', '/api/reports/glossary']))
      if (role !== 'operator')
        expect(answered).toEqual(
          expect.arrayContaining([...Object.keys(queries), '/api/steering/waiting', '/api/comments'])
        )

      const topics = Object.entries(TOPIC_ACCESS).flatMap(([kind, access]) =>
        access.some((each) => each === 'staff' || each === role || BUILT_IN[role].some((right) => right === each))
          ? ({
              kiosk: 'kiosk',
              supervisor: 'supervisor',
              display: 'display:all',
              sign: 'sign:1',
              desk: 'desk:desk-1',
              device: 'device:sample-kiosk',
              reception: 'reception'
            }[kind] ?? [])
          : []
      )
      expect(topics).toContain('desk:desk-1')
      for (const [topic, text] of await hear(topics, who)) look(topic, text)
      expect(leaks).toEqual([])
    }
  )

  test('no answer to what they do tells an id either', async () => {
    const ids = await everyState()
    const supervisor = await hall.signIn('supervisor')
    const ref = ticketRefOf(ids[5] as string)
    const step = { step: 'ticket', ticketRef: ref, priorityClassId: 'disability', reason: 'Shows the document' }
    const arrivalCode = (await hall.call('GET', `/api/tickets/${ids[7]}`)).body.arrivalCode
    const acts: Array<[url: string, body: object, as: Headers]> = [
      ['/api/desks/desk-1/recall', {}, operator],
      ['/api/desks/desk-1/start', { expect: ticketRefOf(ids[6] as string) }, operator],
      ['/api/desks/desk-1/finish', {}, operator],
      ['/api/desks/desk-1/call-next', {}, operator],
      ['/api/desks/desk-1/park', { reason: 'copies' }, operator],
      [`/api/staff/tickets/${ticketRefOf(ids[1] as string)}/resume`, {}, operator],
      [`/api/staff/tickets/${ticketRefOf(ids[2] as string)}/return`, {}, operator],
      [`/api/staff/tickets/${ref}/postpone`, {}, operator],
      [`/api/staff/tickets/${ref}/change`, { serviceId: 'travel-passport', reason: 'wrong key' }, supervisor],
      ['/api/steering/preview', step, supervisor],
      ['/api/steering', step, supervisor],
      [`/api/staff/tickets/${ref}/cancel`, { reason: 'asked for it' }, operator],
      ['/api/arrivals', { code: arrivalCode }, operator]
    ]
    for (const [url, body, as] of acts) {
      clock.at += MINUTE
      const answer = await hall.call('POST', url, body, as)
      expect([answer.status, answer.body], url).toEqual([200, answer.body])
      expect(
        ids.filter((id) => JSON.stringify(answer.body).includes(id)),
        url
      ).toEqual([])
    }
    expect(newest('ticket-cancelled')).toMatchObject({ actor: 'operator:operator-1', body: { reason: 'asked for it' } })
    expect(newest('ticket-postponed')).toMatchObject({ actor: 'operator:operator-1' })
  })

  test('an id is no reference: what is for staff does not take it', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    const unknown = { status: 404, body: { code: 'unknown-ticket' } }
    expect(await desk('call', { ticketRef: ticketId, reason: 'unwell' })).toMatchObject(unknown)
    expect(await desk('call', { ticketId, reason: 'unwell' })).toMatchObject({ status: 400 })
    expect(
      await hall.call('POST', `/api/staff/tickets/${ticketId}/cancel`, { reason: 'asked' }, operator)
    ).toMatchObject(unknown)
    await desk('call-next')
    expect(await desk('finish', { expect: ticketId })).toMatchObject({ status: 409, body: { code: 'stale-command' } })
    expect((await desk('finish', { expect: ticketRefOf(ticketId) })).status).toBe(200)
  })
})

describe("a holder's link in the hands of staff", () => {
  test('what is done by it in a browser with a session is under that name', async () => {
    const [one, other] = [await hall.issue({ serviceId: 'id-card' }), await hall.issue({ serviceId: 'id-card' })]
    expect((await hall.call('POST', `/api/tickets/${one.ticketId}/cancel`, undefined, operator)).status).toBe(200)
    expect(newest('ticket-cancelled')).toEqual({
      actor: 'operator:operator-1',
      body: { ticketId: one.ticketId, reason: 'visitor' }
    })
    expect((await hall.call('POST', `/api/tickets/${other.ticketId}/postpone`, undefined, operator)).status).toBe(200)
    expect(newest('ticket-postponed')?.actor).toBe('operator:operator-1')
  })

  test('gives no five stars to oneself: not by a session, not for a ticket that one issued', async () => {
    const refused = { status: 403, body: { code: 'visitors-only' } }
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await desk('call-next')
    await desk('finish')
    for (const who of [operator, await hall.signIn('supervisor'), await hall.signIn('admin')])
      expect(await hall.call('POST', `/api/tickets/${ticketId}/rate`, { stars: 5 }, who)).toMatchObject(refused)

    const own = (await issueAs(operator, {})).body
    await desk('call-next')
    await desk('finish')
    // From a phone of their own, without a session.
    expect((await hall.call('GET', `/api/tickets/${own.ticketId}`)).body).toMatchObject({ canRate: false })
    expect(await hall.call('POST', `/api/tickets/${own.ticketId}/rate`, { stars: 5 })).toMatchObject(refused)
    expect(newest('ticket-rated')).toBeUndefined()

    // The visitor still may, and so may one whose ticket a colleague issued.
    expect((await hall.call('POST', `/api/tickets/${ticketId}/rate`, { stars: 2 })).status).toBe(200)
    const other = await hall.openDesk(2)
    const theirs = (await issueAs(other, {})).body
    await desk('call-next')
    await desk('finish')
    expect((await hall.call('POST', `/api/tickets/${theirs.ticketId}/rate`, { stars: 3 })).status).toBe(200)
  })
})

describe('tickets of a class that goes first', () => {
  const fairness = async () => {
    const day = hall.app.hall.state.day?.serviceDay
    const supervisor = await hall.signIn('supervisor')
    return (await hall.call('GET', `/api/reports/fairness?from=${day}&to=${day}`, undefined, supervisor)).body
  }

  test('stand in fairness by who issued them, and so do cancellations, postponements and reprints', async () => {
    const others = [await hall.issue({ serviceId: 'id-card' }), await hall.issue({ serviceId: 'id-card' })]
    const [one, two] = others.map(({ ticketId }) => ticketRefOf(ticketId))
    const friend = (await issueAs(operator, { priorityClassId: 'disability' })).body
    await issueAs(operator, {})
    const called = await desk('call-next')
    expect(called.body.ticket.ticketNumber).toBe(friend.ticketNumber)
    await hall.call('POST', `/api/staff/tickets/${one}/cancel`, { reason: 'not here' }, operator)
    await hall.call('POST', `/api/staff/tickets/${two}/postpone`, undefined, operator)
    const supervisor = await hall.signIn('supervisor')
    await hall.call('POST', `/api/staff/tickets/${two}/cancel`, { reason: 'asked for it' }, supervisor)
    await hall.call('POST', `/api/tickets/${friend.ticketId}/cancel`)

    const before = await fairness()
    expect(before.issuers).toEqual([
      expect.objectContaining({
        key: 'operator-1',
        issued: 2,
        issuedWithPriority: 1,
        issuedAndCalled: 1,
        leftByLink: 1,
        reprinted: 0
      })
    ])
    expect(before.issuers[0].name.en).toBe(hall.app.people.nameOf('operator-1'))
    expect(before.changesByDesk).toEqual([
      expect.objectContaining({ key: 'desk-1', cancelled: 1, postponed: 1 }),
      expect.objectContaining({ key: '', name: null, cancelled: 1, postponed: 0 })
    ])
    expect(before.changesByVisitors).toEqual({ cancelled: 1, postponed: 0 })
  })

  test('are issued by an operator with an open desk only, not by one who opens it afterwards', async () => {
    const idle = await hall.signIn('operator2')
    const first = { priorityClassId: 'disability' }
    expect(await issueAs(idle, first)).toMatchObject({ status: 403, body: { code: 'not-your-desk' } })
    expect((await issueAs(await hall.signIn('supervisor'), first)).status).toBe(201)
    await desk('open', {}, idle, 2)
    expect((await issueAs(idle, first)).status).toBe(201)
    expect(newest('ticket-issued')).toMatchObject({ actor: 'operator:operator-2', body: { classId: 'disability' } })
    expect((await issueAs(asKiosk, first)).status).toBe(201)
  })
})
