import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programs } from '../../server/db/schema.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { FILE } from '../../server/db/folder.ts'
import path from 'node:path'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { notesAbout } from './signed-in.ts'
import { watch } from './watch.ts'

const HOUR = 3_600_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ steady })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

/** Lets a program in by the front door. */
async function letIn(scopes: string[], more: object = {}) {
  const { status, body } = await hall.call('POST', '/api/programs', { name: 'Info screens', scopes, ...more }, admin)
  expect(status).toBe(201)
  return { ...body, headers: { authorization: `Bearer ${body.token}` } } as {
    programId: string
    token: string
    headers: { authorization: string }
  }
}
const serviceAt = (desk: number) =>
  hall.app.hall.centre.desks.find(({ deskNumber }) => deskNumber === desk)?.tiers[0]?.[0] as string
const take = (headers: Record<string, string>, key: string, body: object = {}) =>
  hall.call('POST', '/api/tickets', { serviceId: serviceAt(1), ...body }, { ...headers, 'idempotency-key': key })

describe("a program's token", () => {
  test('is told once, kept hashed, listed without it, and revoked at once', async () => {
    const { programId, token, headers } = await letIn(['live:read'])
    expect(token).toMatch(/^kezek_[\w-]{43}$/)
    expect(JSON.stringify(hall.db.select().from(programs).all())).not.toContain(token)
    const listed = await hall.call('GET', '/api/programs', undefined, admin)
    expect(JSON.stringify(listed.body)).not.toContain(token)
    expect(listed.body.programs).toContainEqual(
      expect.objectContaining({ programId, name: 'Info screens', scopes: ['live:read'], lastUsedAt: null })
    )
    const { status, body } = await hall.call('GET', '/api/desks', undefined, headers)
    expect(status).toBe(200)
    expect(body.desks.length).toBeGreaterThan(3)
    const screen = await watch(hall, headers, 'display:all')
    expect(screen.heard[0]).toBe('view')

    expect((await hall.call('DELETE', `/api/programs/${programId}`, undefined, admin)).status).toBe(204)
    expect(await hall.call('GET', '/api/desks', undefined, headers)).toMatchObject({ status: 401 })
    await expect.poll(screen.closedWith).toBe(1008)
    expect(await hall.call('DELETE', `/api/programs/${programId}`, undefined, admin)).toMatchObject({
      status: 404,
      body: { code: 'unknown-program' }
    })
    const mine = notesAbout(hall, 'program').filter(({ details }) => details.programId === programId)
    expect(mine).toMatchObject([
      { actor: 'administrator:admin', what: 'let in', details: { scopes: ['live:read'] } },
      { actor: `program:${programId}`, what: 'used', details: { address: '127.0.0.1' } },
      { actor: 'administrator:admin', what: 'revoked' }
    ])
    expect(JSON.stringify(mine)).not.toContain(token)
  })

  test('counts only from its addresses and until its end, and says which it was', async () => {
    const { headers } = await letIn(['live:read'], {
      addresses: ['192.168.10.0/24', 'fd00:1::/32'],
      endsAt: steady.at + HOUR
    })
    const from = async (remoteAddress: string) => {
      const answer = await hall.app.inject({ url: '/api/desks', headers, remoteAddress })
      return answer.statusCode === 200 ? 200 : answer.json().code
    }
    expect(await from('192.168.10.7')).toBe(200)
    expect(await from('::ffff:192.168.10.7')).toBe(200)
    expect(await from('fd00:1:2::9')).toBe(200)
    expect(await from('192.168.11.7')).toBe('program-elsewhere')
    expect(await from('fd00:2::9')).toBe('program-elsewhere')
    steady.at += HOUR
    expect(await from('192.168.10.7')).toBe('program-ended')
    admin = await hall.signIn('admin')
    for (const addresses of [['192.168.10.0/33'], ['10.0.0.0/8/8'], ['999.1.1.1']])
      expect(
        await hall.call('POST', '/api/programs', { name: 'A', scopes: ['live:read'], addresses }, admin)
      ).toMatchObject({
        status: 400
      })
    expect(await hall.call('POST', '/api/programs', { name: 'A', scopes: ['everything:write'] }, admin)).toMatchObject({
      status: 400,
      body: { code: 'bad-request' }
    })
  })

  test('is renewed: shown once, the one before it opens nothing, and what it had open is closed', async () => {
    const { programId, token, headers } = await letIn(['live:read'])
    const screen = await watch(hall, headers, 'display:all')
    expect(screen.heard[0]).toBe('view')
    const renewed = await hall.call('POST', `/api/programs/${programId}/token`, undefined, admin)
    expect(renewed).toMatchObject({ status: 200, body: { programId } })
    expect(renewed.body.token).not.toBe(token)
    await expect.poll(screen.closedWith).toBe(1008)
    expect(await hall.call('GET', '/api/desks', undefined, headers)).toMatchObject({ status: 401 })
    const bearer = { authorization: `Bearer ${renewed.body.token}` }
    expect((await hall.call('GET', '/api/desks', undefined, bearer)).status).toBe(200)
    const kept = JSON.stringify([hall.db.select().from(programs).all(), notesAbout(hall, 'program')])
    expect(kept).toContain('token renewed')
    expect(kept).not.toContain(renewed.body.token)
    expect(verifyFile(path.join(hall.data, FILE)).findings.filter((each) => each.includes('program'))).toEqual([])
    expect(await hall.call('POST', '/api/programs/no-such-one/token', undefined, admin)).toMatchObject({
      status: 404,
      body: { code: 'unknown-program' }
    })
  })

  test('speaks for the program alone, whatever cookie comes along', async () => {
    const { headers } = await letIn(['live:read'])
    expect(await hall.call('GET', '/api/people', undefined, { ...admin, ...headers })).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' }
    })
  })

  test('that is written into the file is found', async () => {
    const { programId } = await letIn(['live:read'])
    const file = path.join(hall.data, FILE)
    const before = verifyFile(file).findings
    expect(before.filter((each) => each.includes('program'))).toEqual([])
    hall.db.$client.exec(`UPDATE programs SET scopes = '["settings:write"]' WHERE program_id = '${programId}'`)
    hall.db.$client.exec(
      "INSERT INTO programs SELECT 'program-x', name, 'a hash', scopes, addresses, created_at, created_by, ends_at, null, null FROM programs LIMIT 1"
    )
    const { findings } = verifyFile(file)
    expect(findings).toContainEqual(expect.stringContaining('The log knows nothing of the program program-x'))
    expect(findings).toContainEqual(expect.stringContaining(`The row of the program ${programId}`))
    hall.db.$client.exec("DELETE FROM programs WHERE program_id = 'program-x'")
    hall.db.$client.exec(`UPDATE programs SET scopes = '["live:read"]' WHERE program_id = '${programId}'`)
  })
})

describe('what a program does', () => {
  test('takes tickets without paper under its own name, and appointments by a scope of their own', async () => {
    const walkIn = await letIn(['tickets:write'])
    const booking = await letIn(['appointments:write'])
    const { status, body } = await take(walkIn.headers, 'first')
    expect(status).toBe(201)
    expect(body.paper).toBeUndefined()
    expect((await take(walkIn.headers, 'first')).body.ticketId).toBe(body.ticketId)
    // Its keys are its own.
    const other = await letIn(['tickets:write'])
    expect((await take(other.headers, 'first')).body.ticketId).not.toBe(body.ticketId)
    const issued = [...hall.app.hall.log.from(1)].find(
      ({ event }) => event.type === 'ticket-issued' && event.ticketId === body.ticketId
    )
    expect(issued?.actor).toBe(`program:${walkIn.programId}`)

    const dueAt = hall.app.hall.now() + HOUR
    const missing = { status: 403, body: { code: 'scope-missing' } }
    expect(await take(walkIn.headers, 'second', { dueAt })).toMatchObject(missing)
    expect(await take(booking.headers, 'third')).toMatchObject(missing)
    expect(await take(booking.headers, 'fourth', { dueAt })).toMatchObject({ status: 201 })
  })

  test('acts at an open desk as a supervisor may, and at no closed one; who sits there it is not told', async () => {
    const { headers, programId } = await letIn(['desks:write'])
    expect(await hall.call('POST', '/api/desks/desk-1/call-next', {}, headers)).toMatchObject({ status: 409 })
    await hall.openDesk(1)
    expect(await hall.call('POST', '/api/desks/desk-1/open', {}, headers)).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' }
    })
    await hall.issue({ serviceId: serviceAt(1) })
    const called = await hall.call('POST', '/api/desks/desk-1/call-next', {}, headers)
    expect(called.status).toBe(200)
    const { ticketRef } = called.body.ticket
    expect((await hall.call('POST', '/api/desks/desk-1/start', { expect: ticketRef }, headers)).status).toBe(200)
    expect((await hall.call('POST', '/api/desks/desk-1/finish', { expect: ticketRef }, headers)).status).toBe(200)
    expect([...hall.app.hall.log.from(1)].at(-1)).toMatchObject({
      actor: `program:${programId}`,
      event: { type: 'ticket-finished' }
    })
    const { body } = await hall.call('GET', '/api/desks', undefined, headers)
    expect(body.desks.find((desk: { deskId: string }) => desk.deskId === 'desk-1')).toMatchObject({ status: 'open' })
    expect(JSON.stringify(body)).not.toContain('operator')
  })

  test('reads figures, but none of people', async () => {
    const { headers } = await letIn(['figures:read'])
    const day = hall.app.hall.state.day?.serviceDay
    const figures = (more: string, kind = '') =>
      hall.call('GET', `/api/reports/figures${kind}?from=${day}&to=${day}&${more}`, undefined, headers)
    expect((await figures('by=service')).status).toBe(200)
    const refused = { status: 403, body: { code: 'figures-of-people' } }
    expect(await figures('by=operator')).toMatchObject(refused)
    expect(await figures('by=day&and=operator')).toMatchObject(refused)
    expect(await figures('by=day&operatorId=operator-1')).toMatchObject(refused)
    expect(await figures('by=operator&lang=en', '/csv')).toMatchObject(refused)
    expect(await figures('by=operator&lang=en', '/xlsx')).toMatchObject(refused)
  })

  test('changes settings under its own name', async () => {
    const { headers, programId } = await letIn(['settings:write'])
    // Somebody waits: a person would be asked why.
    await hall.issue({ serviceId: 'id-card' })
    const { body } = await hall.call('GET', '/api/settings/centre', undefined, headers)
    const { version: _, ...centre } = body.centre ?? body
    const changed = { ...centre, alarms: { ...centre.alarms, pauseAfterMs: 1_200_000 } }
    const { status } = await hall.call('PUT', '/api/settings/centre', changed, headers)
    expect(status).toBe(200)
    const { body: history } = await hall.call('GET', '/api/settings/history', undefined, admin)
    expect(JSON.stringify(history)).toContain('Info screens')
    expect([...hall.app.hall.log.from(1)].findLast(({ event }) => event.type === 'hall-configured')?.actor).toBe(
      `program:${programId}`
    )
  })
})

test('a stolen token takes no more tickets than a kiosk, and takes none from another program', async () => {
  const tight = await openHall({ rateLimits: { rates: { kioskTickets: { burst: 5, perMinute: 5 } } } })
  try {
    const cookie = await tight.signIn('admin')
    const tokens = await Promise.all(
      ['One', 'Other'].map(async (name) => {
        const { body } = await tight.call('POST', '/api/programs', { name, scopes: ['tickets:write'] }, cookie)
        return { authorization: `Bearer ${body.token}` }
      })
    )
    const press = (headers: object, key: string) =>
      tight.call('POST', '/api/tickets', { serviceId: serviceAt(1) }, { ...headers, 'idempotency-key': key })
    const [one, other] = tokens
    const statuses: number[] = []
    for (let i = 0; i < 7; i++) statuses.push((await press(one as object, `k${i}`)).status)
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429])
    expect((await press(other as object, 'k')).status).toBe(201)
  } finally {
    await tight.close()
  }
})

test('the document names the scopes of each operation', async () => {
  const { body } = await hall.call('GET', '/api/openapi.json')
  expect(body.components.securitySchemes.program).toMatchObject({ type: 'http', scheme: 'bearer' })
  expect(body.paths['/api/desks/{deskId}/finish'].post.security).toEqual([
    { program: ['desks:write'] },
    { session: [] }
  ])
  expect(body.paths['/api/tickets'].post.security).toEqual([
    { program: ['tickets:write'] },
    { program: ['appointments:write'] },
    { session: [] },
    { device: [] }
  ])
  expect(body.paths['/api/people'].get.security).toEqual([{ session: [] }])
})
