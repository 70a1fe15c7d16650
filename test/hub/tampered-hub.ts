import { expect } from 'vitest'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import type { SqlDatabase } from '../../server/hub/store/sql.ts'
import { type HandmadeHall, handmadeHall } from './hostile-hall.ts'
import type { OpenHub } from './open-hub.ts'

const DAYS = ['2026-11-23', '2026-11-24'] as const
const LINES = 11

/** Two service days of a hall, with a ticket in the first and two in the second. */
function linesOf(hall: HandmadeHall): string[] {
  const rules = { timeZone: 'UTC', services: [{ serviceId: 'id-card', targetMs: 600_000 }] }
  const ticket = (id: string) => ({ ticketId: id, serviceId: 'id-card', classId: 'ordinary', language: 'ky' })
  const events: Array<[string, object]> = [
    ['hall-configured', { rules, openings: {} }],
    ['day-opened', { serviceDay: DAYS[0], endsAt: 1, openings: {}, learned: {} }],
    ['ticket-issued', { ...ticket('a'), waitingSince: 3, callableAt: 3, dueAt: null }],
    ['ticket-cancelled', { ticketId: 'a', reason: 'visitor' }],
    ['day-closed', { serviceDay: DAYS[0] }],
    ['noted', {}],
    ['day-opened', { serviceDay: DAYS[1], endsAt: 2, openings: {}, learned: {} }],
    ['ticket-issued', { ...ticket('b'), waitingSince: 8, callableAt: 8, dueAt: null }],
    ['ticket-issued', { ...ticket('c'), waitingSince: 9, callableAt: 9, dueAt: null }],
    ['ticket-cancelled', { ticketId: 'b', reason: 'visitor' }],
    ['day-closed', { serviceDay: DAYS[1] }]
  ]
  return events.map(([type, body], i) => hall.line(i + 1, type, body))
}

/** What somebody with a hand in the database changes of a centre, and how that is found. */
const TAMPERED: Record<string, { sql: readonly string[]; found: readonly RegExp[] }> = {
  'lines-changed': {
    sql: [
      `update segments set lines = (select lines from segments where centre_id = 'untouched' and from_seq = 8)
      where centre_id = 'lines-changed' and from_seq = 4`
    ],
    found: [/^lines-changed, epoch epoch-1: events 4 to 7 are not whole/]
  },
  'signature-changed': {
    sql: [
      `update segments set signature = (select signature from segments where centre_id = 'untouched' and from_seq = 4)
      where centre_id = 'signature-changed' and from_seq = 4`
    ],
    found: [/^signature-changed, epoch epoch-1: events 4 to 7 are signed by no key/]
  },
  'batch-removed': {
    sql: [`delete from segments where centre_id = 'batch-removed' and from_seq = 4`],
    found: [/^batch-removed, epoch epoch-1: after event 3 comes event 8/]
  },
  'mark-moved': {
    sql: [`update epochs set seq = 12 where centre_id = 'mark-moved'`],
    found: [/^mark-moved, epoch epoch-1: its mark says 12, its events end at 11/]
  },
  'head-changed': {
    sql: [
      `update epochs set head = prev from (select prev from segments where centre_id = 'untouched' and from_seq = 4) s
      where centre_id = 'head-changed'`
    ],
    found: [/^head-changed, epoch epoch-1: its mark has another hash than event 11/]
  },
  truncated: {
    // So that all fits again but what everybody was told.
    sql: [
      `delete from segments where centre_id = 'truncated' and from_seq = 8`,
      `update epochs set seq = 7, head = (select head from segments where centre_id = 'truncated' and from_seq = 4) where centre_id = 'truncated'`,
      `delete from day_facts where centre_id = 'truncated' and service_day = '${DAYS[1]}'`,
      `delete from tallies where centre_id = 'truncated'`
    ],
    found: [
      /^truncated: the tallies of 2026-11/,
      /^truncated, epoch epoch-1: on .* the log had event 11; now it ends at 7/
    ]
  },
  'day-changed': {
    sql: [
      `update day_facts set tickets = (select tickets from day_facts where centre_id = 'untouched' and service_day = '${DAYS[1]}')
      where centre_id = 'day-changed' and service_day = '${DAYS[0]}'`
    ],
    found: [
      /^day-changed, epoch epoch-1: the day 2026-11-23 \(events 2 to 5\) is kept otherwise/,
      /^day-changed: the tallies of 2026-11/
    ]
  },
  'day-removed': {
    sql: [`delete from day_facts where centre_id = 'day-removed' and service_day = '${DAYS[1]}'`],
    found: [
      /^day-removed, epoch epoch-1: the day 2026-11-24 \(events 7 to 11\) is not kept/,
      /^day-removed: the tallies/
    ]
  },
  'tally-changed': {
    sql: [`update tallies set days = 3 where centre_id = 'tally-changed' and service_id = 'id-card'`],
    found: [/^tally-changed: the tallies of 2026-11 are not what its days come to/]
  },
  'day-made-up': {
    sql: [
      `insert into day_facts (centre_id, service_day, version, epoch, from_seq, to_seq, settings, ids, tickets, visits, desks)
      select centre_id, '2026-11-25', version, epoch, 6, 6, settings, ids, tickets, visits, desks from day_facts
      where centre_id = 'day-made-up' and service_day = '${DAYS[0]}'`
    ],
    found: [
      /^day-made-up, epoch epoch-1: the day 2026-11-25 .* is kept, and no events say so/,
      /^day-made-up: the tallies/
    ]
  },
  'anchor-changed': {
    sql: [`update anchors set seq = 7 where centre_id = 'anchor-changed'`],
    found: [/^anchor-changed, epoch epoch-1: the anchor of .* at event 7 is not signed by this hub/]
  },
  'centre-removed': {
    sql: [`delete from centres where centre_id = 'centre-removed'`],
    found: [/^centre-removed: it is no centre/]
  }
}

/**
 * Fills a hub, looks at it whole, changes it by hand in every way above, and looks again: each is found, by the name of
 * the centre and the place, and nothing else is.
 */
export async function expectTamperingFound(hub: OpenHub, database: SqlDatabase): Promise<void> {
  const centreIds = ['untouched', ...Object.keys(TAMPERED)]
  for (const centreId of centreIds) {
    const hall = await handmadeHall(hub, centreId)
    await hall.declare()
    const lines = linesOf(hall)
    for (const [from, to] of [
      [1, 3],
      [4, 7],
      [8, LINES]
    ] as const)
      expect((await hall.send({ from, lines: lines.slice(from - 1, to) })).status).toBe(200)
    await hub.app.counter.catchUp(centreId)
  }
  await hub.app.takeAnchors()
  const publish = async (count: number) => {
    const { revision } = (await hub.call('GET', '/api/network/catalogue')).body
    const catalogue = { ...NOTHING_COMMON, services: commonServices.slice(0, count) }
    const headers = { cookie: hub.cookie, origin: 'http://localhost', 'if-match': `"${revision}"` }
    await hub.call('PUT', '/api/network/catalogue', catalogue, headers)
    return (await hub.call('POST', '/api/network/bundles', { note: 'n' })).status
  }
  expect([await publish(3), await publish(4)]).toEqual([201, 201])

  expect(await verifyHub(hub.store)).toEqual({
    centres: centreIds.length,
    events: centreIds.length * LINES,
    batches: centreIds.length * 3,
    days: centreIds.length * DAYS.length,
    tallies: centreIds.length * 2,
    anchors: centreIds.length,
    versions: 2,
    people: 1,
    findings: [],
    told: []
  })

  for (const { sql } of Object.values(TAMPERED)) for (const statement of sql) await database.run(statement)
  await database.run(
    'update bundles set body = (select body from bundles where version = 2), services = 4 where version = 1'
  )
  await database.run('delete from services where place = 0')
  await database.run("update people set role = 'chief', password_hash = 'x'")
  const { findings } = await verifyHub(hub.store)
  const expected = [
    ...Object.values(TAMPERED).flatMap(({ found }) => found),
    /^Version 1 of the catalogue is not the one that this hub has signed/,
    /^The public is told of other services than version 2/,
    /^The account head has the role "chief"/,
    /^The account head has a password that was not set here/,
    /^Nobody may administer the whole country/
  ]
  const unmet = expected.filter((each) => !findings.some((finding) => each.test(finding)))
  const others = findings.filter((finding) => !expected.some((each) => each.test(finding)))
  expect({ unmet, others }).toEqual({ unmet: [], others: [] })
}
