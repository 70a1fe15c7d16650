import { openAlarmPhones } from './alarm-phones.ts'
import { compile } from './compiled.ts'
import { and, eq, isNotNull, isNull, ne, sql } from './drizzle.ts'
import { openDevices } from './devices.ts'
import type { Db } from './open.ts'
import { houseAccounts } from './house-schema.ts'
import { openRoles } from './roles.ts'
import { openPrograms } from './programs.ts'
import { users } from './schema.ts'
import { openSecondFactors } from './second-factors.ts'
import { openSessions } from './sessions.ts'
import type { User } from './user.ts'

/** Who may come in: staff, their sessions, and devices. One process has the file, so what is remembered here is what is true. */

/** What a person can serve; null: everything. */
export interface Skilled {
  skills: string[] | null
}
type NewUser = User & Partial<Skilled> & { passwordHash: string; mustChangePassword?: boolean }

const columns = { userId: users.userId, login: users.login, name: users.name, role: users.role, skills: users.skills }

/** What else belongs to whoever may come in, each in its own file. */
const openParts = (db: Db) => ({
  sessions: openSessions(db),
  devices: openDevices(db),
  programs: openPrograms(db),
  roles: openRoles(db),
  secondFactors: openSecondFactors(db),
  alarmPhones: openAlarmPhones(db)
})

export function openPeople(db: Db) {
  // Views ask for names many times a second. What is read inside a transaction may yet be taken back: it is not remembered.
  const names = new Map<string, string>()
  const nameRow = compileName(db)

  return {
    ...openParts(db),

    userByLogin: (login: string) =>
      db
        .select()
        .from(users)
        .where(and(eq(users.login, login), isNull(users.removedAt)))
        .get(),
    userById: (userId: string) =>
      db
        .select()
        .from(users)
        .where(and(eq(users.userId, userId), isNull(users.removedAt)))
        .get(),
    listUsers: () => listUsers(db),
    /** Those who have left and have not been erased, the latest first. */
    listFormer: (): Array<User & { removedAt: number }> =>
      db
        .select({ ...columns, removedAt: users.removedAt })
        .from(users)
        .where(and(isNotNull(users.removedAt), ne(users.name, '')))
        .all()
        .map((user) => ({ ...user, removedAt: user.removedAt ?? 0 }))
        .sort((a, b) => b.removedAt - a.removedAt),
    hasUsers: (): boolean => db.select({ userId: users.userId }).from(users).limit(1).get() !== undefined,

    /** Whether the house's own sign-in lets them in; then they have no password here. */
    isOfHouse: (userId: string): boolean => isOfHouse(db, userId),

    /** Also of those who have left: the log names them. */
    nameOf(userId: string): string {
      let name = names.get(userId)
      if (name === undefined) {
        name = nameRow.get({ userId })?.name ?? userId
        if (!db.$client.inTransaction) names.set(userId, name)
      }
      return name
    },

    addUser({ skills = null, ...user }: NewUser): void {
      const { userId, login, name, role, passwordHash, mustChangePassword = false } = user
      db.insert(users).values({ userId, login, name, role, passwordHash, mustChangePassword, skills }).run()
      names.delete(userId)
    },
    changeUser(
      userId: string,
      change: Partial<Pick<NewUser, 'name' | 'role' | 'passwordHash' | 'mustChangePassword' | 'skills'>>
    ): void {
      if (Object.keys(change).length > 0) db.update(users).set(change).where(eq(users.userId, userId)).run()
      names.delete(userId)
    },
    /** Of somebody who has left: nothing but the id and the role stays. The house may then let them in as somebody new. */
    eraseUser(userId: string): void {
      forgetHouse(db, userId)
      db.update(users)
        .set({ name: '', login: `erased-${userId}` })
        .where(and(eq(users.userId, userId), isNotNull(users.removedAt)))
        .run()
      names.delete(userId)
    },
    removeUser(userId: string, now: number): void {
      this.secondFactors.clear(userId)
      this.alarmPhones.removeOf(userId)
      db.update(users).set({ removedAt: now, passwordHash: '' }).where(eq(users.userId, userId)).run()
    }
  }
}

const listUsers = (db: Db): Array<User & Skilled & { hasSecondFactor: boolean; isOfHouse: boolean }> =>
  db
    .select({ ...columns, secondFactor: users.secondFactor, ofHouse: houseAccounts.userId })
    .from(users)
    .leftJoin(houseAccounts, eq(houseAccounts.userId, users.userId))
    .where(isNull(users.removedAt))
    .orderBy(users.login)
    .all()
    .map(({ secondFactor, ofHouse, ...user }) => ({
      ...user,
      hasSecondFactor: secondFactor !== null,
      isOfHouse: ofHouse !== null
    }))

const isOfHouse = (db: Db, userId: string): boolean =>
  db.select({ userId: houseAccounts.userId }).from(houseAccounts).where(eq(houseAccounts.userId, userId)).get() !==
  undefined

/** Of somebody who has left. */
function forgetHouse(db: Db, userId: string): void {
  const hasLeft = sql`${houseAccounts.userId} IN (SELECT user_id FROM users WHERE removed_at IS NOT NULL)`
  db.delete(houseAccounts)
    .where(and(eq(houseAccounts.userId, userId), hasLeft))
    .run()
}

/** Also inside transactions, where no name is remembered: each answer of a desk asks for one. */
const compileName = (db: Db) =>
  compile<{ name: string }>(
    db,
    db
      .select({ name: users.name })
      .from(users)
      .where(eq(users.userId, sql.placeholder('userId')))
  )

export type People = ReturnType<typeof openPeople>
