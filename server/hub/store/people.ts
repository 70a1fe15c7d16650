import type { HubPerson, HubRole } from '../../protocol/network/people.ts'
import { first, hold, type SqlDatabase, type Statements } from './sql.ts'

export interface KnownPerson extends HubPerson {
  passwordHash: string
  mustChangePassword: boolean
}
/** What is kept of a person but the second factor, which has functions of its own. */
export type PutPerson = Omit<KnownPerson, 'hasSecondFactor'>

export interface HubSession {
  sessionId: string
  person: KnownPerson
  openedAt: number
  lastSeenAt: number
  expiresAt: number
  provedAt: number
}

interface PersonRow {
  user_id: string
  login: string
  name: string
  role: HubRole
  regions: string | null
  password_hash: string
  must_change: number
  second_factor: string | null
}
type SessionRow = PersonRow & {
  token_hash: string
  opened_at: number
  last_seen_at: number
  expires_at: number
  proved_at: number
}

/** Head office: who may come in, their sessions, and what they did. */
export function peopleIn(db: SqlDatabase) {
  return {
    people: async (): Promise<KnownPerson[]> =>
      (await db.all<PersonRow>('select * from people where removed_at is null order by login')).map(personOf),

    async personByLogin(login: string): Promise<KnownPerson | null> {
      const row = await first(db.all<PersonRow>('select * from people where login = ? and removed_at is null', [login]))
      return row ? personOf(row) : null
    },

    /** Adds a person, or changes the one of this id. Returns false when another has the login. */
    putPerson: (person: PutPerson, now: number): Promise<boolean> =>
      db.transaction(async (tx) => {
        await hold(tx, 'people')
        const taken = await first(
          tx.all<PersonRow>('select * from people where login = ? and user_id <> ?', [person.login, person.userId])
        )
        if (taken) return false
        await tx.run(
          `insert into people (user_id, login, name, role, regions, password_hash, must_change, created_at, removed_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, null) on conflict (user_id) do update set login = excluded.login,
          name = excluded.name, role = excluded.role, regions = excluded.regions, password_hash = excluded.password_hash,
          must_change = excluded.must_change`,
          [
            person.userId,
            person.login,
            person.name,
            person.role,
            person.regions === null ? null : JSON.stringify(person.regions),
            person.passwordHash,
            Number(person.mustChangePassword),
            now
          ]
        )
        return true
      }),

    /**
     * Changes a person as they are now, whoever else changes people; what `change` throws changes nothing. Returns who they
     * were and are; null: there is nobody.
     */
    changePerson: (
      userId: string,
      change: (known: KnownPerson, everybody: readonly KnownPerson[]) => Partial<Changeable>
    ): Promise<{ was: KnownPerson; is: KnownPerson } | null> =>
      db.transaction(async (tx) => {
        const everybody = await heldPeople(tx)
        const was = everybody.find((each) => each.userId === userId)
        if (!was) return null
        const is = { ...was, ...change(was, everybody) }
        await tx.run(
          'update people set name = ?, role = ?, regions = ?, password_hash = ?, must_change = ? where user_id = ?',
          [
            is.name,
            is.role,
            is.regions === null ? null : JSON.stringify(is.regions),
            is.passwordHash,
            Number(is.mustChangePassword),
            userId
          ]
        )
        return { was, is }
      }),

    /**
     * Ends a person's sessions with them; the login can be given again. Returns false when there is nobody.
     * @param check what it throws changes nothing
     */
    removePerson: (
      userId: string,
      now: number,
      check: (everybody: readonly KnownPerson[]) => void = () => {}
    ): Promise<boolean> =>
      db.transaction(async (tx) => {
        check(await heldPeople(tx))
        await tx.run('delete from sessions where user_id = ?', [userId])
        await tx.run('delete from recovery_codes where user_id = ?', [userId])
        const removed = await tx.run(
          `update people set removed_at = ?, password_hash = '', second_factor = null, login = 'removed ' || user_id where user_id = ? and removed_at is null`,
          [now, userId]
        )
        return removed === 1
      })
  }
}

type Changeable = Pick<KnownPerson, 'name' | 'role' | 'regions' | 'passwordHash' | 'mustChangePassword'>

/** Everybody, and nobody else changes them until the transaction ends. */
async function heldPeople(tx: Statements): Promise<KnownPerson[]> {
  await hold(tx, 'people')
  return (await tx.all<PersonRow>('select * from people where removed_at is null')).map(personOf)
}

/** Where they are signed in. */
export function sessionsIn(db: SqlDatabase) {
  return {
    openSession: (
      session: Pick<HubSession, 'sessionId' | 'expiresAt'> & { userId: string; address: string; browser: string },
      now: number
    ): Promise<number> =>
      db.run(
        `insert into sessions (token_hash, user_id, opened_at, last_seen_at, expires_at, proved_at, address, browser)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
        [session.sessionId, session.userId, now, now, session.expiresAt, now, session.address, session.browser]
      ),

    /** The session that goes on; null: there is none, or its person has left. */
    async session(sessionId: string): Promise<HubSession | null> {
      const row = await first(
        db.all<SessionRow>(
          `select sessions.*, people.* from sessions join people on people.user_id = sessions.user_id
          where token_hash = ? and removed_at is null`,
          [sessionId]
        )
      )
      if (!row) return null
      return {
        sessionId,
        person: personOf(row),
        openedAt: row.opened_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
        provedAt: row.proved_at
      }
    },

    sawSession: (sessionId: string, now: number): Promise<number> =>
      db.run('update sessions set last_seen_at = ? where token_hash = ?', [now, sessionId]),
    provedSession: (sessionId: string, now: number): Promise<number> =>
      db.run('update sessions set proved_at = ? where token_hash = ?', [now, sessionId]),
    endSession: (sessionId: string): Promise<number> =>
      db.run('delete from sessions where token_hash = ?', [sessionId]),
    endSessionsOf: (userId: string, except = ''): Promise<number> =>
      db.run('delete from sessions where user_id = ? and token_hash <> ?', [userId, except]),
    forgetSessions: (endedBefore: number, unseenSince: number): Promise<number> =>
      db.run('delete from sessions where expires_at <= ? or last_seen_at <= ?', [endedBefore, unseenSince])
  }
}

const personOf = (row: PersonRow): KnownPerson => ({
  userId: row.user_id,
  login: row.login,
  name: row.name,
  role: row.role,
  regions: row.regions === null ? null : JSON.parse(row.regions),
  passwordHash: row.password_hash,
  mustChangePassword: row.must_change === 1,
  hasSecondFactor: row.second_factor !== null
})
