import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { devices, sessions, users } from './schema.ts'

/** Who may come in: staff with their sessions, and devices. Tokens are kept as hashes only. */

export type User = Omit<typeof users.$inferSelect, 'passwordHash'>
export type Device = Pick<typeof devices.$inferSelect, 'deviceId' | 'kind'>

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export function openPeople (db: Db) {
  const bySession = db.select({ userId: users.userId, login: users.login, name: users.name, role: users.role })
    .from(sessions).innerJoin(users, eq(users.userId, sessions.userId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), gt(sessions.expiresAt, sql.placeholder('now')))).prepare()
  const byToken = db.select({ deviceId: devices.deviceId, kind: devices.kind }).from(devices)
    .where(eq(devices.tokenHash, sql.placeholder('tokenHash'))).prepare()
  const byId = db.select({ name: users.name }).from(users).where(eq(users.userId, sql.placeholder('userId'))).prepare()

  return {
    userByLogin: (login: string) => db.select().from(users).where(eq(users.login, login)).get(),
    userBySession: (token: string, now: number): User | undefined => bySession.get({ tokenHash: hashToken(token), now }),
    nameOf: (userId: string): string => byId.get({ userId })?.name ?? userId,
    deviceByToken: (token: string): Device | undefined => byToken.get({ tokenHash: hashToken(token) }),

    /** Opens a session and returns its token, which is kept nowhere. */
    openSession (userId: string, now: number, lastsMs: number): string {
      const token = randomBytes(32).toString('base64url')
      db.delete(sessions).where(lte(sessions.expiresAt, now)).run()
      db.insert(sessions).values({ tokenHash: hashToken(token), userId, expiresAt: now + lastsMs }).run()
      return token
    },
    endSession: (token: string) => { db.delete(sessions).where(eq(sessions.tokenHash, hashToken(token))).run() },

    addUser: (user: typeof users.$inferInsert) => { db.insert(users).values(user).run() },
    addDevice: ({ deviceId, kind, token }: Device & { token: string }) => { db.insert(devices).values({ deviceId, kind, tokenHash: hashToken(token) }).run() },
    hasUsers: (): boolean => db.select({ userId: users.userId }).from(users).limit(1).get() !== undefined
  }
}
export type People = ReturnType<typeof openPeople>
