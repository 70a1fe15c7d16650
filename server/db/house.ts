import { and, asc, count, eq, lte, sql } from './drizzle.ts'
import { houseAccounts, houseSessions } from './house-schema.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { meta, sessions, users } from './schema.ts'

const SETTINGS = 'house-sign-in'

/** Somebody as the house knows them: by its own name, and never by a login. */
export interface Subject {
  issuer: string
  subject: string
}
/** A session that the house is to be asked about. */
export interface DueSession {
  sessionId: string
  userId: string
  /** Sealed. */
  refreshToken: string
  openedAt: number
}

/** The house's sign-in as the file has it; its secret is sealed in it. `null`: there is none. */
export const houseSettingsIn = (db: Db): string | null =>
  db.select().from(meta).where(eq(meta.key, SETTINGS)).get()?.value ?? null

/** The house's sign-in, who comes in by it, and their sessions. `S` is the settings, which it must be told. */
export function openHouse<S>(db: Db) {
  return {
    settings(): S | null {
      const kept = houseSettingsIn(db)
      return kept === null ? null : JSON.parse(kept)
    },
    setSettings(settings: S | null): void {
      if (settings === null) {
        db.delete(meta).where(eq(meta.key, SETTINGS)).run()
        return
      }
      const value = JSON.stringify(settings)
      writeMeta(db, SETTINGS, value)
    },

    /** Whose account it is; undefined: nobody's yet. One that was removed here stays so. */
    accountOf: ({ issuer, subject }: Subject): { userId: string; isRemoved: boolean } | undefined => {
      const row = db
        .select({ userId: houseAccounts.userId, removedAt: users.removedAt })
        .from(houseAccounts)
        .innerJoin(users, eq(users.userId, houseAccounts.userId))
        .where(and(eq(houseAccounts.issuer, issuer), eq(houseAccounts.subject, subject)))
        .get()
      return row && { userId: row.userId, isRemoved: row.removedAt !== null }
    },
    subjectOf: (userId: string): Subject | undefined =>
      db
        .select({ issuer: houseAccounts.issuer, subject: houseAccounts.subject })
        .from(houseAccounts)
        .where(eq(houseAccounts.userId, userId))
        .get(),
    addAccount(userId: string, { issuer, subject }: Subject): void {
      db.insert(houseAccounts).values({ userId, issuer, subject }).run()
    },
    countAccounts: (): number =>
      db
        .select({ n: count() })
        .from(houseAccounts)
        .innerJoin(users, and(eq(users.userId, houseAccounts.userId), sql`${users.removedAt} IS NULL`))
        .get()?.n ?? 0,

    keepSession(sessionId: string, refreshToken: string | null, nextCheckAt: number): void {
      db.insert(houseSessions)
        .values({ tokenHash: sessionId, refreshToken, nextCheckAt })
        .onConflictDoUpdate({ target: houseSessions.tokenHash, set: { refreshToken, nextCheckAt } })
        .run()
    },
    putOff(sessionId: string, nextCheckAt: number): void {
      db.update(houseSessions).set({ nextCheckAt }).where(eq(houseSessions.tokenHash, sessionId)).run()
    },
    /** Of everybody, at the next look: what their groups may do has changed. */
    checkAllAt(now: number): void {
      db.update(houseSessions).set({ nextCheckAt: now }).run()
    },
    /** Those whose time has come, the longest overdue first. */
    due: (now: number, most: number): DueSession[] =>
      db
        .select({
          sessionId: houseSessions.tokenHash,
          userId: sessions.userId,
          refreshToken: houseSessions.refreshToken,
          openedAt: sessions.openedAt
        })
        .from(houseSessions)
        .innerJoin(sessions, eq(sessions.tokenHash, houseSessions.tokenHash))
        .where(and(lte(houseSessions.nextCheckAt, now), sql`${houseSessions.refreshToken} IS NOT NULL`))
        .orderBy(asc(houseSessions.nextCheckAt))
        .limit(most)
        .all()
        .map((row) => ({ ...row, refreshToken: row.refreshToken ?? '' })),
    /** Everybody who came in by it and is still here. */
    people: (): string[] =>
      db
        .selectDistinct({ userId: sessions.userId })
        .from(sessions)
        .innerJoin(houseAccounts, eq(houseAccounts.userId, sessions.userId))
        .all()
        .map(({ userId }) => userId)
  }
}
export type House<S> = ReturnType<typeof openHouse<S>>
