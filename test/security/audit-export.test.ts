import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'

/** What the officer who signs for the hall takes away: every decision of people, complete, in order, and nobody's secret. */

let folder: string
let data: string
let hall: OpenHall
let ticketIds: string[]
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-audit-'))
  data = path.join(folder, 'hall')
  hall = await openHall({ data })
  const operator = await hall.openDesk(1)
  const admin = await hall.signIn('admin')
  const tickets = [await hall.issue({ serviceId: 'id-card' }), await hall.issue({ serviceId: 'id-card' })]
  ticketIds = tickets.map(({ ticketId }) => ticketId)
  expect((await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)).status).toBe(200)
  const person = { login: 'gulnara', name: 'Gulnara "G"', role: 'operator', password: 'a long enough one 17' }
  expect((await hall.call('POST', '/api/people', person, admin)).status).toBe(201)
  const cancel = { type: 'cancel', ticketId: ticketIds[1] as string, reason: 'said "no]" at the desk' } as const
  await hall.app.hall.submit({ command: cancel, actor: 'operator:operator-1', toResult: () => {} })
})
afterAll(async () => {
  await hall.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Line {
  epoch: string
  seq: number
  hash: string
  actor: string
  event: string
  about?: string
  what?: string
  details: Record<string, unknown>
}
async function exported(...options: string[]): Promise<Line[]> {
  const { code, stdout, stderr } = await runCommand('audit', '--data', data, ...options)
  expect([code, stderr]).toEqual([0, ''])
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

test('has who did what, in order, each with its place and its hash, and no ticket that can be opened by it', async () => {
  const lines = await exported()
  const told = lines.map(({ event, about, what }) => (about === undefined ? event : `${about} ${what}`))
  for (const each of [
    'hall-configured',
    'accounts listed',
    'day-opened',
    'desk-opened',
    'person added',
    'ticket-cancelled'
  ])
    expect(told).toContain(each)
  expect(told).not.toContain('ticket-called')
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map(({ seq }) => seq).toSorted((a, b) => a - b))
  expect(lines.at(-1)).toMatchObject({ epoch: hall.app.hall.log.epoch, hash: hall.app.hall.log.tail.hash })
  const cancelled = lines.find(({ event }) => event === 'ticket-cancelled')
  expect(cancelled).toMatchObject({
    actor: 'operator:operator-1',
    details: { ticketNumber: expect.stringMatching(/\d{3}$/), reason: 'said "no]" at the desk' }
  })
  const everything = JSON.stringify(await exported('--all'))
  for (const secret of [...ticketIds, 'Gulnara', '$argon2']) expect(everything).not.toContain(secret)
  expect(JSON.parse(everything)).toHaveLength(hall.app.hall.log.seq)
})

test('goes on where it ended, once each, also after a restore', async () => {
  const all = await exported()
  const middle = all[Math.floor(all.length / 2)] as Line
  const rest = await exported('--after', `${middle.epoch}:${middle.seq}:${middle.hash}`)
  expect(rest).toEqual(all.filter(({ seq }) => seq > middle.seq))

  const { file } = await makeBackup(data, path.join(folder, 'backups'), Date.now())
  const restored = path.join(folder, 'restored')
  expect(await runCommand('restore', '--from', file, '--data', restored, '--yes')).toMatchObject({ code: 0 })
  const last = all.at(-1) as Line
  // The export had more than the backup: what comes next is the restore.
  const { stdout } = await runCommand('audit', '--data', restored, '--after', `${last.epoch}:${last.seq + 100}`)
  const [restore, ...more] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  expect([restore?.event, more]).toEqual(['hall-restored', []])
  expect(restore?.epoch).not.toBe(last.epoch)
})

test('is refused after a place that the log does not have, or has otherwise', async () => {
  const { epoch, seq, tail } = hall.app.hall.log
  for (const [after, sentence] of [
    [`another-hall:${seq}`, 'has no epoch'],
    [`${epoch}:${seq + 1}`, 'cut off'],
    [`${epoch}:${seq - 1}:${tail.hash}`, 'written anew'],
    [`${epoch}`, '--after is']
  ] as const)
    expect(await runCommand('audit', '--data', data, '--after', after)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(sentence)
    })
})

test('ends with 1 at an altered event, and tells nothing from there on', async () => {
  const { file } = await makeBackup(data, path.join(folder, 'altered'), Date.now())
  const client = new Database(file)
  client.exec('DROP TRIGGER events_no_update')
  client.exec("UPDATE events SET actor = 'operator:operator-2' WHERE type = 'ticket-cancelled'")
  client.close()
  const altered = path.join(folder, 'altered', FILE)
  renameSync(file, altered)
  const { code, stdout, stderr } = await runCommand('audit', '--data', path.dirname(altered))
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^Event \d+ was altered/)])
  expect(stdout).not.toContain('"actor":"operator:operator-2"')
})

test('as syslog is what RFC 5424 says, line by line', async () => {
  const { code, stdout } = await runCommand('audit', '--data', data, '--format', 'syslog')
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength((await exported()).length)
  // PRI, version, timestamp, host, app, no process, message id, structured data with escaped values, BOM, message.
  const SYSLOG =
    /^<109>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [!-~]{1,255} kezek - [!-~]{1,32} \[kezek@32473( [!-<>-~]{1,32}="(?:[^"\\\]]|\\["\\\]])*")+\] \uFEFF\{.*\}$/
  for (const line of lines) expect(line).toMatch(SYSLOG)
})
