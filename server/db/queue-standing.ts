import { isNotNull, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import type { bucketFiles, letters } from './told-schema.ts'

/** How a queue of the file stands. */
export interface QueueStanding {
  waiting: number
  /** Epoch ms, steady; null: what was tried last was taken. */
  failingSince: number | null
  /** What was said to the one that was tried last in vain. */
  trouble: string | null
}

export function queueStanding(db: Db, queue: typeof letters | typeof bucketFiles): QueueStanding {
  const counted = db
    .select({ waiting: sql<number>`count(*)`, failingSince: sql<number | null>`min(${queue.failingSince})` })
    .from(queue)
    .get()
  const last = db
    .select({ trouble: queue.trouble })
    .from(queue)
    .where(isNotNull(queue.trouble))
    .orderBy(sql`${queue.nextAt} DESC`)
    .limit(1)
    .get()
  return {
    waiting: counted?.waiting ?? 0,
    failingSince: counted?.failingSince ?? null,
    trouble: last?.trouble ?? null
  }
}
