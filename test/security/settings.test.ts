import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from '../server/open-hall.ts'

// A Monday morning in Bishkek.
const clock = { at: Date.UTC(2026, 10, 23, 4) }
let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ clock })
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const put = (centre: unknown, query = '') => hall.call('PUT', `/api/settings/centre${query}`, centre as object, admin)
const first = <T>(list: T[]): T => list[0] as T
const changed = (change: (centre: Centre) => void): Centre => {
  const centre = structuredClone(sampleCentre)
  change(centre)
  return centre
}

test('an administrator reads the settings and puts them back as they are', async () => {
  const { status, body } = await hall.call('GET', '/api/settings/centre', undefined, admin)
  expect(status).toBe(200)
  expect(body).toEqual(sampleCentre)
  expect(await put(body)).toEqual({ status: 200, body: sampleCentre })
})

test('new hours hold at once, on the day that is open', async () => {
  const { serviceId } = first(sampleCentre.services)
  const take = (key: string) => hall.call('POST', '/api/tickets', { serviceId }, { ...asKiosk, 'idempotency-key': key })
  expect(
    (
      await put(
        changed((centre) => {
          centre.hours = Array.from({ length: 7 }, () => [['09:00', '09:30']])
        })
      )
    ).status
  ).toBe(200)
  expect(await take('closed')).toMatchObject({ status: 409, body: { code: 'service-closed' } })
  expect((await hall.call('GET', '/api/centre')).body.status).toBe('closed')
  expect(
    (
      await put(
        changed((centre) => {
          centre.hours = Array.from({ length: 7 }, () => [['09:00', '18:00']])
        })
      )
    ).status
  ).toBe(200)
  expect((await take('open')).status).toBe(201)
})

test('what is in use cannot be taken away', async () => {
  const { serviceId } = first(sampleCentre.services)
  await hall.issue({ serviceId })
  const without = changed((centre) => {
    centre.services = centre.services.filter((each) => each.serviceId !== serviceId)
    for (const desk of centre.desks) desk.tiers = desk.tiers.map((tier) => tier.filter((each) => each !== serviceId))
  })
  expect(await put(without)).toMatchObject({ status: 409, body: { code: 'in-use' } })
})

describe('two administrators', () => {
  const read = async () => {
    const response = await hall.app.inject({
      url: '/api/settings/centre',
      headers: { ...admin, origin: 'http://localhost:80', host: 'localhost:80' }
    })
    return { version: response.headers.etag as string, centre: response.json() as Centre }
  }
  const putFrom = (version: string, centre: unknown) =>
    hall.call('PUT', '/api/settings/centre', centre as object, { ...admin, 'if-match': version })

  test('do not overwrite each other unseen', async () => {
    const { version, centre } = await read()
    expect((await putFrom(version, { ...centre, deskWord: 'room' })).status).toBe(200)
    expect(await putFrom(version, { ...centre, deskWord: 'desk' })).toMatchObject({
      status: 409,
      body: { code: 'settings-changed' }
    })
    const now = await read()
    expect(now.centre.deskWord).toBe('room')
    expect((await putFrom(now.version, { ...now.centre, deskWord: 'window' })).status).toBe(200)
  })

  test('keep their version over a restart', async () => {
    const { version } = await read()
    const { data } = hall
    await hall.stop()
    hall = await openHall({ data, clock })
    admin = await hall.signIn('admin')
    expect((await read()).version).toBe(version)
  })
})

test('what is wrong is told with where it is', async () => {
  const both = await put(
    changed((centre) => {
      first(centre.desks).deskNumber = 2
      centre.timeZone = 'Nowhere'
    })
  )
  expect(both.body.faults).toEqual([
    { at: '/desks/0/deskNumber', code: 'twice', values: { value: 2 }, sentence: 'The desk number 2 is there twice.' },
    { at: '/desks/1/deskNumber', code: 'twice', values: { value: 2 }, sentence: 'The desk number 2 is there twice.' },
    { at: '/timeZone', code: 'no-time-zone', values: { value: 'Nowhere' }, sentence: expect.any(String) }
  ])
  const malformed = await put(
    changed((centre) => {
      first(centre.services).prefix = '7'
      first(centre.desks).deskNumber = 1000
    })
  )
  expect(malformed).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  expect(malformed.body.faults).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ at: '/services/0/prefix', code: 'schema-pattern' }),
      expect.objectContaining({
        at: '/desks/0/deskNumber',
        code: 'schema-maximum',
        values: expect.objectContaining({ limit: 999 })
      })
    ])
  )
})

describe('settings that make no sense are refused with a sentence', () => {
  let before: Centre
  beforeEach(() => {
    before = structuredClone(hall.app.hall.centre)
  })

  test.each<[string, (centre: Centre) => void, string]>([
    [
      'a desk number twice',
      (c) => {
        first(c.desks).deskNumber = (c.desks[1] as Centre['desks'][0]).deskNumber
      },
      'The desk number 2 is there twice.'
    ],
    [
      'a service twice',
      (c) => {
        c.services.push(structuredClone(first(c.services)))
      },
      'is there twice'
    ],
    [
      "a class that has the ordinary one's name",
      (c) => {
        first(c.priorityClasses).priorityClassId = 'ordinary'
      },
      'The priorityClassId ordinary is there twice.'
    ],
    [
      'a service in no group',
      (c) => {
        first(c.services).groupId = 'nowhere'
      },
      'is in the group nowhere, which is not there'
    ],
    [
      'a desk in no zone',
      (c) => {
        first(c.desks).zoneId = 'nowhere'
      },
      'is in the zone nowhere, which is not there'
    ],
    [
      'a desk for an unknown service',
      (c) => {
        first(c.desks).tiers = [['nothing']]
      },
      'serves nothing, which is not there'
    ],
    [
      'a service in two tiers',
      (c) => {
        const id = first(c.services).serviceId
        first(c.desks).tiers = [[id], [id]]
      },
      'has a service in two places'
    ],
    [
      'a group under an unknown one',
      (c) => {
        first(c.groups).parentId = 'nowhere'
      },
      'stands under nowhere, which is not there'
    ],
    [
      'a group under itself',
      (c) => {
        first(c.groups).parentId = first(c.groups).groupId
      },
      'deeper than 3 levels, or under itself'
    ],
    [
      'four levels of groups',
      (c) => {
        const name = first(c.groups).name
        c.groups.push(
          { groupId: 'g2', parentId: first(c.groups).groupId, name },
          { groupId: 'g3', parentId: 'g2', name },
          { groupId: 'g4', parentId: 'g3', name }
        )
      },
      'deeper than 3 levels'
    ],
    [
      'a time zone that is none',
      (c) => {
        c.timeZone = 'Asia/Nowhere'
      },
      'Asia/Nowhere is not a time zone'
    ],
    [
      'a time zone that knows no summer',
      (c) => {
        c.timeZone = '+06:00'
      },
      'is not a time zone'
    ],
    [
      'hours that end before they begin',
      (c) => {
        c.hours = [[['18:00', '09:00']], [], [], [], [], [], []]
      },
      'opens at 18:00 and closes at 09:00'
    ],
    [
      'hours that overlap',
      (c) => {
        first(c.services).hours = [
          [],
          [
            ['09:00', '12:00'],
            ['11:00', '13:00']
          ],
          [],
          [],
          [],
          [],
          []
        ]
      },
      'On day 2'
    ],
    [
      'a day that begins at its end',
      (c) => {
        c.dayStartsAt = '24:00'
      },
      'cannot begin at 24:00'
    ],
    [
      'a plan with a desk that is not there',
      (c) => {
        c.plan.desks.push({ deskId: 'desk-99', x: 9, y: 6 })
      },
      'The plan shows the desk desk-99, which is not there.'
    ],
    [
      'a plan with two desks in one cell',
      (c) => {
        Object.assign(first(c.plan.desks), { x: 0, y: 7 })
      },
      'On the plan the desk 2 stands where the desk 1 stands.'
    ],
    [
      'a plan with a kiosk on a desk',
      (c) => {
        c.plan.marks.push({ kind: 'kiosk', x: 0, y: 7 })
      },
      'On the plan the kiosk stands where the desk 2 stands.'
    ],
    [
      'a plan with a desk twice',
      (c) => {
        c.plan.desks.push({ deskId: 'desk-1', x: 9, y: 6 })
      },
      'The plan shows the desk 1 twice.'
    ],
    [
      'a plan with something outside of it',
      (c) => {
        c.plan.columns = 16
      },
      'stands outside of the grid'
    ],
    [
      'a plan with an unknown zone',
      (c) => {
        first(c.plan.areas).zoneId = 'nowhere'
      },
      'The plan shows the zone nowhere, which is not there.'
    ],
    [
      'a plan whose zones lie over each other',
      (c) => {
        first(c.plan.areas).width = 6
      },
      'the zones I and II lie over each other'
    ],
    [
      'a zone too pale for paper',
      (c) => {
        first(c.zones).colours = { paper: '#19a39b', night: '#19a39b' }
      },
      'The colour of zone I on paper is too pale: #19a39b has 2.8 : 1, and 4.5 : 1 is needed.'
    ],
    [
      'a zone too dark for the night',
      (c) => {
        first(c.zones).colours = { paper: '#0b6b66', night: '#0b6b66' }
      },
      'The colour of zone I at night is too dark'
    ],
    [
      'another centre',
      (c) => {
        c.centreId = 'another'
      },
      'centreId must stay sample'
    ]
  ])('%s', async (_what, change, sentence) => {
    expect(await put(changed(change))).toMatchObject({
      status: 400,
      body: { code: 'bad-settings', detail: expect.stringContaining(sentence) }
    })
    expect(hall.app.hall.centre).toEqual(before)
  })

  test('what does not even look like settings', async () => {
    expect(await put({ ...sampleCentre, zones: [] })).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(await put({ ...sampleCentre, surprise: true })).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })
})

describe('who did it, and why, is in the log', () => {
  const newest = (type: string) =>
    [...hall.app.hall.log.from(1)].findLast(({ event }) => event.type === type) as {
      actor: string
      event: Record<string, any>
    }
  const { serviceId } = first(sampleCentre.services)

  test('a changed setting', async () => {
    await put(
      changed((centre) => {
        centre.callingRules.maxRecalls = 5
      }),
      '?reason=Visitors%20came%20late'
    )
    expect(newest('hall-configured')).toMatchObject({
      actor: 'administrator:admin',
      event: { reason: 'Visitors came late', rules: { callingRules: { maxRecalls: 5 } } }
    })
  })

  test('a call out of order', async () => {
    await hall.issue({ serviceId })
    const { ticketId } = await hall.issue({ serviceId })
    const deskNumber = first(sampleCentre.desks.filter(({ tiers }) => tiers.flat().includes(serviceId))).deskNumber
    const operator = await hall.openDesk(deskNumber)
    expect(
      (
        await hall.call(
          'POST',
          `/api/desks/desk-${deskNumber}/call`,
          { ticketRef: ticketRefOf(ticketId), reason: 'Feels unwell' },
          operator
        )
      ).status
    ).toBe(200)
    expect(newest('ticket-called')).toMatchObject({
      actor: `operator:operator-${deskNumber}`,
      event: { ticketId, why: { rule: 'out-of-order', reason: 'Feels unwell' } }
    })
    expect(newest('ticket-called').event.why.runnerUp).not.toBe(null)
  })

  test('a cancelled ticket, by staff or by the visitor', async () => {
    const { ticketId } = await hall.issue({ serviceId })
    const supervisor = await hall.signIn('supervisor')
    await hall.call(
      'POST',
      `/api/staff/tickets/${ticketRefOf(ticketId)}/cancel`,
      { reason: 'Taken by mistake' },
      supervisor
    )
    expect(newest('ticket-cancelled')).toMatchObject({
      actor: 'supervisor:supervisor',
      event: { ticketId, reason: 'Taken by mistake' }
    })
    const { ticketId: own } = await hall.issue({ serviceId })
    await hall.call('POST', `/api/tickets/${own}/cancel`)
    expect(newest('ticket-cancelled')).toMatchObject({ actor: 'visitor', event: { ticketId: own, reason: 'visitor' } })
  })

  test('the use of a priority class', async () => {
    const { ticketId } = await hall.issue({ serviceId, priorityClassId: 'disability' })
    expect(newest('ticket-issued')).toMatchObject({
      actor: 'kiosk:sample-kiosk',
      event: { ticketId, classId: 'disability' }
    })
    const operator = await hall.openDesk(5)
    await hall.call(
      'POST',
      '/api/tickets',
      { serviceId, priorityClassId: 'elderly' },
      { ...operator, 'idempotency-key': 'by hand' }
    )
    expect(newest('ticket-issued')).toMatchObject({ actor: 'operator:operator-5', event: { classId: 'elderly' } })
  })
})
