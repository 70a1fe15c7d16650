import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { hashToken } from '../../server/db/tokens.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'

/** Whoever has the file, or a backup of it, writes themselves into it: as an administrator, a device, a comment, a plan. */

let folder: string
let data: string
let hall: OpenHall
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-inserted-'))
  data = path.join(folder, 'hall')
  hall = await openHall({ data })
  const admin = await hall.signIn('admin')
  const person = { login: 'gulnara', name: 'Gulnara', role: 'operator', password: 'a long enough one 17' }
  const { body: added } = await hall.call('POST', '/api/people', person, admin)
  expect(added.userId).toBeDefined()
  expect((await hall.call('PUT', `/api/people/${added.userId}`, { role: 'supervisor' }, admin)).status).toBe(200)
  expect((await hall.call('DELETE', '/api/people/operator-16', undefined, admin)).status).toBe(204)
  expect((await hall.call('POST', '/api/roles', ROLE, admin)).status).toBe(201)
  const { body: screen } = await hall.call('POST', '/api/devices/enrolments', { kind: 'display' })
  const enrolled = await hall.call('POST', '/api/devices/confirm', { code: screen.code, name: 'Over zone A' }, admin)
  expect(enrolled.status).toBe(201)
  const { deviceId } = enrolled.body
  const profile = { zoneIds: [hall.app.hall.centre.zones[0]?.zoneId] }
  expect(
    (await hall.call('PUT', `/api/devices/${deviceId}`, { name: 'Zone A', zoneId: null, profile }, admin)).status
  ).toBe(200)
  const tomorrow = { ...hall.app.hall.centre, alarms: { ...hall.app.hall.centre.alarms, pauseAfterMs: 600_000 } }
  expect((await hall.call('PUT', '/api/settings/planned', tomorrow, admin)).status).toBe(200)
  await hall.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ROLE = { name: { ky: 'Пландоочу', ru: 'Плановик', en: 'Planner' }, rights: ['figures'] }

const ATTACKS: Record<string, [attack: (file: Database.Database) => void, finding: RegExp]> = {
  'an administrator inserted': [
    (file) =>
      file.exec(
        "INSERT INTO users (user_id, login, name, role, password_hash) SELECT 'person-x', 'service', 'Service', 'administrator', password_hash FROM users WHERE user_id = 'operator-1'"
      ),
    /^The log knows nothing of the administrator person-x, who can sign in/
  ],
  'an operator made administrator': [
    (file) => file.exec("UPDATE users SET role = 'administrator' WHERE user_id = 'operator-1'"),
    /says role = "administrator"; the log says "operator"/
  ],
  'a role of the centre given more rights': [
    (file) => file.exec(`UPDATE roles SET rights = '["figures","settings"]'`),
    /says rights = \["figures","settings"\]; the log says \["figures"\]/
  ],
  'a role inserted': [
    (file) => file.exec(`INSERT INTO roles VALUES ('own-x', '{"ky":"","ru":"","en":""}', '["settings"]')`),
    /^The log knows nothing of the role own-x/
  ],
  'a person who has left let in again': [
    (file) => file.exec("UPDATE users SET removed_at = NULL WHERE user_id = 'operator-16'"),
    /^The log knows nothing of the operator operator-16/
  ],
  'a second factor written in, so that its owner is kept out': [
    (file) => file.exec("UPDATE users SET second_factor = 'JBSWY3DPEHPK3PXP' WHERE user_id = 'admin'"),
    /says secondFactor = true; the log says false/
  ],
  'skills widened': [
    (file) => file.exec("UPDATE users SET skills = '[]' WHERE user_id = 'operator-2'"),
    /says skills = \[\]; the log says null/
  ],
  "the administrator's password put in from outside": [
    (file) =>
      file.exec(
        "UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE user_id = 'operator-1') WHERE user_id = 'admin'"
      ),
    /^The administrator admin, who can sign in, has another password or token/
  ],
  "somebody of the house tied to the administrator's account": [
    (file) => file.exec("INSERT INTO house_accounts VALUES ('admin', 'https://evil.example', 'me')"),
    /^The row of the administrator admin, who can sign in, says house = "[0-9a-f]+"; the log says null/
  ],
  'a provider written in, that lets in whom it likes': [
    (file) => file.exec(`INSERT INTO meta VALUES ('house-sign-in', '{"issuer":"https://evil.example"}')`),
    /^The log knows nothing of the house's own sign-in/
  ],
  'an administrator taken away': [
    (file) => file.exec("DELETE FROM users WHERE user_id = 'admin'"),
    /^The log tells of the administrator admin, who can sign in, but its row is missing/
  ],
  'a kiosk inserted, with a token that the attacker knows': [
    (file) =>
      file
        .prepare("INSERT INTO devices (device_id, kind, token_hash) VALUES ('kiosk-x', 'kiosk', ?)")
        .run(hashToken('known to the attacker')),
    /^The log knows nothing of the kiosk kiosk-x, which is let in/
  ],
  "a display's token replaced": [
    (file) =>
      file.prepare("UPDATE devices SET token_hash = ? WHERE device_id = 'sample-display'").run(hashToken('known')),
    /^The display sample-display, which is let in, /
  ],
  'a comment written in': [
    (file) =>
      file.exec(
        "INSERT INTO comments (ticket_number, service_id, at, stars, text) VALUES ('K001', 'id-card', 1, 1, 'rude')"
      ),
    /^The log knows no rating of 1 stars at the time of comment/
  ],
  'planned settings altered': [
    (file) => file.exec("UPDATE planned_settings SET sections = replace(sections, '600000', '900000')"),
    /^The settings that are planned for .* were altered/
  ],
  'what planned settings are compared with altered': [
    (file) => file.exec("UPDATE planned_settings SET base = replace(base, '1800000', '600000')"),
    /^The settings that are planned for .* were altered/
  ],
  'planned settings taken away': [
    (file) => file.exec('DELETE FROM planned_settings'),
    /^The log tells of settings that were planned for .* row is missing/
  ]
}

test('verify finds nothing in a hall whose people, devices and plans came by the front door', async () => {
  expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
})

describe.each(Object.entries(ATTACKS))('%s', (name, [attack, finding]) => {
  test('is found by verify, which ends with 1', async () => {
    const copy = path.join(folder, `file-${name.length}-${Object.keys(ATTACKS).indexOf(name)}`)
    cpSync(data, copy, { recursive: true })
    const file = new Database(path.join(copy, FILE))
    file.pragma('foreign_keys = OFF')
    attack(file)
    file.close()
    expect(verifyFile(path.join(copy, FILE)).findings).toContainEqual(expect.stringMatching(finding))
    const { code, stderr } = await runCommand('verify', '--data', copy)
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not as it was written')])
  })
})

describe('a restore', () => {
  test('refuses a backup into which an administrator was inserted', async () => {
    const { file } = await makeBackup(data, path.join(folder, 'spoilt'), Date.now())
    const client = new Database(file)
    ATTACKS['an administrator inserted']?.[0](client)
    client.close()
    const to = path.join(folder, 'restored-spoilt')
    const { code, stderr } = await runCommand('restore', '--from', file, '--data', to, '--yes')
    expect([code, stderr]).toEqual([1, expect.stringContaining('knows nothing of the administrator person-x')])
    expect(readdirSync(to)).not.toContain(FILE)
  })

  test('lists the administrators and devices that it brings back, and does nothing until somebody agrees', async () => {
    const { file } = await makeBackup(data, path.join(folder, 'good'), Date.now())
    const to = path.join(folder, 'restored-good')
    const asked = await runCommand('restore', '--from', file, '--data', to)
    expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining('say --yes') })
    expect(asked.stdout).toContain('admin (Administrator)')
    expect(asked.stdout).toContain('display Zone A')
    expect(asked.stdout).not.toContain('operator1')
    expect(readdirSync(to)).not.toContain(FILE)
    expect(await runCommand('restore', '--from', file, '--data', to, '--yes')).toMatchObject({ code: 0 })
    expect(verifyFile(path.join(to, FILE)).findings).toEqual([])
  })
})
