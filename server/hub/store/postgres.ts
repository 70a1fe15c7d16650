import type { Pool, PoolClient } from 'pg'
import { RequestRefused } from '../../http/errors.ts'
import type { SqlDatabase, SqlValue, Statements } from './sql.ts'

/** Connections of one hub process. */
const CONNECTIONS = 10
const PATIENCE_MS = 5_000
const BUSY_S = 5
/** Serialization failures and deadlocks: another process was in the way, and it is done again. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40001', '40P01'])
const TRIES = 5
/** The type of `bigint`: our numbers are far below 2^53. */
const INT8 = 20

/** Opens a PostgreSQL database, or what speaks as one does. @param address postgres://user@host/name */
export async function openPostgres(address: string): Promise<SqlDatabase> {
  // Loaded only where it is wanted: most hubs are one file.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    types: {
      getTypeParser: ((type: number, format: 'text') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser
    }
  })
  // A connection that ends while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  // Says at the start what is wrong with the address.
  await pool.query('select 1')
  const free = statementsOf(pool)

  return {
    kind: 'postgres',
    all: free.all,
    run: free.run,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end()
  }
}

async function inTransaction<T>(pool: Pool, work: (statements: Statements) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = await connected(pool)
    let broken = false
    try {
      await client.query('begin')
      const result = await work(statementsOf(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      if (tries >= TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error
    } finally {
      client.release(broken)
    }
  }
}

async function connected(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw away(error as Error)
  }
}

const away = (error: Error): RequestRefused =>
  new RequestRefused(503, 'not-saved', `The database does not answer (${error.message})`, BUSY_S)

/** Errors of the connection have no code of SQL: five digits and capitals. */
const isOfSql = ({ code }: { code?: string }): boolean => /^[0-9A-Z]{5}$/.test(code ?? '') && !code?.startsWith('57P')

function statementsOf(client: Pool | PoolClient): Statements {
  const ask = async (sql: string, values: readonly SqlValue[]) => {
    try {
      return await client.query({ text: numbered(sql), values: [...values] })
    } catch (error) {
      throw isOfSql(error as { code?: string }) ? error : away(error as Error)
    }
  }
  return {
    all: async <Row extends object>(sql: string, values: readonly SqlValue[] = []) =>
      (await ask(sql, values)).rows as Row[],
    run: async (sql, values = []) => (await ask(sql, values)).rowCount ?? 0
  }
}

const known = new Map<string, string>()

/** `?` as PostgreSQL has it: $1, $2 … */
function numbered(sql: string): string {
  let text = known.get(sql)
  if (text === undefined) {
    let n = 0
    text = sql.replaceAll('?', () => `$${++n}`)
    if (known.size < 1_000) known.set(sql, text)
  }
  return text
}
