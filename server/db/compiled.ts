import { is, Param, Placeholder } from './drizzle.ts'
import type { Db } from './open.ts'

/** A query whose SQL drizzle has written, run by SQLite's own prepared statement: for what happens at each command. */
export interface Compiled<Row> {
  run: (values: object) => void
  get: (values: object) => Row | undefined
}

/** Compiles a query with named placeholders once; running it costs no query building. Rows come with the columns' names in SQL. */
export function compile<Row = never>(
  db: Db,
  query: { toSQL: () => { sql: string; params: unknown[] } }
): Compiled<Row> {
  const { sql, params } = query.toSQL()
  const statement = db.$client.prepare<unknown[], Row>(sql)
  const names = params.map((param) => {
    const value = is(param, Param) ? param.value : param
    return is(value, Placeholder) ? value.name : null
  })
  const bind = (values: object) =>
    names.map((name, i) => (name === null ? params[i] : ((values as Record<string, unknown>)[name] ?? null)))
  return {
    run: (values) => {
      statement.run(bind(values))
    },
    get: (values) => statement.get(bind(values))
  }
}
