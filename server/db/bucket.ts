import { and, asc, eq, gt, isNull, lte, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import type { ReportRhythm } from '../protocol/mail.ts'
import { queueStanding } from './queue-standing.ts'
import { meta } from './schema.ts'
import { writeMeta } from './meta.ts'
import { bucketFiles } from './told-schema.ts'

/** A file on its way. */
export type BucketFileRow = typeof bucketFiles.$inferSelect
export type NewBucketFile = Pick<BucketFileRow, 'name' | 'type' | 'content' | 'endsAt'>

/** What is kept of a bucket: itself, and the last day of the newest report of each rhythm that was written for it. */
export interface KeptBucket<S> {
  bucket: S
  reported: Partial<Record<ReportRhythm, string>>
}

const BUCKET = 'bucket'
/** A queue that nobody empties must not fill the disk: of more, the oldest go. */
const MOST_FILES = 200

/** The bucket and the files that wait. `S` is the bucket, with its secret key, which it must be told. */
export function openBucket<S>(db: Db) {
  const queue = () => queueStanding(db, bucketFiles)
  return {
    queue,
    kept(): KeptBucket<S> | null {
      const value = db.select().from(meta).where(eq(meta.key, BUCKET)).get()?.value
      return value === undefined ? null : JSON.parse(value)
    },
    /** null: there is none any more, and nothing waits for it. */
    keep(kept: KeptBucket<S> | null): void {
      if (kept === null) {
        db.delete(meta).where(eq(meta.key, BUCKET)).run()
        db.delete(bucketFiles).run()
        return
      }
      const value = JSON.stringify(kept)
      writeMeta(db, BUCKET, value)
    },

    post(files: readonly NewBucketFile[], now: number): void {
      for (const file of files)
        db.insert(bucketFiles)
          .values({ ...file, nextAt: now })
          .run()
      db.run(sql`DELETE FROM bucket_files WHERE file_id NOT IN
        (SELECT file_id FROM bucket_files ORDER BY file_id DESC LIMIT ${MOST_FILES})`)
    },
    /** The file that has waited longest for its turn; null: it is nobody's turn. */
    next: (now: number): BucketFileRow | null =>
      db
        .select()
        .from(bucketFiles)
        .where(and(lte(bucketFiles.nextAt, now), gt(bucketFiles.endsAt, now)))
        .orderBy(asc(bucketFiles.nextAt), asc(bucketFiles.fileId))
        .limit(1)
        .get() ?? null,
    drop(fileId: number): void {
      db.delete(bucketFiles).where(eq(bucketFiles.fileId, fileId)).run()
    },
    /** Tried in vain: it is the store that fails, and for everything that waits. */
    putOff(fileId: number, part: Pick<BucketFileRow, 'tries' | 'nextAt' | 'trouble'>, now: number): void {
      db.update(bucketFiles).set(part).where(eq(bucketFiles.fileId, fileId)).run()
      const failingSince = queue().failingSince ?? now
      db.update(bucketFiles).set({ failingSince }).where(isNull(bucketFiles.failingSince)).run()
    },
    /** Everything that waits may be tried at once. */
    hurry(now: number): void {
      db.update(bucketFiles).set({ nextAt: now }).run()
    },
    /** Those that came too late. Returns how many. */
    dropOld: (now: number): number => db.delete(bucketFiles).where(lte(bucketFiles.endsAt, now)).run().changes
  }
}
export type BucketRows<S> = ReturnType<typeof openBucket<S>>
