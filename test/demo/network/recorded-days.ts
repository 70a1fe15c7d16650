import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { FILE } from '../../../server/db/folder.ts'
import { openLog } from '../../../server/db/event-log.ts'
import { openDb } from '../../../server/db/open.ts'
import { openReadOnly } from '../../../server/db/read-only.ts'
import type { Membership } from '../../../server/uplink/membership.ts'
import { Sender } from '../../../server/uplink/sender.ts'

const run = promisify(execFile)
const ROOT = path.join(import.meta.dirname, '../../..')

/** The log of a hall's days that were recorded, and how far it goes. */
export interface RecordedDays {
  data: string
  epoch: string
  seq: number
}

/** Days that the engine plays and writes as a running hall does; they end yesterday. In a process of their own. */
export async function recordDays(data: string, weeks: number, seed: number): Promise<RecordedDays> {
  const options = ['--data', data, '--weeks', String(weeks), '--seed', String(seed)]
  await run(process.execPath, ['--import', './server/runtime.mjs', 'server/ops/commands/sample-days.ts', ...options], {
    cwd: ROOT
  })
  const db = openDb(data)
  const { epoch, seq } = openLog(db)
  db.$client.close()
  return { data, epoch, seq }
}

/** Sends them to the hub in the name of a centre, over the wire that halls use. Returns when the hub has all of them. */
export async function sendDays(
  { data, seq }: RecordedDays,
  membership: Membership,
  signal: AbortSignal
): Promise<void> {
  const db = openReadOnly(path.join(data, FILE))
  try {
    const sender: Sender = new Sender(db, membership, ({ state, behind }) => {
      if (behind === 0 && state === 'up' && seq > 0) sender.stop()
    })
    const stop = () => sender.stop()
    signal.addEventListener('abort', stop, { once: true })
    if (!signal.aborted) await sender.run()
    signal.removeEventListener('abort', stop)
  } finally {
    db.$client.close()
  }
}
