import type { CentreAlarm } from '../../protocol/network/centres.ts'
import type { WireStatus } from '../../protocol/network/wire.ts'
import { first, type SqlDatabase } from './sql.ts'

/** What a hall said last. */
export interface KnownStatus {
  centreId: string
  /** By the hub's clock. */
  at: number
  /** The instances that sent before this one, the latest first. */
  earlierInstances: string[]
  status: WireStatus
}

interface Row {
  centre_id: string
  at: number
  earlier_instances: string
  body: string
}

/** How the halls are now, and what is wrong with them. */
export function liveIn(db: SqlDatabase) {
  return {
    statuses: async (): Promise<KnownStatus[]> => (await db.all<Row>('select * from statuses')).map(statusOf),
    async status(centreId: string): Promise<KnownStatus | null> {
      const row = await first(db.all<Row>('select * from statuses where centre_id = ?', [centreId]))
      return row ? statusOf(row) : null
    },
    /** Keeps what a hall says now, by what it said before; of two that say it at once each is before or after the other. */
    putStatus: (
      centreId: string,
      next: (known: KnownStatus | null) => Omit<KnownStatus, 'centreId'>
    ): Promise<unknown> =>
      db.transaction(async (tx) => {
        await tx.run('update statuses set at = at where centre_id = ?', [centreId])
        const row = await first(tx.all<Row>('select * from statuses where centre_id = ?', [centreId]))
        const { at, earlierInstances, status } = next(row ? statusOf(row) : null)
        await tx.run(
          `insert into statuses (centre_id, at, sent_at, instance, earlier_instances, version, body)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (centre_id) do update set at = excluded.at, sent_at = excluded.sent_at,
        instance = excluded.instance, earlier_instances = excluded.earlier_instances, version = excluded.version,
        body = excluded.body`,
          [
            centreId,
            at,
            status.sentAt,
            status.instance,
            JSON.stringify(earlierInstances),
            status.version,
            JSON.stringify(status)
          ]
        )
      }),

    /** When the last events of an epoch came; null: none have. */
    async lastReceivedAt(centreId: string, epoch: string): Promise<number | null> {
      const row = await first(
        db.all<{ at: number }>(
          'select received_at as "at" from segments where centre_id = ? and epoch = ? order by from_seq desc limit 1',
          [centreId, epoch]
        )
      )
      return row ? Number(row.at) : null
    },

    /** Alarms that go on, of all centres. */
    alarms: async (): Promise<Array<CentreAlarm & { centreId: string }>> =>
      (
        await db.all<{ centreId: string; kind: string; since: number; details: string }>(
          'select centre_id as "centreId", kind, since_at as "since", details from alarms order by centre_id, kind'
        )
      ).map((row) => ({ ...row, details: JSON.parse(row.details) })),
    /** One that goes on already keeps its beginning. */
    raise: (centreId: string, kind: string, since: number, details: object = {}): Promise<number> =>
      db.run(
        `insert into alarms (centre_id, kind, since_at, details) values (?, ?, ?, ?)
        on conflict (centre_id, kind) do update set details = excluded.details`,
        [centreId, kind, since, JSON.stringify(details)]
      ),
    settle: (centreId: string, kind: string): Promise<number> =>
      db.run('delete from alarms where centre_id = ? and kind = ?', [centreId, kind])
  }
}

const statusOf = (row: Row): KnownStatus => ({
  centreId: row.centre_id,
  at: row.at,
  earlierInstances: JSON.parse(row.earlier_instances),
  status: JSON.parse(row.body)
})
