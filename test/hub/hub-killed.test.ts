import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '../../server/db/event-log.ts'
import { openDb } from '../../server/db/open.ts'
import { backUpHub, restoreHub } from '../../server/hub/ops/backups.ts'
import { verifyHub } from '../../server/hub/ops/verify/verify.ts'
import { freePort, startHub } from './hub-process.ts'
import { openHub } from './open-hub.ts'
import { becomeCentre, startSender } from './sending.ts'

/** HUB_KILLS, HUB_SENDERS: how often the hub is killed, and by how many halls it is loaded meanwhile. */
const KILLS = Number(process.env.HUB_KILLS ?? 4)
const SENDERS = Number(process.env.HUB_SENDERS ?? 6)
const EVENTS = Number(process.env.HUB_EVENTS ?? 4_000)
const folder = mkdtempSync(path.join(tmpdir(), 'kezek-hub-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A hall's file with nothing but a long log. */
function makeLog(data: string, seed: number): { epoch: string; hash: string } {
  const db = openDb(data)
  const log = openLog(db)
  db.$client.transaction(() => {
    for (let i = 0; i < EVENTS; i++)
      log.append({ type: 'noted', at: i, about: 'a', what: `b${seed}`, details: {} } as never, '2026-11-23', 'hall')
  })()
  const { epoch, tail } = log
  db.$client.close()
  return { epoch, hash: tail.hash }
}

test(
  'a hub that is killed again and again under load has everything once, and nothing twice',
  async () => {
    const data = path.join(folder, 'hub')
    const hub = await openHub({ folder: data })
    const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
    const port = await freePort()
    const halls = []
    for (let i = 0; i < SENDERS; i++) {
      const hall = path.join(folder, `hall-${i}`)
      const { epoch, hash } = makeLog(hall, i)
      const membership = await becomeCentre(hub, base, `killed-${i}`, epoch)
      halls.push({
        centreId: membership.centreId,
        epoch,
        hash,
        hall,
        membership: { ...membership, hub: `http://127.0.0.1:${port}` }
      })
    }
    await hub.app.close()

    const senders = halls.map(({ hall, membership }) => startSender(hall, membership))
    let kills = 0
    let running = await startHub({ data, port })
    for (; kills < KILLS; kills++) {
      // Some in the middle of a batch, some in its commit, some between two.
      await new Promise((resolve) => setTimeout(resolve, 50 + ((kills * 137) % 700)))
      await running.kill('SIGKILL')
      running = await startHub({ data, port })
    }
    await expect
      .poll(() => senders.every((sender) => sender.link()?.behind === 0 && sender.link()?.state === 'up'), {
        timeout: 120_000
      })
      .toBe(true)
    for (const sender of senders) await sender.stop()
    await running.kill('SIGTERM')

    const after = await openHub({ folder: data })
    for (const { centreId, epoch, hash } of halls)
      expect(await after.store.epoch(centreId, epoch)).toMatchObject({ seq: EVENTS, head: hash })
    expect(await verifyHub(after.store)).toMatchObject({ centres: SENDERS, events: SENDERS * EVENTS, findings: [] })
    const counts = new Map((await after.store.eventCounts()).map(({ centreId, events }) => [centreId, events]))
    expect(counts).toEqual(new Map(halls.map(({ centreId }) => [centreId, EVENTS])))

    // A backup of it has all of it, and verify finds what was changed.
    const backup = await backUpHub(data, path.join(folder, 'backups'), Date.now())
    await after.app.close()
    const again = path.join(folder, 'again')
    const { makeFolder } = await import('../../server/db/folder.ts')
    makeFolder(again)
    expect(await restoreHub(backup.file, again, false, Date.now())).toBeNull()
    const restored = await openHub({ folder: again })
    expect((await verifyHub(restored.store)).findings).toEqual([])
    const { default: Database } = await import('better-sqlite3')
    const raw = new Database(path.join(again, 'hub.sqlite'))
    raw.exec(
      "delete from segments where centre_id = 'killed-0' and from_seq = (select min(from_seq) from segments where centre_id = 'killed-0' and from_seq > 1)"
    )
    raw.close()
    expect((await verifyHub(restored.store)).findings.length).toBeGreaterThan(0)
    await restored.app.close()
  },
  240_000 + KILLS * 10_000
)
