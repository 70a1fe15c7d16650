import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'vitest'
import { openSqlite } from '../../server/hub/store/sqlite.ts'
import { openHub } from './open-hub.ts'
import { expectTamperingFound } from './tampered-hub.ts'

test('whatever is changed by hand in the file of a hub is found (of PostgreSQL: test/security/hub-on-postgres.test.ts)', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-hub-verify-'))
  const hub = await openHub({ folder })
  const byHand = openSqlite(folder)
  await expectTamperingFound(hub, byHand)
  await byHand.close()
  await hub.app.close()
  rmSync(folder, { recursive: true })
})
