import path from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renewEpoch } from '../../server/db/epochs.ts'
import { openLog } from '../../server/db/event-log.ts'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { copyDatabase } from '../../server/ops/backup/backup.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { installSample } from '../../server/sample/install.ts'
import { openHall } from './open-hall.ts'

/** A file of an earlier program, which listed nobody in its log and restored without an event. */

let folder: string
let data: string
const before = () => path.join(folder, 'before.sqlite')
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-earlier-'))
  data = path.join(folder, 'hall')
  const db = openDb(data)
  await installSample(db)
  const log = openLog(db)
  db.$client.transaction(() =>
    log.append({ type: 'hall-configured', at: 0, rules: sampleCentre, openings: {} }, '', 'hall')
  )()
  await copyDatabase(path.join(data, FILE), before())
  renewEpoch(db, 1, 1_000)
  db.$client.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('its restore is explained by nothing, until the first start has told the log of it; people are compared from then on', async () => {
  expect(verifyFile(path.join(data, FILE))).toMatchObject({
    findings: [expect.stringContaining('no event of the log tells of a restore there')],
    told: [expect.stringContaining('People and devices were not compared')]
  })
  const hall = await openHall({ data })
  await hall.issue({ serviceId: 'id-card' })
  await hall.stop()
  const against = { file: before(), name: 'the copy' }
  expect(verifyFile(path.join(data, FILE), { against })).toMatchObject({
    findings: [],
    told: [expect.stringMatching(/^A backup was restored on 01\.01\.1970 .* An older program did it/)]
  })
  // Once, however often it is started.
  const again = await openHall({ data })
  const notes = again.db.$client
    .prepare("SELECT json_extract(body, '$.about') FROM events WHERE type = 'noted'")
    .pluck()
    .all()
  expect(notes).toEqual(['accounts', 'log'])
  await again.stop()
})
