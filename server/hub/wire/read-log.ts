import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { MOST_UNPACKED_BYTES } from '../../protocol/network/wire.ts'
import type { HubStore } from '../store/store.ts'
import { readLines, type WireEvent } from './lines.ts'
import type { Stretch } from './lineage.ts'

const unzip = promisify(gunzip)

/** A batch that is kept, read; `events` is null where its wire is newer than this hub. */
export interface ReadBatch {
  epoch: string
  to: number
  events: WireEvent[] | null
}

/** The events of some stretches of a centre's log, batch by batch, in order. @throws an Error where a line is no event */
export async function* readLog(
  store: HubStore,
  centreId: string,
  stretches: readonly Stretch[],
  newestWire: number
): AsyncGenerator<ReadBatch> {
  for (const { epoch, from, to } of stretches) {
    for (let after = from - 1; after < to; ) {
      const segments = await store.segmentsAfter(centreId, epoch, after)
      if (segments.length === 0) return
      for (const { to: last, wire, lines } of segments) {
        if (after >= to) break
        const plain = wire > newestWire ? null : await unzip(lines, { maxOutputLength: MOST_UNPACKED_BYTES })
        const events = plain && readLines(plain).filter(({ seq }) => seq > after && seq <= to)
        after = Math.min(last, to)
        yield { epoch, to: after, events }
      }
    }
  }
}
