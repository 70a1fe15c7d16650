import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../../server/db/event-log.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { chainFrom } from '../../server/db/chain.ts'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { asDisplay, type OpenHall, openHall } from './open-hall.ts'
import { runCommand } from './run-command.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
  const operator = await hall.openDesk(1)
  for (let i = 0; i < 6; i++) await hall.issue({ serviceId: 'id-card' })
  for (let i = 0; i < 3; i++) {
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    if (i === 2) break
    await hall.call('POST', '/api/desks/desk-1/start', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/finish', { outcome: 'done' }, operator)
  }
  for (const { seq, at } of hall.app.hall.record.announcements.newest) {
    await hall.call(
      'POST',
      '/api/announcements',
      { reports: [{ seq, shownAt: at, outcome: 'spoken', spoken: [{ lang: 'ky', source: 'espeak' }] }] },
      asDisplay
    )
  }
})
afterAll(() => hall.close())

let copies = 0
/** What an attacker with the file makes of it: triggers dropped first, as they would. */
async function attacked(attack: (file: Database.Database) => void, keepGuards = false): Promise<string> {
  const folder = path.join(hall.data, `attacked-${copies++}`)
  const { file } = await makeBackup(hall.data, folder, Date.now())
  const client = new Database(file)
  const guards = client
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
    )
    .all()
  for (const { name } of guards) client.exec(`DROP TRIGGER ${name}`)
  attack(client)
  if (!keepGuards) for (const { sql } of guards) client.exec(sql)
  client.close()
  return file
}
const seqOf = (type: string): number =>
  hall.db.$client.prepare<[string], number>('SELECT min(seq) FROM events WHERE type = ?').pluck().get(type) as number

describe('verify', () => {
  test('finds nothing in a hall that is at work', async () => {
    expect(verifyFile(path.join(hall.data, FILE))).toMatchObject({
      findings: [],
      firstBadSeq: null,
      events: hall.app.hall.log.seq
    })
    const { code, stdout } = await runCommand('verify', '--data', hall.data)
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${hall.app.hall.log.seq} events in one chain`)])
  })

  test('names an altered event, and ends with 1', async () => {
    const seq = seqOf('ticket-issued')
    const file = await attacked((client) =>
      client.prepare("UPDATE events SET body = replace(body, 'id-card', 'passport') WHERE seq = ?").run(seq)
    )
    expect(verifyFile(file).firstBadSeq).toBe(seq)
    const { code, stderr } = await runCommand('verify', '--file', file)
    expect(code).toBe(1)
    expect(stderr).toContain(`Event ${seq} was altered`)
    expect(stderr).toContain(`can be trusted up to event ${seq - 1}`)
  })

  test('names the event after one that was altered together with its hash', async () => {
    const seq = seqOf('ticket-called')
    const file = await attacked((client) => {
      const row = readingFile(path.join(hall.data, FILE), (db) => [...chainFrom(db)].find((each) => each.seq === seq))
      if (!row) throw new Error('no such event')
      const altered = { ...row, actor: 'operator:somebody' }
      client.prepare('UPDATE events SET actor = ?, hash = ? WHERE seq = ?').run(altered.actor, hashOf(altered), seq)
    })
    expect(verifyFile(file).findings[0]).toContain(`Event ${seq + 1} does not continue event ${seq}`)
  })

  test('names a removed event, whether the gap is left or closed', async () => {
    const seq = seqOf('ticket-issued')
    const gap = await attacked((client) => client.prepare('DELETE FROM events WHERE seq = ?').run(seq))
    expect(verifyFile(gap)).toMatchObject({ firstBadSeq: seq })
    const closed = await attacked((client) => {
      client.pragma('foreign_keys = OFF')
      client.pragma('ignore_check_constraints = ON')
      client.prepare('DELETE FROM events WHERE seq = ?').run(seq)
      client.prepare('UPDATE events SET seq = -seq WHERE seq > ?').run(seq)
      client.exec('UPDATE events SET seq = -seq - 1 WHERE seq < 0')
    })
    expect(verifyFile(closed)).toMatchObject({ firstBadSeq: seq })
  })

  test('names the first of two events that were swapped', async () => {
    const seq = seqOf('ticket-issued')
    const file = await attacked((client) => {
      client.pragma('foreign_keys = OFF')
      client.pragma('ignore_check_constraints = ON')
      client.prepare('UPDATE events SET seq = 0 WHERE seq = ?').run(seq)
      client.prepare('UPDATE events SET seq = ? WHERE seq = ?').run(seq, seq + 1)
      client.prepare('UPDATE events SET seq = ? WHERE seq = 0').run(seq + 1)
    })
    expect(verifyFile(file).firstBadSeq).toBe(seq)
  })

  test('finds rows that are not what the log says: changed, added, taken away', async () => {
    const changed = await attacked((client) =>
      client.exec(
        "UPDATE tickets SET service_id = 'passport' WHERE status = 'waiting' AND rowid = (SELECT max(rowid) FROM tickets)"
      )
    )
    expect(verifyFile(changed).findings).toEqual([
      expect.stringMatching(/^The row of ticket \w\d+ of .* says service_id = passport; the log says id-card\.$/)
    ])
    const visit = await attacked((client) => client.exec('UPDATE visits SET waited_ms = 1'))
    expect(verifyFile(visit).findings.length).toBe(3)
    const added = await attacked((client) =>
      client.exec(
        "INSERT INTO tickets (ticket_id, service_day, ticket_number, service_id, class_id, status, issued_at) VALUES ('x', '2026-01-01', 'K999', 'id-card', 'regular', 'waiting', 1)"
      )
    )
    expect(verifyFile(added).findings).toEqual([
      'The log knows nothing of ticket K999 of 2026-01-01, but its row is there.'
    ])
    const gone = await attacked((client) => client.exec("DELETE FROM tickets WHERE status = 'waiting'"))
    expect(verifyFile(gone)).toMatchObject({
      firstBadSeq: null,
      findings: Array(3).fill(expect.stringContaining('but its row is missing'))
    })
  })

  test('finds what a display told of a call changed, added or taken away', async () => {
    const seq = hall.app.hall.record.announcements.newest[0]?.seq as number
    const changed = await attacked((client) =>
      client.prepare("UPDATE announcements SET outcome = 'failed' WHERE seq = ?").run(seq)
    )
    expect(verifyFile(changed).findings).toEqual([
      `The row of what display sample-display told of call ${seq} says outcome = failed; the log says spoken.`
    ])
    const added = await attacked((client) =>
      client
        .prepare(
          "INSERT INTO announcements SELECT seq, 'a-display', shown_at, outcome, spoken FROM announcements WHERE seq = ?"
        )
        .run(seq)
    )
    expect(verifyFile(added).findings).toEqual([
      `The log knows nothing of what display a-display told of call ${seq}, but its row is there.`
    ])
    const gone = await attacked((client) => client.exec('DELETE FROM announcements'))
    expect(verifyFile(gone)).toMatchObject({
      firstBadSeq: null,
      findings: Array(3).fill(expect.stringMatching(/^The log tells of what display .* its row is missing\.$/))
    })
  })

  test('finds guards of the log that were taken away', async () => {
    const file = await attacked(() => {}, true)
    expect(verifyFile(file).findings).toEqual(
      Array(3).fill(expect.stringMatching(/^The rule events_no_(update|delete|gaps) of the file was removed/))
    )
  })

  test('finds by an older backup that the whole log was written anew, with hashes that fit', async () => {
    const { file: older } = await makeBackup(hall.data, path.join(hall.data, 'older'), Date.now())
    const seq = seqOf('ticket-issued')
    const file = await attacked((client) => {
      const rows = readingFile(older, (db) => [...chainFrom(db)])
      let prevHash = rows[0]?.prevHash as string
      for (const row of rows) {
        const anew = {
          ...row,
          prevHash,
          body: row.seq === seq ? row.body.replace('"ky"', '"ru"').replace('null', '"ru"') : row.body
        }
        prevHash = hashOf(anew)
        client
          .prepare('UPDATE events SET body = ?, prev_hash = ?, hash = ? WHERE seq = ?')
          .run(anew.body, anew.prevHash, prevHash, row.seq)
      }
    })
    expect(verifyFile(file).firstBadSeq).toBe(null)
    expect(verifyFile(file, { against: { file: older, name: older } }).findings[0]).toContain(
      'the log was written anew'
    )
  })

  test('says what to do where there is no hall', async () => {
    const { code, stderr } = await runCommand('verify', '--data', path.join(hall.data, 'nowhere'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('There is no hall in')])
    rmSync(path.join(hall.data, 'nowhere'), { force: true, recursive: true })
  })
})
