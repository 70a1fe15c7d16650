import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { waitBehindOthers } from '../../server/centre/run-ahead.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { printer } from '../devices/hall-with-printer.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

/** How settings change: checked as a whole, at once or from tomorrow, compared, undone, read from a file. */

// A Monday, eleven in the morning in Bishkek.
const MORNING = Date.UTC(2026, 10, 23, 5)
let clock: { at: number }
let hall: OpenHall
let admin: Record<string, string>
// Made once: hashing the sample's passwords each time would be most of the work.
const fresh = mkdtempSync(path.join(tmpdir(), 'kezek-fresh-'))
beforeAll(async () => {
  await (await openHall({ data: fresh, clock: { at: MORNING } })).stop()
})
afterAll(() => rmSync(fresh, { recursive: true, force: true }))
beforeEach(async () => {
  clock = { at: MORNING }
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-'))
  cpSync(fresh, data, { recursive: true })
  hall = await openHall({ data, clock })
  admin = await hall.signIn('admin')
})
afterEach(() => hall.close())

const changed = (change: (centre: Centre) => void, from: Centre = sampleCentre): Centre => {
  const centre = structuredClone(from)
  change(centre)
  return centre
}
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
  hall.call(method, `/api/settings${path}`, body, admin)
const put = (centre: Centre, query = '') => ask('PUT', `/centre${query}`, centre)
const named = <T extends { ru: string }>(text: T) => text.ru
const without = (serviceId: string) =>
  changed((centre) => {
    centre.services = centre.services.filter((each) => each.serviceId !== serviceId)
    for (const desk of centre.desks) desk.tiers = desk.tiers.map((tier) => tier.filter((each) => each !== serviceId))
  })

describe('a check, which changes nothing', () => {
  const check = async (centre: Centre) => (await ask('POST', '/check', centre)).body

  test('says what differs, by the names that people know', async () => {
    const { changes, faults } = await check(
      changed((centre) => {
        centre.deskWord = 'room'
        ;(centre.services[0] as Centre['services'][0]).name.en = 'Papers'
        centre.desks.pop()
        centre.plan.desks = centre.plan.desks.filter(({ deskId }) => deskId !== 'desk-16')
      })
    )
    expect(faults).toEqual([])
    expect(changes).toEqual(
      expect.arrayContaining([
        { section: 'deskWord', item: null, what: 'changed', field: '', before: 'window', after: 'room' },
        {
          section: 'services',
          item: expect.objectContaining({ en: 'Papers' }),
          what: 'changed',
          field: 'name.en',
          before: sampleCentre.services[0]?.name.en,
          after: 'Papers'
        },
        { section: 'desks', item: '16', what: 'removed', field: '', before: null, after: null }
      ])
    )
    expect(hall.app.hall.centre.deskWord).toBe('window')
  })

  test('says that services share a prefix, and which have no desk', async () => {
    const { advice } = await check(
      changed((centre) => {
        for (const desk of centre.desks) desk.tiers = desk.tiers.map((tier) => tier.filter((each) => each !== 'notary'))
        const [first] = centre.services
        if (first) first.prefix = 'Z'
      })
    )
    // Before the hall first opens, what is not finished is nothing to be asked about.
    expect(advice.filter((each: any) => each.isNew)).toEqual([])
    expect(advice).toContainEqual(expect.objectContaining({ code: 'no-desk', rule: 'H2', isNew: false }))
    await hall.issue({ serviceId: 'id-card' })
    const later = await check(
      changed((centre) => {
        for (const desk of centre.desks) desk.tiers = desk.tiers.map((tier) => tier.filter((each) => each !== 'notary'))
      })
    )
    expect(later.advice.filter((each: any) => each.isNew)).toEqual([
      expect.objectContaining({ code: 'no-desk', rule: 'H2', isNew: true })
    ])
  })

  test('says that services of several groups have one letter; those of one group mean it', async () => {
    const withLetterOf = async (isSameGroup: boolean) => {
      const { advice } = await check(
        changed(({ services }) => {
          const [first] = services
          const other = services.slice(1).find(({ groupId }) => (groupId === first?.groupId) === isSameGroup)
          if (first && other) first.prefix = other.prefix = 'Z'
        })
      )
      return advice.filter((each: any) => each.code === 'shared-prefix' && each.isNew)
    }
    expect(await withLetterOf(true)).toEqual([])
    expect(await withLetterOf(false)).toMatchObject([{ rule: 'L1', values: { prefix: 'Z', count: 2 } }])
  })

  test('says that a zone has the letter of tickets', async () => {
    const { advice } = await check(
      changed((centre) => {
        const [first] = centre.zones
        if (first) first.letter = 'C'
      })
    )
    expect(advice.filter((each: any) => each.isNew)).toEqual([
      expect.objectContaining({ at: '/zones/0/letter', code: 'zone-like-ticket', values: { prefix: 'C' } })
    ])
  })

  test('says from when another beginning of the day counts, and so it is', async () => {
    await hall.issue({ serviceId: 'id-card' })
    const said = async (dayStartsAt: string) =>
      (
        await check(
          changed((centre) => {
            centre.dayStartsAt = dayStartsAt
          })
        )
      ).advice.find((each: any) => each.code === 'day-start')
    expect(await said('02:00')).toMatchObject({
      rule: 'S1',
      isNew: true,
      values: { until: '04:00', date: '24.11.2026', first: '25.11.2026' }
    })
    // Later than before: what is open goes on until then, and no date begins twice.
    const values = { until: '06:00', date: '24.11.2026', first: '24.11.2026', at: '06:00' }
    expect((await said('06:00')).values).toEqual(values)
    const later = changed((centre) => {
      centre.dayStartsAt = '06:00'
    })
    expect((await put(later)).status).toBe(200)
    expect(hall.app.hall.ahead.next()).toBe('2026-11-24')
    const dayAt = async (hour: number) => {
      clock.at = Date.UTC(2026, 10, 24, hour - 6)
      await hall.issue({ serviceId: 'id-card' })
      return hall.app.hall.state.day?.serviceDay
    }
    expect([await dayAt(5), await dayAt(6)]).toEqual(['2026-11-23', '2026-11-24'])
  })

  test('says which device is set up for what goes, and which mark names none', async () => {
    const { zones } = hall.app.hall.centre
    const now = changed((centre) => {
      centre.printing.printers.push({ ...printer(9100), printerId: 'by-the-door', name: 'By the door' })
    }, hall.app.hall.centre)
    expect((await put(now)).status).toBe(200)
    const kiosk = hall.app.people.devices.list().find(({ kind }) => kind === 'kiosk')?.deviceId as string
    const setUp = await hall.call(
      'PUT',
      `/api/devices/${kiosk}`,
      { name: 'Kiosk 1', zoneId: zones[0]?.zoneId, profile: { printerId: 'by-the-door' } },
      admin
    )
    expect(setUp.status).toBe(200)
    expect((await check(now)).advice.filter((each: any) => each.isNew)).toEqual([])
    const { advice } = await check(
      changed((centre) => {
        centre.printing.printers = centre.printing.printers.filter(({ printerId }) => printerId !== 'by-the-door')
        centre.plan.marks.push({ kind: 'kiosk', x: 0, y: 0, deviceId: 'gone' })
        centre.plan.marks = centre.plan.marks.filter(({ x, y, deviceId }) => deviceId === 'gone' || x + y > 0)
      }, now)
    )
    expect(advice.filter((each: any) => each.isNew)).toEqual([
      expect.objectContaining({
        code: 'device-without-printer',
        names: [{ ky: 'By the door', ru: 'By the door', en: 'By the door' }],
        values: { device: 'Kiosk 1', id: 'by-the-door' }
      }),
      expect.objectContaining({ code: 'mark-without-device', values: { device: 'kiosk', id: 'gone' } })
    ])
  })

  test('runs the engine ahead: how long a visitor waits whose desks always have others first', async () => {
    const behind = (targetMin: number) =>
      changed((centre) => {
        const notary = centre.services.find(({ serviceId }) => serviceId === 'notary')
        if (notary) notary.targetMs = targetMin * 60_000
        centre.callingRules.hardMaxWaitMs = 0
        for (const desk of centre.desks) {
          const [first = [], ...rest] = desk.tiers
          if (first.includes('notary'))
            desk.tiers = [first.filter((each) => each !== 'notary'), [...rest.flat(), 'notary']]
        }
      })
    const overdue = (await check(behind(45))).advice.find(
      (each: any) => each.code === 'behind-others' && named(each.names[0]) === 'Нотариальные услуги'
    )
    expect(overdue.values.waitMin).toBeGreaterThanOrEqual(45)
    const never = (await check(behind(24 * 60))).advice.find((each: any) => each.code === 'starved')
    expect(never).toMatchObject({ rule: 'C6', isNew: true, values: { hours: 8 } })
  })
})

test('by hand: a desk that has a visitor of ten minutes always, and one behind them whose target is 25', () => {
  const centre = changed((small) => {
    const [first, second] = small.services as [Centre['services'][0], Centre['services'][0]]
    small.services = [
      { ...first, expectedServiceMs: 600_000, targetMs: 3_600_000 },
      { ...second, targetMs: 25 * 60_000 }
    ]
    small.desks = [{ ...(small.desks[0] as Centre['desks'][0]), tiers: [[first.serviceId], [second.serviceId]] }]
    small.callingRules.hardMaxWaitMs = 0
  })
  // Called at 0, 10 and 20 are the others; at 30 the one behind them is overdue, and has waited longest.
  expect(waitBehindOthers(centre, centre.services[1]?.serviceId ?? '')).toBe(30 * 60_000)
})

describe('a service with people in it', () => {
  test("asks where they go, and takes nobody's place", async () => {
    const { ticketId, ticketNumber } = await hall.issue({ serviceId: 'advice' })
    expect((await ask('POST', '/check', without('advice'))).body.leaving).toEqual([
      { serviceId: 'advice', name: expect.anything(), tickets: 1 }
    ])
    expect(await put(without('advice'))).toMatchObject({ status: 409, body: { code: 'in-use' } })
    expect((await put(without('advice'), '?moves=advice:nowhere')).status).toBe(409)
    expect((await put(without('advice'), '?moves=advice:notary')).status).toBe(200)
    expect(hall.app.hall.state.tickets.get(ticketId)).toMatchObject({
      ticketNumber,
      status: 'waiting',
      serviceId: 'notary',
      waitingSince: MORNING
    })
    expect(hall.db.$client.prepare('select service_id from tickets').pluck().all()).toEqual(['notary'])
  })
})

describe('the history', () => {
  test('tells who changed what and why, compares any two, and an older one can be put back', async () => {
    await put(
      changed((centre) => {
        centre.deskWord = 'room'
      }),
      '?reason=Signs'
    )
    await put(
      changed((centre) => {
        centre.deskWord = 'room'
        centre.callingRules.maxRecalls = 9
      })
    )
    const { versions } = (await ask('GET', '/history')).body
    expect(versions.map(({ by, reason, changes }: any) => ({ by, reason, changes }))).toEqual([
      { by: 'Administrator', reason: 'Normative', changes: 1 },
      { by: 'Administrator', reason: 'Signs', changes: 1 },
      { by: 'hall', reason: null, changes: 0 }
    ])
    expect(
      (await ask('GET', `/changes?to=${versions[0].seq}&from=${versions[2].seq}`)).body.changes.map(
        ({ section, field }: any) => [section, field]
      )
    ).toEqual([
      ['deskWord', ''],
      ['callingRules', 'maxRecalls']
    ])
    expect((await ask('GET', `/changes?to=${versions[1].seq}`)).body.changes).toHaveLength(1)
    expect((await ask('GET', `/history?before=${versions[1].seq}`)).body.versions).toHaveLength(1)
    const first = (await ask('GET', `/history/${versions[2].seq}`)).body
    expect((await put(first, '?reason=Back')).status).toBe(200)
    expect(hall.app.hall.centre).toEqual(sampleCentre)
    expect((await ask('GET', '/history/999999')).body.code).toBe('unknown-version')
  })
})

describe('icons and colours', () => {
  test('are those of the nearest group around a service that has none', async () => {
    const centre = changed(({ groups, services }) => {
      groups.push({ groupId: 'inner', parentId: 'social', name: groups[0]?.name ?? sampleCentre.name, icon: 'pension' })
      for (const service of services)
        if (service.groupId === 'social') Object.assign(service, { groupId: 'inner', icon: null })
      Object.assign(services.find(({ serviceId }) => serviceId === 'advice') ?? {}, { icon: 'advice', colour: 'slate' })
      for (const group of groups)
        if (group.groupId === 'documents') Object.assign(group, { icon: undefined, colour: undefined })
    })
    expect((await put(centre)).status).toBe(200)
    const { groups } = (await hall.call('GET', '/api/services')).body
    const look = ({ icon, colour }: { icon: string | null; colour: string | null }) => [icon, colour]
    const social = groups.find(({ groupId }: { groupId: string }) => groupId === 'social')
    const [inner] = social.groups
    expect([look(social), look(inner)]).toEqual([
      ['benefit', 'berry'],
      ['pension', 'berry']
    ])
    expect(
      Object.fromEntries(
        inner.services.map((each: { serviceId: string; icon: string; colour: string }) => [each.serviceId, look(each)])
      )
    ).toEqual({
      'social-benefits': ['pension', 'berry'],
      'birth-grant': ['pension', 'berry'],
      advice: ['advice', 'slate']
    })
    expect(look(groups[0])).toEqual([null, null])
  })

  test('are of a closed list, and others are refused with their place', async () => {
    const { status, body } = await put(
      changed(({ services }) => {
        Object.assign(services[0] ?? {}, { icon: 'dragon' })
      })
    )
    expect([status, body.code]).toEqual([400, 'bad-request'])
    const checked = await ask(
      'POST',
      '/check',
      changed(({ groups }) => {
        Object.assign(groups[1] ?? {}, { colour: '#ffff00' })
      })
    )
    expect(checked.body.faults).toContainEqual(expect.objectContaining({ at: '/groups/1/colour' }))
  })
})

describe('one file', () => {
  const file = async () =>
    (
      await hall.app.inject({
        url: '/api/settings/file',
        headers: { ...admin, origin: 'http://localhost:80', host: 'localhost:80' }
      })
    ).body
  const read = async (text: string) => (await ask('POST', '/file', { text })).body

  test('holds everything, can be read, and read back', async () => {
    const text = await file()
    expect(text).toContain('Жашаган жери боюнча каттоо')
    expect(await read(text)).toEqual({ centre: sampleCentre, faults: [] })
    expect(await read(JSON.stringify(sampleCentre))).toEqual({ centre: sampleCentre, faults: [] })
    // Of another centre: what it offers, not who it is.
    expect((await read(text.replace('centreId: sample', 'centreId: elsewhere'))).centre.centreId).toBe('sample')
  })

  test('names the line of what is wrong', async () => {
    const lines = (await file()).split('\n')
    const at = lines.findIndex((line) => line.includes('deskNumber: 2'))
    const spoilt = lines.with(at, (lines[at] as string).replace('2', '1'))
    expect((await read(spoilt.join('\n'))).faults).toContainEqual(
      expect.objectContaining({ code: 'twice', line: at + 1 })
    )
    const prefix = lines.findIndex((line) => line.includes('prefix: '))
    expect((await read(lines.with(prefix, '    prefix: 77').join('\n'))).faults[0]).toMatchObject({
      at: '/services/0/prefix',
      line: prefix + 1
    })
    const colour = lines.findIndex((line) => line.trim() === 'colour: purple')
    expect((await read(lines.with(colour, '    colour: pink').join('\n'))).faults).toContainEqual(
      expect.objectContaining({ at: '/groups/1/colour', line: colour + 1 })
    )
    expect((await read('a: [1,\nb: {')).faults[0]).toMatchObject({ code: 'unreadable', line: expect.any(Number) })
    expect((await read('a: &x [1]\nb: [*x, *x]')).faults[0]).toMatchObject({ code: 'unreadable' })
    expect((await read('')).centre).toBe(null)
    expect((await read('just words')).centre).toBe(null)
  })

  test.each(['empty', 'small', 'sample'])(
    "the template %s can be begun with, and keeps the centre's own name",
    async (template) => {
      const { body } = await ask('GET', `/templates/${template}`)
      expect(body.name).toEqual(sampleCentre.name)
      expect((await put(body)).status).toBe(200)
    }
  )
})

describe('days that are not as others', () => {
  test('a holiday is closed, a shorter day ends sooner, also where a service has hours of its own', async () => {
    const take = async (serviceId: string) =>
      (await hall.call('POST', '/api/tickets', { serviceId }, { ...asKiosk, 'idempotency-key': `k${Math.random()}` }))
        .status
    const day = (date: string, hours: Array<[string, string]>) => ({
      date,
      name: { ky: 'Майрам', ru: 'Праздник', en: 'Holiday' },
      hours
    })
    const ownHours = (centre: Centre) => {
      Object.assign(centre.services.find(({ serviceId }) => serviceId === 'advice') ?? {}, {
        hours: Array.from({ length: 7 }, () => [['08:00', '18:00']])
      })
    }
    await put(
      changed((centre) => {
        centre.exceptions = [day('2026-11-23', [])]
        ownHours(centre)
      })
    )
    expect([await take('notary'), await take('advice')]).toEqual([409, 409])
    await put(
      changed((centre) => {
        centre.exceptions = [day('2026-11-23', [['11:30', '13:00']])]
        ownHours(centre)
      })
    )
    clock.at = Date.UTC(2026, 10, 23, 6)
    expect([await take('notary'), await take('advice')]).toEqual([201, 201])
    clock.at = Date.UTC(2026, 10, 23, 8)
    expect([await take('notary'), await take('advice')]).toEqual([409, 409])
    expect(
      (
        await put(
          changed((centre) => {
            centre.exceptions = [day('2026-11-23', []), day('2026-11-23', [])]
          })
        )
      ).body.faults
    ).toContainEqual(expect.objectContaining({ at: '/exceptions/1/date', code: 'twice' }))
    expect(
      (
        await put(
          changed((centre) => {
            centre.exceptions = [day('2026-02-30', [])]
          })
        )
      ).status
    ).toBe(400)
  })
})

describe('a visit that goes on', () => {
  test('by itself, to the next service', async () => {
    await put(
      changed((centre) => {
        Object.assign(centre.services.find(({ serviceId }) => serviceId === 'advice') ?? {}, {
          nextServiceId: 'notary'
        })
      })
    )
    const { ticketId } = await hall.issue({ serviceId: 'advice' })
    expect(hall.app.hall.state.tickets.get(ticketId)?.further).toEqual(['notary'])
    const round = changed((centre) => {
      for (const service of centre.services)
        service.nextServiceId = service.serviceId === 'advice' ? 'notary' : 'advice'
    })
    expect((await put(round)).body.faults[0]).toMatchObject({ code: 'too-many-steps' })
  })
})

describe('what an operator can serve', () => {
  test('is kept with the person, and holds from the next opening of a desk', async () => {
    expect((await hall.call('PUT', '/api/people/operator-1', { skills: ['nothing'] }, admin)).body.code).toBe(
      'unknown-service'
    )
    expect((await hall.call('PUT', '/api/people/operator-1', { skills: ['id-card'] }, admin)).body.skills).toEqual([
      'id-card'
    ])
    await hall.openDesk(1)
    expect(hall.app.hall.state.desks.get('desk-1')).toMatchObject({ skills: ['id-card'], tiers: [['id-card'], []] })
    expect(
      (await hall.call('GET', '/api/people', undefined, admin)).body.people.find(
        (each: any) => each.userId === 'operator-1'
      ).skills
    ).toEqual(['id-card'])
  })
})
