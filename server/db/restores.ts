import type { Lost } from '../engine/index.ts'
import { earlierEpochs, genesisHash, readEpoch, type RestoredEvent } from './epochs.ts'
import type { Db } from './open.ts'

/** A change of the log's epoch that the log itself tells of. */
export interface Restore {
  /** The first place under the new epoch. */
  seq: number
  at: number
  epoch: string
  fromEpoch: string
  /** What the restore knew of what it lost; null: an older program restored, which wrote no event. */
  lost: Lost | null
}

/**
 * What an older program's restores left in `meta` alone, put into the chain once by the first start of this one.
 * A note of the audit trail (RULES.md, H3).
 */
export type EpochsTold = {
  epoch: string
  earlier: Array<{ epoch: string; lastSeq: number; restoredAt: number }>
}
export const EPOCHS_TOLD = { about: 'log', what: 'epochs told' } as const

interface Row {
  seq: number
  at: number
  prevHash: string
  body: string
}

/** The restores that the log tells of, oldest first. */
export function restoresOf(db: Db): Restore[] {
  const restored = rowsOf(db, 'hall-restored').map(({ seq, at, body }): Restore => {
    const { epoch, from, lost } = JSON.parse(body) as RestoredEvent
    return { seq, at, epoch, fromEpoch: from.epoch, lost }
  })
  return [...toldLater(db), ...restored].sort((a, b) => a.seq - b.seq)
}

/** Whether an older program's restores are in the chain already. */
export const areEpochsTold = (db: Db): boolean =>
  earlierEpochs(db).every(({ lastSeq }) => restoresOf(db).some(({ seq }) => seq === lastSeq + 1))

/**
 * Where what the file says of its epochs is not what its log says, as sentences: the epoch, and the ones before it, are in
 * a table that anybody with the file can write.
 */
export function epochFaults(db: Db): string[] {
  const restores = restoresOf(db)
  const told = [...earlierEpochs(db), { epoch: readEpoch(db), lastSeq: Number.NaN }]
  const first = db.$client.prepare<[], string>('SELECT prev_hash FROM events WHERE seq = 1').pluck().get()
  const faults = rowsOf(db, 'hall-restored').flatMap(({ seq, prevHash, body }) => {
    const { from } = JSON.parse(body) as RestoredEvent
    return from.seq === seq - 1 && from.hash === prevHash
      ? []
      : [
          `Event ${seq} tells of a restore from event ${from.seq} (${short(from.hash)}), but that is not what stands before it.`
        ]
  })
  if (first !== undefined && first !== genesisHash(told[0]?.epoch ?? ''))
    faults.push(
      `The file says that its log began as epoch ${told[0]?.epoch}; its first event says otherwise: the epoch was altered.`
    )
  for (const [i, { epoch }] of told.slice(1).entries()) {
    const before = told[i]
    const isTold = restores.some(
      (each) => each.epoch === epoch && each.fromEpoch === before?.epoch && each.seq === before.lastSeq + 1
    )
    if (!isTold)
      faults.push(
        `The file goes on as epoch ${epoch} after event ${before?.lastSeq}, but no event of the log tells of a restore there: the epoch was altered, or an older program restored a backup and the server was not started since.`
      )
  }
  for (const { seq, epoch } of restores)
    if (!told.some((each) => each.epoch === epoch))
      faults.push(`Event ${seq} begins epoch ${epoch}, which the file does not name: its epoch was altered.`)
  return faults
}

const short = (hash: string): string => hash.slice(0, 12)

const rowsOf = (db: Db, type: string): Row[] =>
  db.$client
    .prepare<[string], Row>('SELECT seq, at, prev_hash AS prevHash, body FROM events WHERE type = ? ORDER BY seq')
    .all(type)

function toldLater(db: Db): Restore[] {
  // Without them no older program has restored anything, and a long log has many notes.
  if (earlierEpochs(db).length === 0) return []
  const body = db.$client
    .prepare<[], string>(
      "SELECT body FROM events WHERE type = 'noted' AND json_extract(body, '$.about') = 'log' AND json_extract(body, '$.what') = 'epochs told' ORDER BY seq LIMIT 1"
    )
    .pluck()
    .get()
  if (body === undefined) return []
  const { epoch, earlier } = JSON.parse(body).details as EpochsTold
  return earlier.map((each, i) => ({
    seq: each.lastSeq + 1,
    at: each.restoredAt,
    epoch: earlier[i + 1]?.epoch ?? epoch,
    fromEpoch: each.epoch,
    lost: null
  }))
}
