import { and, eq, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { meta } from './schema.ts'

/** The two halves of a change of a file outside the database, as a submission to the hall takes them. */
export interface FileChange {
  withinTransaction: () => void
  afterCommit: () => void
}

/**
 * Changes of files beside the database that stand or fall with a commit. The commit keeps what is to be done; it is done
 * after the commit, and by the next start when the process ended in between.
 * @param area whose files they are: a prefix of its own among the facts of the file
 * @param perform does a step; doing it twice must be doing it once
 */
export function openFileWork<Step extends { target: string }>(db: Db, area: string, perform: (step: Step) => void) {
  const prefix = `file-work:${area}:`
  const finish = (key: string, value: string): void => {
    perform(JSON.parse(value))
    // A newer step for the same target has a commit, and an end, of its own.
    db.delete(meta)
      .where(and(eq(meta.key, key), eq(meta.value, value)))
      .run()
  }
  return {
    change(step: Step): FileChange {
      const key = prefix + step.target
      const value = JSON.stringify(step)
      return {
        withinTransaction() {
          writeMeta(db, key, value)
        },
        afterCommit: () => finish(key, value)
      }
    },

    /** Whether a step for this target is committed and not done. */
    isLeft: (target: string): boolean =>
      db
        .select()
        .from(meta)
        .where(eq(meta.key, prefix + target))
        .get() !== undefined,

    /** Does what was committed and not done. @throws what `perform` throws; the step stays for the next start then */
    finishLeft(): void {
      for (const { key, value } of db
        .select()
        .from(meta)
        .where(sql`${meta.key} LIKE ${`${prefix}%`}`)
        .all())
        finish(key, value)
    }
  }
}
