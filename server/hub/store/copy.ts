import type { SqlDatabase, SqlValue, Statements } from './sql.ts'

/** Rows that are read at once: with a batch of 1 MB in each some megabytes. */
const AT_ONCE = 200

/** Every table that is copied, with its key. Sessions are not: who was signed in when a backup was made signs in anew. */
const KEYS: Record<string, readonly string[]> = {
  meta: ['key'],
  people: ['user_id'],
  recovery_codes: ['user_id', 'code_hash'],
  audit: ['at', 'audit_id'],
  centres: ['centre_id'],
  codes: ['code_hash'],
  enrolments: ['centre_id'],
  hall_keys: ['centre_id', 'public_key'],
  alarms: ['centre_id', 'kind'],
  services: ['common_id'],
  service_map: ['centre_id', 'service_id'],
  catalogue: ['key'],
  bundles: ['version'],
  outcomes: ['centre_id', 'version'],
  anchors: ['day', 'centre_id'],
  statuses: ['centre_id'],
  epochs: ['centre_id', 'epoch'],
  segments: ['centre_id', 'epoch', 'from_seq'],
  folds: ['centre_id'],
  day_facts: ['centre_id', 'service_day'],
  tallies: ['centre_id', 'month', 'service_id']
}

/** What halls send anew by themselves, and what is counted of it. */
const SENT_ANEW: ReadonlySet<string> = new Set(['statuses', 'epochs', 'segments', 'folds', 'day_facts', 'tallies'])

export const EVERY_TABLE: readonly string[] = Object.keys(KEYS)
/** What a hub cannot get again from its halls. */
export const IRREPLACEABLE: readonly string[] = EVERY_TABLE.filter((table) => !SENT_ANEW.has(table))

/**
 * Copies tables from one database into another of the same steps (tables.ts), whose rows in them it takes away, in one
 * transaction: all or nothing. Returns how many rows.
 */
export async function copyTables(from: Statements, to: SqlDatabase, tables: readonly string[]): Promise<number> {
  return to.transaction(async (tx) => {
    let copied = 0
    for (const table of tables) {
      await tx.run(`delete from ${table}`)
      for await (const row of rowsOf(from, table)) {
        const columns = Object.keys(row)
        await tx.run(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
          Object.values(row)
        )
        copied++
      }
    }
    return copied
  })
}

/** The rows of a table in the order of its key, some at once. */
async function* rowsOf(from: Statements, table: string): AsyncGenerator<Record<string, SqlValue>> {
  const keys = KEYS[table] as readonly string[]
  const order = keys.join(', ')
  for (let last: SqlValue[] | null = null; ; ) {
    const after: string = last === null ? '' : `where (${order}) > (${keys.map(() => '?').join(', ')})`
    const rows: Array<Record<string, SqlValue>> = await from.all(
      `select * from ${table} ${after} order by ${order} limit ${AT_ONCE}`,
      last ?? []
    )
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < AT_ONCE) return
    last = keys.map((key) => end[key] ?? null)
  }
}
