import type { Db } from './open.ts'

type Row = Record<string, unknown>

const SHOWN = 10
const TABLES = [
  { table: 'tickets', key: 'ticket_id', nameOf: (row: Row) => `ticket ${row.ticket_number} of ${row.service_day}` },
  { table: 'visits', key: 'called_seq', nameOf: (row: Row) => `the visit of ${row.service_day} at ${row.desk_id} that event ${row.called_seq} began` }
]

/** Where the rows of a hall's file are not what the fold of its log says, as sentences. */
export function differences (db: Db, fold: Db): string[] {
  return TABLES.flatMap(({ table, key, nameOf }) => {
    const sentences: string[] = []
    let count = 0
    for (const sentence of compared(rowsOf(db, table, key), rowsOf(fold, table, key), key, nameOf)) {
      if (++count <= SHOWN) sentences.push(sentence)
    }
    if (count > SHOWN) sentences.push(`… and ${count - SHOWN} more rows of ${table} are not as the log says.`)
    return sentences
  })
}

const rowsOf = (db: Db, table: string, key: string): Iterator<Row> =>
  db.$client.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${key}`).iterate()

/** Walks two tables side by side, so that neither has to fit into memory. */
function * compared (is: Iterator<Row>, should: Iterator<Row>, key: string, nameOf: (row: Row) => string): Generator<string> {
  let a = is.next()
  let b = should.next()
  while (!a.done || !b.done) {
    const isNext = !a.done && (b.done || (a.value[key] as string | number) < (b.value[key] as string | number))
    if (isNext) {
      yield `The log knows nothing of ${nameOf(a.value)}, but its row is there.`
      a = is.next()
    } else if (a.done || a.value[key] !== b.value[key]) {
      yield `The log tells of ${nameOf(b.value)}, but its row is missing.`
      b = should.next()
    } else {
      for (const column of Object.keys(b.value)) {
        if (a.value[column] !== b.value[column]) yield `The row of ${nameOf(b.value)} says ${column} = ${a.value[column]}; the log says ${b.value[column]}.`
      }
      a = is.next()
      b = should.next()
    }
  }
}
