import { afterAll, beforeAll, expect, test } from 'vitest'
import { notesAbout } from '../security/signed-in.ts'
import { type OpenHall, openHall } from './open-hall.ts'

/** Roles of the centre's own, and the page of the audit log. */

let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 6) }, rateLimits: false })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const NAME = { ky: 'Пландоочу', ru: 'Плановик', en: 'Planner' }
const give = (role: string, userId = 'operator-3') => hall.call('PUT', `/api/people/${userId}`, { role }, admin)
const DAYS = 'from=2026-11-24&to=2026-11-24'

test('a role of rights lets in where they say, at once, and in the log', async () => {
  const made = await hall.call('POST', '/api/roles', { name: NAME, rights: ['figures'] }, admin)
  expect(made).toMatchObject({ status: 201, body: { name: NAME, rights: ['figures'] } })
  const { roleId } = made.body
  expect((await give(roleId)).status).toBe(200)
  const planner = await hall.signIn('operator3')
  expect((await hall.call('GET', '/api/session', undefined, planner)).body).toMatchObject({
    role: roleId,
    rights: ['figures']
  })
  const figures = `/api/reports/figures?${DAYS}&by=service`
  expect((await hall.call('GET', figures, undefined, planner)).status).toBe(200)
  expect((await hall.call('GET', '/api/devices', undefined, planner)).status).toBe(403)

  expect((await hall.call('DELETE', `/api/roles/${roleId}`, undefined, admin)).body.code).toBe('role-in-use')
  const wider = { name: NAME, rights: ['devices', 'audit'] }
  expect((await hall.call('PUT', `/api/roles/${roleId}`, wider, admin)).status).toBe(200)
  // A browser that is still open is signed out: what it could do is over.
  expect((await hall.call('GET', figures, undefined, planner)).status).toBe(401)
  const again = await hall.signIn('operator3')
  expect((await hall.call('GET', figures, undefined, again)).status).toBe(403)
  expect((await hall.call('GET', '/api/devices', undefined, again)).status).toBe(200)
  expect(notesAbout(hall, 'role').map(({ what, details }) => [what, details.roleId])).toEqual([
    ['made', roleId],
    ['changed', roleId]
  ])
})

test('a role that nobody has made is nobody’s, and one without rights is none', async () => {
  expect((await give('own-nobody')).body.code).toBe('unknown-role')
  expect((await give('king')).status).toBe(400)
  expect((await hall.call('POST', '/api/roles', { name: NAME, rights: [] }, admin)).status).toBe(400)
  expect((await hall.call('POST', '/api/roles', { name: NAME, rights: ['administrator'] }, admin)).status).toBe(400)
})

test('reception acts without a desk, an operator does not, and the log names both', async () => {
  expect((await give('reception', 'operator-4')).status).toBe(200)
  const reception = await hall.signIn('operator4')
  const taken = await hall.call(
    'POST',
    '/api/tickets',
    { serviceId: 'id-card' },
    {
      ...reception,
      'idempotency-key': 'reception-takes-one-ticket'
    }
  )
  expect(taken.status).toBe(201)
  const found = await hall.call(
    'GET',
    `/api/reports/tickets?day=2026-11-24&number=${taken.body.ticketNumber}`,
    undefined,
    reception
  )
  expect(found.body.tickets).toHaveLength(1)
  const earlier = await hall.call('GET', '/api/reports/tickets?day=2026-11-23', undefined, reception)
  expect(earlier).toMatchObject({ status: 403, body: { code: 'not-today' } })
  const issued = [...hall.app.hall.log.from(1)].findLast(({ event }) => event.type === 'ticket-issued')
  expect(issued?.actor).toBe('reception:operator-4')
})

test('the audit log tells who signed in, changed, steered and erased, by filter and as a file', async () => {
  expect((await give('auditor', 'operator-5')).status).toBe(200)
  const auditor = await hall.signIn('operator5')
  const supervisor = await hall.signIn('supervisor')
  const stop = { step: 'issuing', serviceId: null, to: 'closed', reason: 'the printer burns' }
  const steered = await hall.call('POST', '/api/steering', stop, supervisor)
  if (steered.status !== 200) throw new Error(JSON.stringify(steered.body))
  const read = async (more = '') => (await hall.call('GET', `/api/audit?${DAYS}${more}`, undefined, auditor)).body
  const all = await read()
  expect(all.rows.map((row: { what: { en: string } }) => row.what.en)).toEqual(
    expect.arrayContaining(['Signed in', 'A role was made', 'A person was changed', 'Issuing was steered'])
  )
  expect((await read('&kind=steered')).rows).toMatchObject([
    { who: { en: 'Supervisor, supervisor' }, reason: 'the printer burns' }
  ])
  const ofThree = (await read('&userId=operator-3')).rows
  expect(ofThree.length).toBeGreaterThan(2)
  expect(new Set(ofThree.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['changed', 'signed-in']))
  // The page before the newest row, by its cursor.
  expect((await read(`&before=${all.rows[0].seq}`)).rows[0].seq).toBe(all.rows[1].seq)
  expect((await hall.call('GET', '/api/audit?from=2026-11-24&to=2026-11-23', undefined, auditor)).status).toBe(400)

  const file = await hall.app.inject({ url: `/api/audit/csv?${DAYS}&lang=ru`, headers: auditor })
  expect(file.headers['content-type']).toContain('text/csv')
  const lines = file.body.trim().split('\r\n')
  expect(lines).toHaveLength(all.rows.length + 1)
  expect(lines.some((line) => line.includes('Изменена выдача талонов') && line.includes('the printer burns'))).toBe(
    true
  )
})
