import { desc, eq, sql } from './drizzle.ts'
import type { Delivery } from '../protocol/hooks.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { hookDeliveries, hooks, meta } from './schema.ts'

/** A hook as the file has it. */
export type HookRow = typeof hooks.$inferSelect
/** What changes while it is at work. */
export type HookProgress = Pick<HookRow, 'hookId' | 'doneSeq' | 'failingSince'>

/** Deliveries that are remembered of each hook. */
const MOST_DELIVERIES = 50
const NETWORKS = 'hook-networks'
/** This machine and private networks: in a hall most programs are there. */
const USUAL_NETWORKS = ['127.0.0.0/8', '::1/128', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']

/** Hooks and what became of their deliveries. */
export function openHooks(db: Db) {
  const change = (hookId: string, part: Partial<HookRow>) =>
    db.update(hooks).set(part).where(eq(hooks.hookId, hookId)).run()

  return {
    list: (): HookRow[] => db.select().from(hooks).orderBy(hooks.createdAt, hooks.hookId).all(),
    add: (hook: HookRow): void => {
      db.insert(hooks).values(hook).run()
    },
    change,
    remove(hookId: string): void {
      db.delete(hooks).where(eq(hooks.hookId, hookId)).run()
    },

    /** The newest first. */
    deliveriesOf: (hookId: string, most: number): Delivery[] =>
      db
        .select({
          messageId: hookDeliveries.messageId,
          type: hookDeliveries.type,
          at: hookDeliveries.at,
          tookMs: hookDeliveries.tookMs,
          status: hookDeliveries.status,
          trouble: hookDeliveries.trouble
        })
        .from(hookDeliveries)
        .where(eq(hookDeliveries.hookId, hookId))
        .orderBy(desc(hookDeliveries.deliveryId))
        .limit(most)
        .all(),

    /** Keeps how far hooks are and what they delivered, in one commit. */
    keep(progress: readonly HookProgress[], deliveries: ReadonlyArray<Delivery & { hookId: string }>): void {
      db.$client
        .transaction(() => {
          for (const { hookId, doneSeq, failingSince } of progress) change(hookId, { doneSeq, failingSince })
          for (const each of deliveries) db.insert(hookDeliveries).values(each).run()
          for (const hookId of new Set(deliveries.map((each) => each.hookId))) forgetOld(db, hookId)
        })
        .immediate()
    },

    /** Where hooks may go. */
    networks(): string[] {
      const kept = db.select().from(meta).where(eq(meta.key, NETWORKS)).get()?.value
      return kept === undefined ? USUAL_NETWORKS : JSON.parse(kept)
    },
    setNetworks(networks: readonly string[]): void {
      const value = JSON.stringify(networks)
      writeMeta(db, NETWORKS, value)
    }
  }
}
export type Hooks = ReturnType<typeof openHooks>

function forgetOld(db: Db, hookId: string): void {
  db.run(sql`DELETE FROM hook_deliveries WHERE hook_id = ${hookId} AND delivery_id NOT IN
    (SELECT delivery_id FROM hook_deliveries WHERE hook_id = ${hookId} ORDER BY delivery_id DESC LIMIT ${MOST_DELIVERIES})`)
}
