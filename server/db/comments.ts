import { desc, eq, lt } from './drizzle.ts'
import type { Db } from './open.ts'
import { comments } from './schema.ts'

export type VisitorCommentRow = typeof comments.$inferSelect

const SHOWN = 200
const DAY_MS = 86_400_000

/** What visitors wrote to their ratings. */
export function openComments(db: Db) {
  return {
    /** To be called in the transaction of the rating. */
    add(comment: Omit<VisitorCommentRow, 'commentId'>): void {
      db.insert(comments).values(comment).run()
    },
    newest: (): VisitorCommentRow[] => db.select().from(comments).orderBy(desc(comments.commentId)).limit(SHOWN).all(),
    has: (commentId: number): boolean =>
      db.select({ commentId: comments.commentId }).from(comments).where(eq(comments.commentId, commentId)).get() !==
      undefined,
    remove(commentId: number): void {
      db.delete(comments).where(eq(comments.commentId, commentId)).run()
    },
    forgetOld(now: number, keptDays: number): void {
      db.delete(comments)
        .where(lt(comments.at, now - keptDays * DAY_MS))
        .run()
    }
  }
}
export type Comments = ReturnType<typeof openComments>
