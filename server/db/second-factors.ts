import { and, eq, isNull, lt, or, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { recoveryCodes, users } from './schema.ts'

/** What people prove themselves with beside their password: an authenticator's secret, and codes for when it is lost. */
export function openSecondFactors(db: Db) {
  const replaceCodes = (userId: string, codeHashes: readonly string[]): void => {
    db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run()
    for (const codeHash of codeHashes) db.insert(recoveryCodes).values({ userId, codeHash }).run()
  }

  return {
    /** In base 32; null: this person has none. */
    secretOf: (userId: string): string | null =>
      db.select({ secret: users.secondFactor }).from(users).where(eq(users.userId, userId)).get()?.secret ?? null,

    /** @param step the period of the code that it was confirmed with, which is thereby used */
    set(userId: string, secret: string, step: number, codeHashes: readonly string[]): void {
      db.update(users).set({ secondFactor: secret, secondFactorStep: step }).where(eq(users.userId, userId)).run()
      replaceCodes(userId, codeHashes)
    },

    /** Takes it away, with its codes. */
    clear(userId: string): void {
      db.update(users).set({ secondFactor: null, secondFactorStep: null }).where(eq(users.userId, userId)).run()
      replaceCodes(userId, [])
    },

    /** Uses up the code of a period. Returns false when that one, or a later one, has been used. */
    takeStep: (userId: string, step: number): boolean =>
      db
        .update(users)
        .set({ secondFactorStep: step })
        .where(and(eq(users.userId, userId), or(isNull(users.secondFactorStep), lt(users.secondFactorStep, step))))
        .run().changes === 1,

    /** Uses up a recovery code. Returns false when there is no such code. */
    takeCode: (userId: string, codeHash: string): boolean =>
      db
        .delete(recoveryCodes)
        .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash)))
        .run().changes === 1,

    codesLeft: (userId: string): number =>
      db.select({ count: sql<number>`count(*)` }).from(recoveryCodes).where(eq(recoveryCodes.userId, userId)).get()
        ?.count ?? 0,

    replaceCodes
  }
}
export type SecondFactors = ReturnType<typeof openSecondFactors>
