import type { Place, Strangers, Tries } from '../../http/login-throttle.ts'
import type { Rate } from '../../http/token-bucket.ts'
import { first, type SqlDatabase, type Statements } from './sql.ts'

interface Row {
  failures: number
  not_before: number
  last_at: number
}

/** The row of a login that stands for what all strangers did there; no place has this name. */
const STRANGERS = ''
const ROW = 'select failures, not_before, last_at from tries where login = ? and place = ?'

/**
 * What was guessed of late, so that several hubs on one database count it together. Logins are kept as hashes: passwords
 * are typed there too.
 */
export function triesIn(db: SqlDatabase) {
  return {
    /** How one place has tried at one login; undefined: not of late. */
    tries: async (login: string, { key }: Place): Promise<Tries | undefined> => triesOf(await rowOf(db, login, key)),

    /**
     * Counts a try, whoever else tries at the same login now.
     * @param next what is known after it
     */
    countTry: <T>(
      login: string,
      { key }: Place,
      now: number,
      next: (tries: Tries | undefined, strangers: Strangers) => { tries: Tries; strangers: Strangers; answer: T }
    ): Promise<T> =>
      db.transaction(async (tx) => {
        // Takes the login's row: of many tries at once each sees those before it.
        await tx.run(
          `insert into tries (login, place, failures, not_before, last_at) values (?, ?, 0, 0, ?)
          on conflict (login, place) do update set place = excluded.place`,
          [login, STRANGERS, now]
        )
        const all = await rowOf(tx, login, STRANGERS)
        const { tries, strangers, answer } = next(triesOf(await rowOf(tx, login, key)), {
          failures: all?.failures ?? 0,
          at: all?.last_at ?? now
        })
        await tx.run('update tries set failures = ?, last_at = ? where login = ? and place = ?', [
          strangers.failures,
          strangers.at,
          login,
          STRANGERS
        ])
        await tx.run(
          `insert into tries (login, place, failures, not_before, last_at) values (?, ?, ?, ?, ?)
          on conflict (login, place) do update set failures = excluded.failures, not_before = excluded.not_before,
          last_at = excluded.last_at`,
          [login, key, tries.failures, tries.notBefore, tries.lastAt]
        )
        return answer
      }),

    /** The try was none of those that guess. */
    forgetTry: (login: string, { key, isKnown }: Place): Promise<void> =>
      db.transaction(async (tx) => {
        const forgotten = await tx.run('delete from tries where login = ? and place = ?', [login, key])
        if (forgotten === 0 || isKnown) return
        await tx.run(
          `update tries set failures = case when failures > 1 then failures - 1 else 0 end where login = ? and place = ?`,
          [login, STRANGERS]
        )
      }),

    /**
     * Takes one of what a key may have (http/token-bucket.ts). Returns 0, or how many ms until there is one: then none was
     * taken.
     */
    async takeShare(key: string, { burst, perMinute }: Rate, now: number): Promise<number> {
      const eachMs = 60_000 / perMinute
      const latest = now + (burst - 1) * eachMs
      const taken = await db.run(
        `insert into shares (key, full_at) values (?, ?) on conflict (key) do update set
        full_at = case when shares.full_at > ? then shares.full_at else ? end + ? where shares.full_at <= ?`,
        [key, now + eachMs, now, now, eachMs, latest]
      )
      if (taken > 0) return 0
      const row = await first(db.all<{ full_at: number }>('select full_at from shares where key = ?', [key]))
      // A clock that was set back makes nobody wait for longer than an empty one takes to fill.
      return Math.min(burst * eachMs, Math.max(1, (row?.full_at ?? now) - latest))
    },

    /** Lets go what counts no more. */
    async forgetTries(before: number, now: number): Promise<void> {
      await db.run('delete from tries where last_at < ?', [before])
      await db.run('delete from shares where full_at < ?', [now])
    }
  }
}

const rowOf = (db: Statements, login: string, place: string): Promise<Row | undefined> =>
  first(db.all<Row>(ROW, [login, place]))

const triesOf = (row: Row | undefined): Tries | undefined =>
  row && { failures: row.failures, notBefore: row.not_before, lastAt: row.last_at }
