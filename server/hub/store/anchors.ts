import { type Anchor, MOST_ANCHORS } from '../../protocol/network/anchors.ts'
import type { SqlDatabase } from './sql.ts'

interface Row {
  day: string
  centre_id: string
  epoch: string
  seq: number
  head: string
  signature: string
  public_key: string
  hub_signature: string
}

/** Where the halls' logs ended, day by day. Never changed once it is there: others have read it. */
export function anchorsIn(db: SqlDatabase) {
  return {
    /** Returns false when the day has one of this centre already. */
    async addAnchor({ day, centreId, epoch, seq, head, batch, signature }: Anchor): Promise<boolean> {
      const { publicKey, ...signed } = batch
      const added = await db.run(
        `insert into anchors (day, centre_id, epoch, seq, head, signature, public_key, hub_signature)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (day, centre_id) do nothing`,
        [day, centreId, epoch, seq, head, JSON.stringify(signed), publicKey, signature]
      )
      return added === 1
    },

    /** In the order of their days, at most so many as one answer has. */
    anchors: async (from: string, to: string, centreId?: string): Promise<Anchor[]> =>
      (
        await db.all<Row>(
          `select * from anchors where day >= ? and day <= ?${centreId === undefined ? '' : ' and centre_id = ?'}
          order by day, centre_id limit ${MOST_ANCHORS}`,
          [from, to, ...(centreId === undefined ? [] : [centreId])]
        )
      ).map((row) => ({
        day: row.day,
        centreId: row.centre_id,
        epoch: row.epoch,
        seq: row.seq,
        head: row.head,
        batch: { ...JSON.parse(row.signature), publicKey: row.public_key },
        signature: row.hub_signature
      }))
  }
}
