import { FACTS_VERSION } from '../../figures/facts.ts'
import type { Db } from '../../db/open.ts'

type Row = Record<string, unknown>

const SHOWN = 10
interface Table {
  table: string
  where?: string
  key: string
  keyMadeOf?: string
  nameOf: (row: Row) => string
  isMadeLater?: boolean
}
const TABLES: Table[] = [
  { table: 'tickets', key: 'ticket_id', nameOf: (row: Row) => `ticket ${row.ticket_number} of ${row.service_day}` },
  {
    table: 'visits',
    key: 'called_seq',
    nameOf: (row: Row) => `the visit of ${row.service_day} at ${row.desk_id} that event ${row.called_seq} began`
  },
  {
    table: 'promises',
    key: 'told_seq',
    nameOf: (row: Row) => `the wait of ${row.service_day} that event ${row.told_seq} told`
  },
  {
    table: 'appointments',
    key: 'appointment_ref',
    nameOf: (row: Row) => `the appointment ${row.appointment_ref}`
  },
  {
    table: 'announcements',
    key: 'call_at',
    keyMadeOf: "printf('%016d %s', seq, device_id)",
    nameOf: (row) => `what display ${row.device_id} told of call ${row.seq}`
  },
  // Made after the day's close, or at the next start: a missing one is no fault, and one of another program is made anew.
  {
    table: 'day_facts',
    where: `version = ${FACTS_VERSION}`,
    key: 'service_day',
    nameOf: (row) => `the figures of ${row.service_day}`,
    isMadeLater: true
  }
]

/** Where the rows of a hall's file are not what the fold of its log says, as sentences. */
export function differences(db: Db, fold: Db): string[] {
  return TABLES.flatMap((each) => {
    const { table } = each
    const sentences: string[] = []
    let count = 0
    for (const sentence of compared(rowsOf(db, each), rowsOf(fold, each), each)) {
      if (++count <= SHOWN) sentences.push(sentence)
    }
    if (count > SHOWN) sentences.push(`… and ${count - SHOWN} more rows of ${table} are not as the log says.`)
    return sentences
  })
}

const rowsOf = (db: Db, { table, where = 'true', key, keyMadeOf }: Table): Iterator<Row> =>
  db.$client
    .prepare<[], Row>(
      `SELECT *${keyMadeOf ? `, ${keyMadeOf} AS ${key}` : ''} FROM ${table} WHERE ${where} ORDER BY ${key}`
    )
    .iterate()

/** Walks two tables side by side, so that neither has to fit into memory. */
function* compared(
  present: Iterator<Row>,
  right: Iterator<Row>,
  { key, nameOf, isMadeLater = false }: Table
): Generator<string> {
  let a = present.next()
  let b = right.next()
  while (!a.done || !b.done) {
    const isNext = !a.done && (b.done || (a.value[key] as string | number) < (b.value[key] as string | number))
    if (isNext) {
      yield `The log knows nothing of ${nameOf(a.value)}, but its row is there.`
      a = present.next()
    } else if (a.done || a.value[key] !== b.value[key]) {
      if (!isMadeLater) yield `The log tells of ${nameOf(b.value)}, but its row is missing.`
      b = right.next()
    } else {
      for (const column of Object.keys(b.value)) {
        const [is, should] = [a.value[column], b.value[column]]
        if (is instanceof Uint8Array && should instanceof Uint8Array) {
          if (Buffer.compare(is, should) !== 0)
            yield `The row of ${nameOf(b.value)} says of ${column} what the log does not.`
        } else if (is !== should) yield `The row of ${nameOf(b.value)} says ${column} = ${is}; the log says ${should}.`
      }
      a = present.next()
      b = right.next()
    }
  }
}
