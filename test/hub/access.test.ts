import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HUB_ACCESS, type HubAccess } from '../../server/hub/access.ts'
import { installSampleCountry } from '../../server/hub/sample.ts'
import { type OpenHub, openHub } from './open-hub.ts'

type Role = 'look' | 'manage' | 'administer'
const ROLES: readonly Role[] = ['look', 'manage', 'administer']
const PASSWORD = 'sample'

let hub: OpenHub
const cookies = new Map<string, string>()

beforeAll(async () => {
  hub = await openHub()
  await installSampleCountry(hub.store, Date.now())
  const { hash } = await import('@node-rs/argon2')
  const passwordHash = await hash(PASSWORD)
  for (const role of ROLES)
    for (const regions of [null, ['osh']]) {
      const login = `${role}-${regions ? 'osh' : 'country'}`
      await hub.store.putPerson(
        { userId: login, login, name: login, role, regions, passwordHash, mustChangePassword: false },
        0
      )
      cookies.set(login, await signIn(login))
    }
})
afterAll(() => hub.close())

async function signIn(login: string): Promise<string> {
  const answer = await hub.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: PASSWORD } })
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
const as = (login: string | null, method: string, url: string, body?: unknown) =>
  hub.call(method, url, body, { origin: 'http://localhost', ...(login && { cookie: cookies.get(login) ?? '' }) })

const enough = (role: Role, access: HubAccess) =>
  access === 'newcomer' || ROLES.indexOf(role) >= ROLES.indexOf(access as Role)
/** With a body that no route takes, so that nothing is changed by whoever is let in. */
const url = (row: string) =>
  row.replace(/^\S+ /, '').replace(':centreId', 'uzgen-1').replace(/:\w+/g, 'nothing').replace('*', 'x')

describe('every route by every role', () => {
  const rows = Object.entries(HUB_ACCESS).filter(([row]) => row !== 'DELETE /api/session')
  test.each(rows.filter(([, access]) => ['newcomer', ...ROLES].includes(access)))(
    '%s is for %s',
    async (row, access) => {
      const method = row.split(' ')[0] as string
      const refused = [401, 403]
      expect((await as(null, method, url(row), { nothing: 1 })).status).toBe(401)
      for (const role of ROLES) {
        const { status, body } = await as(
          `${role}-country`,
          method,
          url(row),
          method === 'GET' ? undefined : { nothing: 1 }
        )
        if (enough(role, access))
          expect([row, role, refused.includes(status) ? body : 'let in']).toEqual([row, role, 'let in'])
        else expect([row, role, status, body.code]).toEqual([row, role, 403, 'forbidden'])
      }
    }
  )

  test.each(rows.filter(([, access]) => access === 'hall').map(([row]) => row))(
    '%s is for halls alone',
    async (row) => {
      const method = row.split(' ')[0] as string
      for (const login of [null, 'administer-country'])
        expect((await as(login, method, url(row), method === 'GET' ? undefined : {})).status).toBe(401)
    }
  )

  test('whoever has regions changes nothing that is for all of them', async () => {
    const places = (await as('administer-osh', 'GET', '/api/network/places')).body
    const changed = await as('administer-osh', 'PUT', '/api/network/places', places)
    expect(changed).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await as('administer-country', 'PUT', '/api/network/places', places)).status).toBe(200)
  })

  test('nobody of another region finds a centre, whatever they do to it', async () => {
    for (const row of Object.keys(HUB_ACCESS).filter((each) => each.includes('/network/centres/:centreId'))) {
      const method = row.split(' ')[0] as string
      const { status, body } = await as(
        'administer-osh',
        method,
        url(row).replace('uzgen-1', 'kant'),
        method === 'GET' ? undefined : {}
      )
      expect([row, status, body.code]).toEqual([row, 404, 'unknown-centre'])
    }
    expect(
      (await as('look-osh', 'GET', '/api/network/centres')).body.centres.map(
        (each: { regionId: string }) => each.regionId
      )
    ).toEqual(Array.from({ length: 5 }, () => 'osh'))
  })
})

describe('people of head office', () => {
  const password = 'long enough to be one 7'
  test('whoever has regions lets in people of those, and nobody else', async () => {
    const person = { login: 'uzgen', name: 'Uzgen', password, role: 'look', regions: ['osh'] }
    const added = await as('administer-osh', 'POST', '/api/network/people', person)
    expect(added).toMatchObject({ status: 201, body: { login: 'uzgen', role: 'look', regions: ['osh'] } })
    expect(JSON.stringify(added.body)).not.toMatch(/password|hash/i)
    for (const regions of [null, ['osh', 'chui'], ['chui']])
      expect(
        await as('administer-osh', 'POST', '/api/network/people', { ...person, login: 'more', regions })
      ).toMatchObject({
        status: 403
      })
    const { userId } = added.body
    expect((await as('administer-osh', 'PUT', `/api/network/people/${userId}`, { regions: null })).status).toBe(403)
    expect((await as('administer-osh', 'PUT', '/api/network/people/look-country', { role: 'administer' })).status).toBe(
      404
    )
    expect((await as('administer-osh', 'DELETE', '/api/network/people/administer-country')).status).toBe(404)
    const seen = (await as('administer-osh', 'GET', '/api/network/people')).body.people
    expect(seen.every((each: { regions: string[] | null }) => each.regions?.every((region) => region === 'osh'))).toBe(
      true
    )
  })

  test('whoever comes with a password that somebody else chose sets their own before anything else', async () => {
    const strict = await openHub({ sample: false })
    try {
      const login = 'invited'
      const invited = { login, name: 'Invited', password, role: 'administer', regions: null }
      const { userId } = (await strict.call('POST', '/api/network/people', invited)).body
      let cookie = ''
      const come = async (word: string) => {
        const payload = { login, password: word }
        const answer = await strict.app.inject({ method: 'POST', url: '/api/session', payload })
        cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
        return answer.json()
      }
      const call = (method: string, url: string, body?: unknown) =>
        strict.call(method, url, body, { origin: 'http://localhost', cookie })
      expect(await come(password)).toMatchObject({ userId, due: 'new-password' })
      const unfinished = { status: 403, body: { code: 'sign-in-unfinished' } }
      expect(await call('GET', '/api/network/centres')).toMatchObject(unfinished)
      expect(await call('GET', '/api/network/people')).toMatchObject(unfinished)
      expect(await call('POST', '/api/network/people', { ...invited, login: 'friend' })).toMatchObject(unfinished)
      const own = 'a word of my own 9'
      expect((await call('PUT', '/api/session/password', { password, newPassword: own })).status).toBe(204)
      expect((await call('GET', '/api/session')).body.due).toBeNull()
      expect((await call('GET', '/api/network/people')).body.people.length).toBe(2)
      // Chosen by somebody else again: again.
      await strict.call('PUT', `/api/network/people/${userId}`, { password })
      expect((await come(password)).due).toBe('new-password')
      expect(await call('GET', '/api/network/centres')).toMatchObject(unfinished)
    } finally {
      await strict.close()
    }
  })

  test('whose role is taken away is out at once', async () => {
    expect((await as('manage-country', 'GET', '/api/network/centres')).status).toBe(200)
    await as('administer-country', 'PUT', '/api/network/people/manage-country', { role: 'look' })
    expect((await as('manage-country', 'GET', '/api/network/centres')).status).toBe(401)
  })

  test('a weak password and a taken login change nothing', async () => {
    const person = { login: 'another', name: 'Another', role: 'look', regions: null }
    expect(
      await as('administer-country', 'POST', '/api/network/people', { ...person, password: 'password12' })
    ).toMatchObject({ status: 400, body: { code: 'weak-password' } })
    expect(
      await as('administer-country', 'POST', '/api/network/people', { ...person, login: 'look-osh', password })
    ).toMatchObject({ status: 409, body: { code: 'login-taken' } })
  })

  test('somebody is always left who may do everything', async () => {
    const { people } = (await as('administer-country', 'GET', '/api/network/people')).body
    const chiefs = people.filter(
      (each: { role: string; regions: unknown }) => each.role === 'administer' && each.regions === null
    )
    for (const { userId } of chiefs.filter((each: { userId: string }) => each.userId !== 'administer-country'))
      expect((await as('administer-country', 'DELETE', `/api/network/people/${userId}`)).status).toBe(204)
    for (const change of [{ role: 'manage' }, { regions: ['osh'] }])
      expect((await as('administer-country', 'PUT', '/api/network/people/administer-country', change)).body.code).toBe(
        'last-administrator'
      )
    expect((await as('administer-country', 'DELETE', '/api/network/people/administer-country')).body.code).toBe(
      'last-administrator'
    )
  })
})
