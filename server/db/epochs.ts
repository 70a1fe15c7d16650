import { createHash, randomUUID } from 'node:crypto'
import type { EventOf } from '../engine/index.ts'
import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { meta } from './schema.ts'

/**
 * An epoch names a log for ever: (centre, epoch, seq) is one event. A restored backup goes on under a new one, because
 * what it writes next may bear places that the lost log has given before. The table `meta` says which epochs there are,
 * and anybody with the file can write there; what counts is what the chained log says of them (`restores.ts`).
 */
export interface EarlierEpoch {
  epoch: string
  /** The last place of the log that belongs to it. */
  lastSeq: number
  /** When a backup of it was restored. */
  restoredAt: number
}

/** What a restore writes into the log, without the time. */
export type RestoredEvent = Omit<EventOf<'hall-restored'>, 'at'>

const EPOCH = 'epoch'
const EARLIER = 'earlier-epochs'

const readMeta = (db: Db, key: string): string | undefined =>
  db.select().from(meta).where(eq(meta.key, key)).get()?.value

/** The log's present epoch; a new file is given one. */
export function readEpoch(db: Db): string {
  const known = readMeta(db, EPOCH)
  if (known !== undefined) return known
  const epoch = randomUUID()
  db.insert(meta).values({ key: EPOCH, value: epoch }).run()
  return epoch
}

export const earlierEpochs = (db: Db): EarlierEpoch[] => JSON.parse(readMeta(db, EARLIER) ?? '[]')

export const genesisHash = (epoch: string): string => createHash('sha256').update(epoch).digest('hex')

/** What the first row's `prevHash` says: the hash of the log's first epoch. A restored log stays one chain. */
export const genesisOf = (db: Db): string => genesisHash(earlierEpochs(db)[0]?.epoch ?? readEpoch(db))

/** Begins a new epoch after the last place of the log. */
export function renewEpoch(db: Db, lastSeq: number, restoredAt: number): string {
  const earlier: EarlierEpoch[] = [...earlierEpochs(db), { epoch: readEpoch(db), lastSeq, restoredAt }]
  const epoch = randomUUID()
  for (const [key, value] of [
    [EARLIER, JSON.stringify(earlier)],
    [EPOCH, epoch]
  ] as const) {
    writeMeta(db, key, value)
  }
  return epoch
}
