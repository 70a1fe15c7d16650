/** What a value of a statement may be; `bytea` columns take and give buffers, `bigint` columns numbers. */
export type SqlValue = string | number | null | Buffer
export type SqlRow = Record<string, SqlValue>

/** Statements, with a `?` for each value. */
export interface Statements {
  all: <Row extends object = SqlRow>(sql: string, values?: readonly SqlValue[]) => Promise<Row[]>
  /** Returns how many rows were changed. */
  run: (sql: string, values?: readonly SqlValue[]) => Promise<number>
}

/**
 * The database under the store: what SQLite and PostgreSQL have in common, and nothing else (README.md). Outside of a
 * transaction each statement is its own, and reads see only what is committed.
 */
export interface SqlDatabase extends Statements {
  readonly kind: 'sqlite' | 'postgres'
  /**
   * Runs work in one transaction, which is on the disk when this returns; what it throws rolls it back. It may be run again
   * when another process was in the way, so it must do nothing but statements.
   */
  transaction: <T>(work: (statements: Statements) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** The only row of an answer; undefined: there is none. */
export const first = async <Row extends object>(rows: Promise<Row[]>): Promise<Row | undefined> => (await rows)[0]

/**
 * Whoever else holds the same, in this process or another, waits here until this transaction ends: for what is read, judged
 * and written. Not an advisory lock, which not every engine has: a row of its own that is written.
 */
export const hold = (tx: Statements, what: 'people' | 'services' | 'service maps' | 'codes'): Promise<number> =>
  tx.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', [
    `hold ${what}`,
    ''
  ])
