import { and, desc, eq, gt, lte, or, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { houseAccounts } from './house-schema.ts'
import { sessions, users } from './schema.ts'
import { alarmPhones } from './told-schema.ts'
import { hashToken, newToken } from './tokens.ts'
import type { User } from './user.ts'

/** A working day and a little: then one signs in again, whatever happened in between. */
export const SESSION_MS = 14 * 3_600_000
/** A session that neither a request nor an open live socket has used for this long ends: the desk was left for good. */
export const IDLE_MS = 60 * 60_000

/** A person signed in, in one browser. `sessionId` is the hash of the browser's token. */
export interface Session {
  sessionId: string
  user: SessionUser
  expiresAt: number
  lastSeenAt: number
  /** When the password, and the second factor, were given last. */
  provedAt: number
}

/** Whose session it is, with what may be due from them before they go on. Of somebody of the house, the house asks that. */
export type SessionUser = User & { mustChangePassword: boolean; hasSecondFactor: boolean; isOfHouse: boolean }

/** What is otherwise of a session that somebody else than the hall has let in. */
export interface Otherwise {
  /** When they proved there who they are; epoch 0: nobody knows. */
  provedAt?: number
  /** How long that word holds, ms. */
  holdsMs?: number
}

/** From where somebody signs in. */
export interface Origin {
  address: string
  /** What the browser calls itself. */
  browser: string
}
const NOWHERE: Origin = { address: '', browser: '' }

/** A session as a list of them shows it. `sessionRef` names it, and is no way in. */
export interface ListedSession extends User, Origin {
  sessionId: string
  sessionRef: string
  openedAt: number
  lastSeenAt: number
  expiresAt: number
}

/**
 * Sessions, cached from their first request on: a query for each request would cost more than the rest of the
 * authentication. When they were last used is written at intervals (`keep`), so that it outlives a restart.
 */
export function openSessions(db: Db) {
  const known = new Map<string, Session>()
  const used = new Set<Session>()

  /** The session, which is thereby in use; undefined when there is none or it is over. */
  function use(sessionId: string, now: number): Session | undefined {
    const session = known.get(sessionId) ?? readSession(db, sessionId, now)
    if (!session) return undefined
    known.set(sessionId, session)
    if (isOver(session, now)) {
      known.delete(sessionId)
      return undefined
    }
    if (now > session.lastSeenAt) {
      session.lastSeenAt = now
      used.add(session)
    }
    return session
  }

  return {
    use,
    byToken: (token: string, now: number): Session | undefined => use(hashToken(token), now),

    /** Opens a session and returns its token, which is kept nowhere. */
    open(
      userId: string,
      now: number,
      from: Origin = NOWHERE,
      { provedAt = now, holdsMs = SESSION_MS }: Otherwise = {}
    ): string {
      const times = { openedAt: now, provedAt, lastSeenAt: now, expiresAt: now + Math.min(SESSION_MS, holdsMs) }
      return insertSession(db, { userId, ...times, ...from })
    },

    /** Whoever has it has given the password, and the second factor, anew. */
    prove(sessionId: string, now: number): void {
      db.update(sessions).set({ provedAt: now }).where(eq(sessions.tokenHash, sessionId)).run()
      const session = known.get(sessionId)
      if (session) session.provedAt = now
    },

    /** It goes on for so long, and no longer than any session: whoever let them in was asked again. */
    extend(sessionId: string, openedAt: number, until: number): void {
      const expiresAt = Math.min(openedAt + SESSION_MS, until)
      db.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, sessionId)).run()
      known.delete(sessionId)
    },

    /** Those that go on, of one person or of everybody, the latest use first. */
    list: (now: number, userId: string | null = null): ListedSession[] =>
      listSessions(db, now, userId).map((row) => ({
        ...row,
        lastSeenAt: Math.max(row.lastSeenAt, known.get(row.sessionId)?.lastSeenAt ?? 0)
      })),

    end(sessionId: string): void {
      db.delete(sessions).where(eq(sessions.tokenHash, sessionId)).run()
      known.delete(sessionId)
    },

    idsOf: (userId: string): string[] => idsOf(db, userId),

    /** Ends a person's sessions, but for one that may be named, and their phones are told of alarms no more; returns the sessions that ended. */
    endAll(userId: string, except: string | null = null): string[] {
      db.delete(alarmPhones).where(eq(alarmPhones.userId, userId)).run()
      const ids = idsOf(db, userId).filter((id) => id !== except)
      for (const id of ids) this.end(id)
      return ids
    },

    /** Drops a person's sessions from the cache: the name or the role has changed. */
    forget(userId: string): void {
      for (const [id, { user }] of known) if (user.userId === userId) known.delete(id)
    },

    /** Writes when sessions were last used, and deletes those that are over. */
    keep(now: number): void {
      keepUse(db, used, now)
      used.clear()
      for (const session of known.values()) if (isOver(session, now)) known.delete(session.sessionId)
    }
  }
}

export type Sessions = ReturnType<typeof openSessions>

const idsOf = (db: Db, userId: string): string[] =>
  db
    .select({ id: sessions.tokenHash })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .all()
    .map(({ id }) => id)

/** Returns the token. */
function insertSession(db: Db, session: Omit<typeof sessions.$inferInsert, 'tokenHash'>): string {
  const token = newToken()
  db.insert(sessions)
    .values({ tokenHash: hashToken(token), ...session })
    .run()
  return token
}

function keepUse(db: Db, used: ReadonlySet<Session>, now: number): void {
  db.$client
    .transaction(() => {
      for (const { sessionId, lastSeenAt } of used)
        db.update(sessions).set({ lastSeenAt }).where(eq(sessions.tokenHash, sessionId)).run()
      db.delete(sessions)
        .where(or(lte(sessions.expiresAt, now), lte(sessions.lastSeenAt, now - IDLE_MS)))
        .run()
    })
    .immediate()
}

/** A session's name for others than its browser: neither its token nor what that is looked up by. */
export const refOf = (sessionId: string): string => hashToken(sessionId).slice(0, 22)

const due = {
  mustChangePassword: users.mustChangePassword,
  hasSecondFactor: sql<number>`${users.secondFactor} IS NOT NULL`,
  isOfHouse: sql<number>`EXISTS (SELECT 1 FROM ${houseAccounts} WHERE ${houseAccounts.userId} = ${users.userId})`
}

const isOver = (session: Session, now: number) => now >= session.expiresAt || now >= session.lastSeenAt + IDLE_MS

function readSession(db: Db, sessionId: string, now: number): Session | undefined {
  const row = db
    .select({
      userId: users.userId,
      login: users.login,
      name: users.name,
      role: users.role,
      ...due,
      expiresAt: sessions.expiresAt,
      lastSeenAt: sessions.lastSeenAt,
      provedAt: sessions.provedAt
    })
    .from(sessions)
    .innerJoin(users, eq(users.userId, sessions.userId))
    .where(eq(sessions.tokenHash, sessionId))
    .get()
  if (!row) return undefined
  const { expiresAt, lastSeenAt, provedAt, ...user } = row
  // A clock that was ahead before a restart must not make a session last.
  return {
    sessionId,
    user: { ...user, hasSecondFactor: user.hasSecondFactor === 1, isOfHouse: user.isOfHouse === 1 },
    expiresAt: Math.min(expiresAt, now + SESSION_MS),
    lastSeenAt: Math.min(lastSeenAt, now),
    provedAt: Math.min(provedAt, now)
  }
}

function listSessions(db: Db, now: number, userId: string | null): ListedSession[] {
  return db
    .select({
      sessionId: sessions.tokenHash,
      userId: users.userId,
      login: users.login,
      name: users.name,
      role: users.role,
      openedAt: sessions.openedAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      address: sessions.address,
      browser: sessions.browser
    })
    .from(sessions)
    .innerJoin(users, eq(users.userId, sessions.userId))
    .where(
      and(
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now - IDLE_MS),
        userId === null ? undefined : eq(sessions.userId, userId)
      )
    )
    .orderBy(desc(sessions.lastSeenAt))
    .all()
    .map((row) => ({ ...row, sessionRef: refOf(row.sessionId) }))
}
