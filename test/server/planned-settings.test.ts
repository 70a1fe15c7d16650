import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

/** Changes of the settings that are planned for later days, and what is changed meanwhile. */

// A Monday, eleven in the morning in Bishkek.
const MORNING = Date.UTC(2026, 10, 23, 5)
const DAY = 86_400_000
const WORKDAY: [string, string][] = [['09:00', '18:00']]
const began: Centre = {
  ...sampleCentre,
  hours: Array.from({ length: 7 }, () => WORKDAY),
  groups: [...sampleCentre.groups, { groupId: 'extra', parentId: null, name: { ky: 'Дагы', ru: 'Ещё', en: 'More' } }]
}
let clock: { at: number }
let hall: OpenHall
let admin: Record<string, string>
// Made once: hashing the sample's passwords each time would be most of the work.
const fresh = mkdtempSync(path.join(tmpdir(), 'kezek-fresh-'))
beforeAll(async () => {
  await (await openHall({ data: fresh, clock: { at: MORNING }, centre: began })).stop()
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

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) =>
  hall.call(method, `/api/settings${url}`, body, admin)
const present = () => hall.app.hall.centre
const changed = (change: (centre: Centre) => void, from: Centre = present()): Centre => {
  const centre = structuredClone(from)
  change(centre)
  return centre
}
const plan = async (from: string, change: (centre: Centre) => void) => {
  const { status, body } = await ask('PUT', `/planned?from=${from}`, changed(change))
  expect(status, JSON.stringify(body)).toBe(200)
  return body.plans
}
const saveNow = async (change: (centre: Centre) => void) =>
  expect((await ask('PUT', '/centre', changed(change))).status).toBe(200)
const plans = async () => (await ask('GET', '/planned')).body.plans
const dayIs = async (days: number) => {
  clock.at = MORNING + days * DAY
  await expect.poll(() => hall.app.hall.state.day?.endsAt ?? 0).toBeGreaterThan(clock.at)
  admin = await hall.signIn('admin')
}
const service = (id: string, centre = present()) =>
  centre.services.find(({ serviceId }) => serviceId === id) as Centre['services'][number]
const saturday = (from: string, to: string) => (centre: Centre) => {
  ;(centre.hours as NonNullable<Centre['hours']>)[5] = [[from, to]]
}
const monday = (from: string, to: string) => (centre: Centre) => {
  ;(centre.hours as NonNullable<Centre['hours']>)[0] = [[from, to]]
}

describe('several changes', () => {
  test('begin each with its day, by whoever planned it, after a restart too, and can be withdrawn until then', async () => {
    await plan('2026-11-26', (centre) => {
      centre.deskWord = 'desk'
    })
    await plan('2026-11-25', saturday('09:00', '14:00'))
    const first = await ask(
      'PUT',
      '/planned?reason=New%20signs',
      changed((centre) => {
        centre.deskWord = 'room'
      })
    )
    expect(first.body).toMatchObject({
      next: '2026-11-24',
      plans: [
        { from: '2026-11-24', by: 'Administrator', reason: 'New signs', sections: ['deskWord'], faults: [], unfit: [] },
        { from: '2026-11-25', sections: ['hours'], changes: [{ section: 'hours' }] },
        // Against what will stand by then.
        { from: '2026-11-26', changes: [{ section: 'deskWord', before: 'room', after: 'desk' }] }
      ]
    })
    await plan('2026-11-27', (centre) => {
      centre.callingRules.maxRecalls = 9
    })
    const last = (await plans()).at(-1).planId
    expect((await ask('DELETE', `/planned/${last}`)).status).toBe(204)
    expect((await ask('DELETE', `/planned/${last}`)).body.code).toBe('unknown-plan')
    expect((await ask('POST', `/planned/${last}/again`)).body.code).toBe('unknown-plan')
    expect(present()).toEqual(began)

    const { data } = hall
    await hall.stop()
    clock.at = MORNING + DAY
    hall = await openHall({ data, clock })
    admin = await hall.signIn('admin')
    expect(present().deskWord).toBe('room')
    expect((await ask('GET', '/history')).body.versions[0]).toMatchObject({
      by: 'Administrator',
      reason: 'New signs',
      changes: 1
    })
    await dayIs(2)
    expect(present()).toMatchObject({ deskWord: 'room', hours: expect.arrayContaining([[['09:00', '14:00']]]) })
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
    await dayIs(3)
    expect(present()).toMatchObject({ deskWord: 'desk', callingRules: sampleCentre.callingRules })
    expect(await plans()).toEqual([])
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
  })

  test('new hours hold from the first minute of the day', async () => {
    await plan('2026-11-24', (centre) => {
      centre.hours = Array.from({ length: 7 }, () => [])
    })
    await dayIs(1)
    expect(
      await hall.call('POST', '/api/tickets', { serviceId: 'advice' }, { ...asKiosk, 'idempotency-key': 'k' })
    ).toMatchObject({ status: 409, body: { code: 'service-closed' } })
  })

  test('are refused for today, from settings that somebody has changed, and where nothing changes', async () => {
    const other = changed((centre) => {
      centre.deskWord = 'room'
    })
    expect((await ask('PUT', '/planned?from=2026-11-23', other)).body.code).toBe('not-later')
    expect((await ask('PUT', '/planned', present())).body.code).toBe('nothing-changed')
    const stale = { ...admin, 'if-match': '"1"' }
    await saveNow(saturday('10:00', '11:00'))
    expect((await hall.call('PUT', '/api/settings/planned', other, stale)).body.code).toBe('settings-changed')
    expect(await plans()).toEqual([])
  })
})

describe('a change of today', () => {
  test('stays when a plan begins that changed other lines of the same part', async () => {
    await plan('2026-11-25', (centre) => {
      saturday('09:00', '14:00')(centre)
      service('notary', centre).targetMs = 600_000
      centre.notices.items.push({
        noticeId: 'holiday',
        file: null,
        text: { ky: 'Майрам', ru: 'Праздник', en: 'Holiday' },
        seconds: 10,
        schedule: centre.notices.items[0]?.schedule ?? { from: null, to: null, daily: null, days: null }
      } as Centre['notices']['items'][number])
    })
    // Before, the whole part would have been put back as it was when it was planned.
    const emergency = (centre: Centre) => {
      monday('10:00', '16:00')(centre)
      service('notary', centre).dailyLimit = 7
      service('id-card', centre).targetMs = 900_000
    }
    expect((await ask('POST', '/check', changed(emergency))).body.planned).toEqual([])
    await saveNow(emergency)
    expect((await plans())[0]).toMatchObject({ unfit: [], faults: [] })
    await dayIs(2)
    expect(present().hours?.[0]).toEqual([['10:00', '16:00']])
    expect(present().hours?.[5]).toEqual([['09:00', '14:00']])
    expect(service('notary')).toMatchObject({ dailyLimit: 7, targetMs: 600_000 })
    expect(service('id-card').targetMs).toBe(900_000)
    expect(present().notices.items.at(-1)?.noticeId).toBe('holiday')
  })

  test('of the same line is told before it is saved, and neither undoes the other unasked', async () => {
    await plan('2026-11-25', (centre) => {
      saturday('09:00', '14:00')(centre)
      centre.deskWord = 'room'
    })
    const emergency = saturday('10:00', '11:00')
    const { planned } = (await ask('POST', '/check', changed(emergency))).body
    expect(planned).toMatchObject([{ from: '2026-11-25', unfit: [{ section: 'hours', why: 'changed-since' }] }])
    const [line] = planned[0].unfit
    expect([line.before[5], line.after[5]]).toEqual([[['10:00', '11:00']], [['09:00', '14:00']]])
    await saveNow(emergency)
    expect((await plans())[0].unfit).toHaveLength(1)
    // The board says it at once, two days before.
    const board = hall.app.board().planned
    expect(board).toMatchObject([{ from: '2026-11-25', unfit: [{ section: 'hours' }], canBegin: true }])
    await dayIs(2)
    expect(present().hours?.[5]).toEqual([['10:00', '11:00']])
    expect(present().deskWord).toBe('room')
    const notes = hall.db.$client.prepare("SELECT body FROM events WHERE type = 'noted'").pluck().all().join()
    expect(notes).toContain('"what":"begun"')
    expect(notes).toContain('"left":1')
  })

  test('holds only until the plan begins, if that is said', async () => {
    const [{ planId }] = await plan('2026-11-25', saturday('09:00', '14:00'))
    await saveNow(saturday('10:00', '11:00'))
    expect((await ask('POST', `/planned/${planId}/again`)).body.plans).toMatchObject([{ unfit: [] }])
    await dayIs(2)
    expect(present().hours?.[5]).toEqual([['09:00', '14:00']])
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
  })

  test('that takes away what a plan needs is told with the line, before the day; the plan waits until it can begin', async () => {
    await plan('2026-11-24', (centre) => {
      centre.groups.push({ groupId: 'new', parentId: 'extra', name: { ky: 'Жаңы', ru: 'Новая', en: 'New' } })
      service('advice', centre).targetMs = 660_000
    })
    await saveNow((centre) => {
      centre.services = centre.services.filter(({ serviceId }) => serviceId !== 'advice')
      for (const desk of centre.desks) desk.tiers = desk.tiers.map((tier) => tier.filter((each) => each !== 'advice'))
      centre.groups = centre.groups.filter(({ groupId }) => groupId !== 'extra')
    })
    expect(await plans()).toMatchObject([
      {
        faults: [{ code: 'not-there', values: { value: 'extra' } }],
        unfit: [{ section: 'services', field: 'targetMs', why: 'gone', after: 660_000 }]
      }
    ])
    expect(hall.app.board().planned).toMatchObject([{ canBegin: false }])
    await dayIs(1)
    expect(present().groups.some(({ groupId }) => groupId === 'new')).toBe(false)
    expect(await plans()).toHaveLength(1)
  })

  test('is asked for its reason, which stands in the history; before anybody came it is not', async () => {
    const emergency = changed(saturday('10:00', '11:00'))
    expect((await ask('POST', '/check', emergency)).body.asksReason).toBe(false)
    await hall.issue({ serviceId: 'id-card' })
    expect((await ask('POST', '/check', emergency)).body.asksReason).toBe(true)
    const unexplained = await hall.app.inject({
      method: 'PUT',
      url: '/api/settings/centre',
      headers: { ...admin, origin: 'http://localhost:80', host: 'localhost:80' },
      payload: emergency
    })
    expect([unexplained.statusCode, unexplained.json().code]).toEqual([409, 'reason-required'])
    expect(hall.app.hall.centre).not.toEqual(emergency)
    expect((await ask('PUT', '/centre?reason=No%20heating', emergency)).status).toBe(200)
    expect((await ask('GET', '/history')).body.versions[0]).toMatchObject({ reason: 'No heating' })
  })
})

test('a plan that could not begin is not taken', async () => {
  await plan('2026-11-24', (centre) => {
    centre.zones.push({ zoneId: 'zone-x', letter: 'X', name: { ky: 'Икс', ru: 'Икс', en: 'X' } })
  })
  const twice = changed((centre) => {
    centre.zones.push({ zoneId: 'zone-y', letter: 'X', name: { ky: 'Игрек', ru: 'Игрек', en: 'Y' } })
  })
  expect(await ask('PUT', '/planned?from=2026-12-01', twice)).toMatchObject({
    status: 400,
    body: { code: 'bad-settings', faults: [{ code: 'twice' }, { code: 'twice' }] }
  })
  expect(await plans()).toHaveLength(1)
})
