import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openLog } from '../../server/db/event-log.ts'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { EARLIER_PLAN, openPlannedSettings } from '../../server/db/planned-settings.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

/** Settings of an earlier program, whose section of calling rules was called `settings`. */

const MORNING = Date.UTC(2026, 10, 23, 5)
const DAY = 86_400_000
let hall: OpenHall
afterEach(() => hall.close())

/** As the earlier program wrote them. The cast is the lie that a file of its time tells. */
function asEarlier(centre: Partial<Centre>): Centre {
  const { callingRules, ...others } = centre
  return { ...others, settings: callingRules } as unknown as Centre
}
const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) =>
  hall.call(method, `/api/settings${url}`, body, await hall.signIn('admin'))

test('are read from the log and from the plan of its file, and the day of the file is the same', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-'))
  const clock = { at: MORNING }
  hall = await openHall({ data, clock })
  await hall.call('POST', '/api/tickets', { serviceId: 'advice' }, { ...asKiosk, 'idempotency-key': 'k1' })
  await hall.stop()

  const db = openDb(data)
  const log = openLog(db)
  const rules = asEarlier({ ...sampleCentre, callingRules: { ...sampleCentre.callingRules, maxPostpones: 7 } })
  const at = log.settingsBefore(Number.MAX_SAFE_INTEGER)?.event.at ?? 0
  db.transaction(() => {
    log.append({ type: 'hall-configured', at: Math.max(at, MORNING), rules, openings: {} }, '2026-11-23', 'hall')
    openPlannedSettings(db, (sections) => sections).add({
      planId: EARLIER_PLAN,
      from: '2026-11-24',
      base: null,
      sections: asEarlier({ callingRules: { ...sampleCentre.callingRules, maxPostpones: 9 } }),
      actor: 'administrator:admin',
      reason: null,
      at: MORNING
    })
  })
  db.$client.close()

  hall = await openHall({ data, clock })
  const { state, centre } = hall.app.hall
  expect(centre).toEqual({ ...sampleCentre, callingRules: { ...sampleCentre.callingRules, maxPostpones: 7 } })
  expect(state.book.callingRules).toMatchObject({ maxPostpones: 7 })
  expect(state.tickets.size).toBe(1)
  const { versions } = (await ask('GET', '/history')).body
  expect((await ask('GET', `/changes?to=${versions[0].seq}`)).body.changes).toMatchObject([
    { section: 'callingRules', field: 'maxPostpones', after: 7 }
  ])
  expect((await ask('GET', '/planned')).body.plans).toMatchObject([
    {
      sections: ['callingRules'],
      changes: [{ section: 'callingRules', field: 'maxPostpones', before: 7, after: 9 }]
    }
  ])
  const report = await hall.call(
    'GET',
    '/api/reports/figures?from=2026-11-23&to=2026-11-23&by=service',
    undefined,
    await hall.signIn('admin')
  )
  expect(report).toMatchObject({ status: 200, body: { total: { tickets: 1 } } })

  clock.at = MORNING + DAY
  await expect.poll(() => hall.app.hall.centre.callingRules.maxPostpones).toBe(9)
  await hall.stop()
  expect(verifyFile(path.join(data, FILE))).toMatchObject({ findings: [] })
  hall = await openHall({ data, clock })
})

test('are read from an exported file, with the lines of what is wrong, and taken from an earlier program', async () => {
  hall = await openHall({ clock: { at: MORNING } })
  const text = (
    await hall.app.inject({
      url: '/api/settings/file',
      headers: { ...(await hall.signIn('admin')), origin: 'http://localhost:80', host: 'localhost:80' }
    })
  ).body
  const earlier = text.replace(/^callingRules:$/m, 'settings:')
  expect(earlier).not.toBe(text)
  const read = async (content: string) => (await ask('POST', '/file', { text: content })).body
  expect(await read(earlier)).toEqual({ centre: sampleCentre, faults: [] })
  expect(await read(JSON.stringify(asEarlier(sampleCentre)))).toEqual({ centre: sampleCentre, faults: [] })

  const wrong = earlier.replace(/maxRecalls: \d+/, 'maxRecalls: 99')
  const line = wrong.split('\n').findIndex((each) => each.includes('maxRecalls')) + 1
  expect((await read(wrong)).faults).toMatchObject([{ at: '/callingRules/maxRecalls', line }])
  // Both names at once are a mistake, not a choice.
  expect((await read(`${text}settings: {}\n`)).centre).toBe(null)

  const calmer = { ...sampleCentre, callingRules: { ...sampleCentre.callingRules, maxRecalls: 4 } }
  expect((await ask('PUT', '/centre', asEarlier(calmer))).body).toEqual(calmer)
})
