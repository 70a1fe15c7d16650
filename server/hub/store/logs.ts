import type { Orphaned } from '../../protocol/network/wire.ts'
import { first, type SqlDatabase } from './sql.ts'

/** How far the hub has one epoch of a hall's log. */
export interface KnownEpoch {
  centreId: string
  epoch: string
  seq: number
  /** The hall's hash at `seq`. */
  head: string
  parent: { epoch: string; seq: number } | null
  declaredAt: number
  restoredAt: number | null
  orphaned: Orphaned
}

/** A batch as it came. */
export interface Segment {
  from: number
  to: number
  /** The wire that its sender spoke. */
  wire: number
  prev: string
  head: string
  signature: string
  /** Gzip. */
  lines: Buffer
}

interface Row {
  centre_id: string
  epoch: string
  seq: number
  head: string
  parent_epoch: string | null
  parent_seq: number
  declared_at: number
  restored_at: number | null
  orphaned: string
}

/** Another epoch goes on from this one. */
export class EpochEnded extends Error {}

const NO_ORPHANS: Orphaned = { events: 0, tickets: 0, serviceDay: null, lastNumbers: {} }

/** The halls' logs: which epochs they have, and their events in segments. */
export const logsIn = (db: SqlDatabase) => ({ ...epochsIn(db), ...segmentsIn(db) })

function epochsIn(db: SqlDatabase) {
  return {
    /** Every epoch of every centre or one, in the order in which they were declared. */
    epochs: async (centreId?: string): Promise<KnownEpoch[]> =>
      (
        await db.all<Row>(
          `select * from epochs ${centreId === undefined ? '' : 'where centre_id = ?'} order by centre_id, declared_at, epoch`,
          centreId === undefined ? [] : [centreId]
        )
      ).map(epochOf),
    async epoch(centreId: string, epoch: string): Promise<KnownEpoch | null> {
      const row = await first(db.all<Row>('select * from epochs where centre_id = ? and epoch = ?', [centreId, epoch]))
      return row ? epochOf(row) : null
    },

    /**
     * Begins an epoch, if the others are still where the caller saw them: what is orphaned was reckoned from that. `moved`:
     * something came meanwhile; `known`: it was declared before.
     */
    declareEpoch: (
      epoch: Omit<KnownEpoch, 'orphaned'> & { orphaned?: Orphaned },
      seen: ReadonlyArray<Pick<KnownEpoch, 'epoch' | 'seq'>> = []
    ): Promise<'declared' | 'known' | 'moved'> =>
      db.transaction(async (tx) => {
        const { orphaned = NO_ORPHANS, parent } = epoch
        // Takes the centre's row, so that two are declared one after another.
        await tx.run('update centres set centre_id = centre_id where centre_id = ?', [epoch.centreId])
        const present = await tx.all<{ epoch: string }>('select epoch from epochs where centre_id = ?', [
          epoch.centreId
        ])
        if (present.some((each) => each.epoch === epoch.epoch)) return 'known'
        if (present.length !== seen.length) return 'moved'
        // Takes each row that stands where it was seen: nothing is appended until this is done.
        for (const { epoch: name, seq } of seen.toSorted((a, b) => (a.epoch < b.epoch ? -1 : 1))) {
          const sql = 'update epochs set seq = seq where centre_id = ? and epoch = ? and seq = ?'
          if ((await tx.run(sql, [epoch.centreId, name, seq])) === 0) return 'moved'
        }
        const added = await tx.run(
          `insert into epochs (centre_id, epoch, seq, head, parent_epoch, parent_seq, declared_at, restored_at, orphaned_events, orphaned)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (centre_id, epoch) do nothing`,
          [
            epoch.centreId,
            epoch.epoch,
            epoch.seq,
            epoch.head,
            parent?.epoch ?? null,
            parent?.seq ?? 0,
            epoch.declaredAt,
            epoch.restoredAt,
            orphaned.events,
            JSON.stringify(orphaned)
          ]
        )
        return added === 1 ? 'declared' : 'known'
      })
  }
}

function segmentsIn(db: SqlDatabase) {
  return {
    /**
     * Takes a batch exactly once: only if it continues what is there, place and hash, and no epoch goes on from this one.
     * Returns false when it does not; then nothing was changed.
     */
    append: (centreId: string, epoch: string, segment: Segment, now: number): Promise<boolean> =>
      db.transaction(async (tx) => {
        const moved = await tx.run(
          'update epochs set seq = ?, head = ? where centre_id = ? and epoch = ? and seq = ? and head = ?',
          [segment.to, segment.head, centreId, epoch, segment.from - 1, segment.prev]
        )
        if (moved === 0) return false
        // Asked with the row taken: whoever declares an epoch after this one waits for it, or has declared it.
        const next = await tx.all('select epoch from epochs where centre_id = ? and parent_epoch = ? limit 1', [
          centreId,
          epoch
        ])
        if (next.length > 0) throw new EpochEnded()
        await tx.run(
          `insert into segments (centre_id, epoch, from_seq, to_seq, wire, prev, head, signature, lines, received_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            centreId,
            epoch,
            segment.from,
            segment.to,
            segment.wire,
            segment.prev,
            segment.head,
            segment.signature,
            segment.lines,
            now
          ]
        )
        return true
      }),

    /** The first segments that have something after a place, in order. */
    segmentsAfter: (centreId: string, epoch: string, seq: number, most = 20): Promise<Segment[]> =>
      db.all<Segment>(
        `select from_seq as "from", to_seq as "to", wire, prev, head, signature, lines from segments
        where centre_id = ? and epoch = ? and to_seq > ? order by from_seq limit ?`,
        [centreId, epoch, seq, most]
      ),

    /** How many events there are, of each centre. */
    eventCounts: (): Promise<Array<{ centreId: string; events: number }>> =>
      db.all(
        'select centre_id as "centreId", cast(sum(to_seq - from_seq + 1) as bigint) as events from segments group by centre_id'
      )
  }
}

const epochOf = (row: Row): KnownEpoch => ({
  centreId: row.centre_id,
  epoch: row.epoch,
  seq: row.seq,
  head: row.head,
  parent: row.parent_epoch === null ? null : { epoch: row.parent_epoch, seq: row.parent_seq },
  declaredAt: row.declared_at,
  restoredAt: row.restored_at,
  orphaned: JSON.parse(row.orphaned)
})
