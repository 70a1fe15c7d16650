import { randomBytes } from 'node:crypto'
import { first, type SqlDatabase } from './sql.ts'

/** What was done at the hub, and what it keeps of itself. */
export function notesIn(db: SqlDatabase) {
  return {
    /** Keeps who did what. */
    note: (at: number, actor: string, about: string, what: string, details: object): Promise<number> =>
      db.run('insert into audit (at, audit_id, actor, about, what, details) values (?, ?, ?, ?, ?, ?)', [
        at,
        randomBytes(9).toString('base64url'),
        actor,
        about,
        what,
        JSON.stringify(details)
      ]),
    /** What was done, the latest first. */
    notes: (
      most: number
    ): Promise<Array<{ at: number; actor: string; about: string; what: string; details: string }>> =>
      db.all('select at, actor, about, what, details from audit order by at desc, audit_id limit ?', [most]),

    /** Of this hub alone: made once, and kept. */
    async secret(key: string, make: () => string): Promise<string> {
      await db.run('insert into meta (key, value) values (?, ?) on conflict (key) do nothing', [key, make()])
      const row = await first(db.all<{ value: string }>('select value from meta where key = ?', [key]))
      return row?.value as string
    },
    async fact(key: string): Promise<string | null> {
      const row = await first(db.all<{ value: string }>('select value from meta where key = ?', [key]))
      return row?.value ?? null
    },
    setFact: (key: string, value: string): Promise<number> =>
      db.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', [
        key,
        value
      ])
  }
}
