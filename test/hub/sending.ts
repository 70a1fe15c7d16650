import path from 'node:path'
import { expect } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { openLog } from '../../server/db/event-log.ts'
import { openReadOnly } from '../../server/db/read-only.ts'
import { joinHub } from '../../server/uplink/join.ts'
import type { Membership } from '../../server/uplink/membership.ts'
import { type LinkState, Sender } from '../../server/uplink/sender.ts'
import { codeFor } from './joined-hall.ts'
import type { OpenHub } from './open-hub.ts'

/** Becomes a centre of a hub without a hall around it: for what only the log matters for. */
export async function becomeCentre(
  hub: OpenHub,
  base: string,
  centreId: string,
  epoch = 'epoch-1'
): Promise<Membership> {
  const code = await codeFor(hub, centreId)
  const about = { name: centreId, timeZone: 'Asia/Bishkek', version: '1', epoch }
  const { fingerprint: _, ...membership } = await joinHub({ hub: base, code }, about, 'a-key-that-stays', 0)
  return membership
}

/** A sender on a hall's file, and what it says last. */
export function startSender(data: string, membership: Membership) {
  const db = openReadOnly(path.join(data, FILE))
  let link: LinkState | null = null
  const sender = new Sender(db, membership, (state) => {
    link = state
  })
  const running = sender.run()
  return {
    sender,
    link: () => link,
    async stop() {
      sender.stop()
      await running
      db.$client.close()
    }
  }
}

/** Sends everything that a hall's file has. */
export async function sendAll(hub: OpenHub, data: string, membership: Membership): Promise<void> {
  const db = openDb(data)
  const { epoch, tail } = openLog(db)
  db.$client.close()
  const { stop } = startSender(data, membership)
  try {
    await expect
      .poll(async () => (await hub.store.epoch(membership.centreId, epoch))?.head, { timeout: 30_000 })
      .toBe(tail.hash)
  } finally {
    await stop()
  }
}
