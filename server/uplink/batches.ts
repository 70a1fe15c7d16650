import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type Database from 'better-sqlite3'
import { linesHash, signedText } from '../protocol/network/signed.ts'
import { MOST_EVENTS, MOST_PLAIN_BYTES } from '../protocol/network/wire.ts'
import { leavingOf, type Pseudonyms } from './leaves.ts'

const zip = promisify(gzip)

export interface Batch {
  epoch: string
  from: number
  to: number
  prev: string
  head: string
  plain: Buffer
}

interface Row {
  seq: number
  at: number
  type: string
  actor: string
  body: string
  prevHash: string
  hash: string
}

/** Reads batches from a hall's log, as they leave it. */
export function openBatches(file: Database.Database, names: Pseudonyms) {
  const rows = file.prepare<[number, number, number], Row>(
    `SELECT seq, at, type, actor, body, prev_hash AS prevHash, hash FROM events
    WHERE seq >= ? AND seq <= ? ORDER BY seq LIMIT ?`
  )
  const hashAt = file.prepare<[number], string>('SELECT hash FROM events WHERE seq = ?').pluck()
  const dayAt = file.prepare<[number], string>('SELECT service_day FROM events WHERE seq = ?').pluck()
  const last = file.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()

  return {
    /** The place of the newest event. */
    last: (): number => last.get() as number,
    /** The log's hash at a place; null: it does not reach so far. */
    hashAt: (seq: number): string | null => hashAt.get(seq) ?? null,

    /** The service day of an event; null: there is none such. */
    dayAt: (seq: number): string | null => dayAt.get(seq) ?? null,

    /** The next events up to a place, as many as one batch may have; null: there are none. */
    next(epoch: string, from: number, upTo: number): Batch | null {
      const found = rows.all(from, upTo, MOST_EVENTS)
      const lines: string[] = []
      let bytes = 0
      let head = ''
      for (const { body, ...row } of found) {
        const line = JSON.stringify(leavingOf({ ...row, body: JSON.parse(body) }, names))
        bytes += Buffer.byteLength(line) + 1
        // The first goes whatever its size: the hub takes one that is larger than a batch.
        if (lines.length > 0 && bytes > MOST_PLAIN_BYTES) break
        lines.push(line)
        head = row.hash
      }
      const [first] = found
      if (!first) return null
      return {
        epoch,
        from,
        to: from + lines.length - 1,
        prev: first.prevHash,
        head,
        plain: Buffer.from(`${lines.join('\n')}\n`)
      }
    }
  }
}

/** A batch as it goes over the wire. */
export async function packed(
  batch: Batch,
  centreId: string,
  sign: (bytes: Buffer) => string
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const { epoch, from, to, prev, head, plain } = batch
  const text = signedText({ centreId, epoch, from, to, prev, head, lines: linesHash(plain) })
  return {
    body: await zip(plain),
    headers: {
      'content-type': 'application/gzip',
      'kezek-epoch': epoch,
      'kezek-from': String(from),
      'kezek-to': String(to),
      'kezek-prev': prev,
      'kezek-head': head,
      'kezek-signature': sign(text)
    }
  }
}
