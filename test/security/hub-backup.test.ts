import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '../../server/db/folder.ts'
import { backUpHub, checkBackup, listHubBackups, restoreHub } from '../../server/hub/ops/backups.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import { HUB_FILE } from '../../server/hub/store/sqlite.ts'
import { readBackupKey } from '../../server/ops/backup/key.ts'
import { handmadeHall } from '../hub/hostile-hall.ts'
import { openHub } from '../hub/open-hub.ts'

/** Whoever takes or exchanges a sealed backup of the hub has nothing of it. */

const folder = mkdtempSync(path.join(tmpdir(), 'kezek-hub-backup-'))
const [data, backups] = [path.join(folder, 'hub'), path.join(folder, 'backups')]
const keyIn = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return readBackupKey(file, [data, backups])
}
const at = Date.UTC(2026, 10, 23, 5)
let token: string
beforeAll(async () => {
  makeFolder(backups)
  const hub = await openHub({ folder: data })
  const hall = await handmadeHall(hub, 'sealed-1')
  token = hall.token
  await hall.declare()
  expect((await hall.send({ from: 1 })).status).toBe(200)
  await hub.app.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a sealed backup has no word of the hub, opens with its key and under its own name, and brings all back', async () => {
  const key = keyIn('key', 'a'.repeat(64))
  const first = await backUpHub(data, backups, at, key)
  const second = await backUpHub(data, backups, at + 3_600_000, key)
  expect(listHubBackups(backups).map(({ file }) => file)).toEqual([second.file, first.file])
  const bytes = readFileSync(first.file)
  for (const word of ['SQLite format', 'sealed-1', 'signing-key', 'people']) expect(bytes.includes(word)).toBe(false)
  expect(readdirSync(backups).every((name) => name.endsWith('.sealed'))).toBe(true)
  await checkBackup(second.file, key)

  const into = (name: string) => {
    const to = path.join(folder, name)
    makeFolder(to)
    return to
  }
  await expect(restoreHub(second.file, into('none'), false, at)).rejects.toThrow('--backup-key')
  const other = keyIn('other', 'b'.repeat(64))
  await expect(restoreHub(second.file, into('by-other'), false, at, other)).rejects.toThrow('cannot be opened')
  // An older one in the place of the newest would bring back who was revoked since.
  const kept = readFileSync(second.file)
  copyFileSync(first.file, second.file)
  await expect(checkBackup(second.file, key)).rejects.toThrow('cannot be opened')
  kept[kept.length - 100] = (kept[kept.length - 100] ?? 0) ^ 1
  writeFileSync(second.file, kept)
  await expect(restoreHub(second.file, into('altered'), false, at, key)).rejects.toThrow('cannot be opened')
  expect(readdirSync(path.join(folder, 'altered'))).not.toContain(HUB_FILE)

  const again = into('again')
  expect(await restoreHub(first.file, again, false, at, key)).toBeNull()
  const restored = await openHub({ folder: again })
  expect(await verifyHub(restored.store)).toMatchObject({ centres: 1, events: 1, findings: [] })
  const mark = await restored.call('GET', '/api/hub/mark?epoch=epoch-1', undefined, {
    authorization: `Bearer ${token}`,
    'kezek-wire': '1'
  })
  expect(mark.body).toMatchObject({ seq: 1, isKnown: true })
  await restored.app.close()
})

test('a key that lies beside what it seals is refused', () => {
  writeFileSync(path.join(backups, 'key'), 'c'.repeat(64))
  expect(() => readBackupKey(path.join(backups, 'key'), [data, backups])).toThrow('lies in')
})
