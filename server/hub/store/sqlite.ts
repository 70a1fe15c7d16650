import path from 'node:path'
import Database from 'better-sqlite3'
import { keepForOwner, makeFolder } from '../../db/folder.ts'
import type { SqlDatabase, SqlValue, Statements } from './sql.ts'

/** The hub's one file of data, inside its data folder. */
export const HUB_FILE = 'hub.sqlite'
/** Prepared statements that are kept: the store has fewer. */
const MOST_PREPARED = 300

/** Opens the hub's file, and makes it if there is none. The folder must be held (db/lock.ts). */
export function openSqlite(folder: string): SqlDatabase {
  makeFolder(folder)
  const file = path.join(folder, HUB_FILE)
  const writer = connect(file)
  // A reader of its own sees only what is committed, while a transaction waits for its next statement.
  const reader = connect(file)
  const read = statementsOf(reader)
  const write = statementsOf(writer)
  let turn: Promise<unknown> = Promise.resolve()

  /** One after another: a transaction awaits between its statements, and nobody else's may come in between. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  return {
    kind: 'sqlite',
    all: read.all,
    run: (sql, values) => inTurn(() => write.run(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        writer.exec('BEGIN IMMEDIATE')
        try {
          const result = await work(write)
          writer.exec('COMMIT')
          return result
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK')
          throw error
        }
      }),
    close: () =>
      inTurn(async () => {
        reader.close()
        writer.close()
      })
  }
}

function connect(file: string): Database.Database {
  const client = new Database(file, { timeout: 5_000 })
  keepForOwner(file)
  client.pragma('journal_mode = WAL')
  // The library's default in WAL mode loses what halls were told is kept when the power fails.
  client.pragma('synchronous = FULL')
  if (client.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite does not sync each commit (synchronous is not FULL)')
  return client
}

function statementsOf(client: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement<SqlValue[]>>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size >= MOST_PREPARED) prepared.clear()
    const statement = client.prepare<SqlValue[]>(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    all: async <Row extends object>(sql: string, values: readonly SqlValue[] = []) =>
      prepare(sql).all(...values) as Row[],
    run: async (sql, values = []) => prepare(sql).run(...values).changes
  }
}
