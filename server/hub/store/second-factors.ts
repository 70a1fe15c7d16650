import type { HubRole } from '../../protocol/network/people.ts'
import { first, type SqlDatabase, type Statements } from './sql.ts'

const NEEDED = 'second-factor-for'
/** What was begun and never ended is let go after so many. */
const MOST_BEGUN_MS = 3_600_000

/** What head office proves itself with beside a password: an authenticator's secret, and codes for when it is lost. */
export function secondFactorsIn(db: SqlDatabase) {
  return {
    /** In base 32; null: this person has none. */
    async secretOf(userId: string): Promise<string | null> {
      const sql = 'select second_factor as "secret" from people where user_id = ? and removed_at is null'
      return (await first(db.all<{ secret: string | null }>(sql, [userId])))?.secret ?? null
    },

    /** @param step the period of the code that it was confirmed with, which is thereby used */
    setSecondFactor: (userId: string, secret: string, step: number, codeHashes: readonly string[]): Promise<void> =>
      db.transaction(async (tx) => {
        await tx.run('update people set second_factor = ?, second_factor_step = ? where user_id = ?', [
          secret,
          step,
          userId
        ])
        await replaceCodes(tx, userId, codeHashes)
      }),

    /** Takes it away, with its codes. */
    clearSecondFactor: (userId: string): Promise<void> =>
      db.transaction(async (tx) => {
        await tx.run('update people set second_factor = null, second_factor_step = null where user_id = ?', [userId])
        await replaceCodes(tx, userId, [])
      }),

    /** Uses up the code of a period. Returns false when that one, or a later one, has been used. */
    takeStep: async (userId: string, step: number): Promise<boolean> =>
      (await db.run(
        `update people set second_factor_step = ? where user_id = ? and second_factor is not null
        and (second_factor_step is null or second_factor_step < ?)`,
        [step, userId, step]
      )) === 1,

    /** Uses up a recovery code. Returns false when there is no such code. */
    takeCode: async (userId: string, codeHash: string): Promise<boolean> =>
      (await db.run('delete from recovery_codes where user_id = ? and code_hash = ?', [userId, codeHash])) === 1,

    async codesLeft(userId: string): Promise<number> {
      const sql = 'select cast(count(*) as bigint) as "left" from recovery_codes where user_id = ?'
      return (await first(db.all<{ left: number }>(sql, [userId])))?.left ?? 0
    },

    /** The others open nothing any more. */
    replaceCodes: (userId: string, codeHashes: readonly string[]): Promise<void> =>
      db.transaction(async (tx) => {
        // Takes the row, so that of two who renew them at once one has ten.
        await tx.run('update people set user_id = user_id where user_id = ?', [userId])
        await replaceCodes(tx, userId, codeHashes)
      }),

    /** Secrets of which no code has come yet; here, since another hub may be asked next. */
    begunFactors: {
      put: (sessionId: string, { secret, at }: { secret: string; at: number }): Promise<void> =>
        db.transaction(async (tx) => {
          await tx.run('delete from begun_factors where begun_at < ?', [at - MOST_BEGUN_MS])
          await tx.run(
            `insert into begun_factors (session_id, secret, begun_at) values (?, ?, ?)
            on conflict (session_id) do update set secret = excluded.secret, begun_at = excluded.begun_at`,
            [sessionId, secret, at]
          )
        }),
      async get(sessionId: string): Promise<{ secret: string; at: number } | null> {
        const sql = 'select secret, begun_at as "at" from begun_factors where session_id = ?'
        return (await first(db.all<{ secret: string; at: number }>(sql, [sessionId]))) ?? null
      },
      end: async (sessionId: string): Promise<boolean> =>
        (await db.run('delete from begun_factors where session_id = ?', [sessionId])) === 1
    },

    /** The roles that must have one. */
    async secondFactorFor(): Promise<HubRole[]> {
      const row = await first(db.all<{ value: string }>('select value from meta where key = ?', [NEEDED]))
      return row ? JSON.parse(row.value) : []
    },
    setSecondFactorFor: (roles: readonly HubRole[]): Promise<number> =>
      db.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', [
        NEEDED,
        JSON.stringify(roles)
      ])
  }
}

async function replaceCodes(tx: Statements, userId: string, codeHashes: readonly string[]): Promise<void> {
  await tx.run('delete from recovery_codes where user_id = ?', [userId])
  for (const codeHash of codeHashes)
    await tx.run('insert into recovery_codes (user_id, code_hash) values (?, ?)', [userId, codeHash])
}
