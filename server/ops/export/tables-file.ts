import Database from 'better-sqlite3'
import { COLUMNS, type Cell, columnRows, FORMAT, TABLES, type Table, type TableRow, tableNamed } from './tables.ts'
import { VIEWS } from './views.ts'

const quoted = (name: string): string => `"${name}"`
const columnList = ({ columns }: Table): string => columns.map(({ name }) => quoted(name)).join(', ')
const created = (table: Table, name = quoted(table.name)): string =>
  `CREATE TABLE ${name} (${table.columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')}${
    table.key ? `, PRIMARY KEY (${table.key})` : ''
  })`

/**
 * A new SQLite file with the tables, the views and what the columns mean. What is added comes into the file by `finish`, in the
 * order of its values: in that of the day, it would tell who came when.
 */
export class TablesFile {
  readonly #client: Database.Database

  /** @param file is not there yet; nobody reads it before it is finished and on the disk */
  constructor(file: string) {
    this.#client = new Database(file)
    this.#client.pragma('journal_mode = OFF')
    this.#client.pragma('synchronous = OFF')
    this.#client.pragma('temp_store = FILE')
    for (const table of [...TABLES, COLUMNS]) {
      this.#client.exec(created(table))
      this.#client.exec(created(table, `temp.${quoted(`new_${table.name}`)}`))
    }
    for (const { name, sql } of VIEWS) this.#client.exec(`CREATE VIEW ${quoted(name)} AS ${sql}`)
  }

  /** Of a table with a key, a row replaces the one before it. */
  add(name: (typeof TABLES)[number]['name'] | 'columns', rows: readonly TableRow[]): void {
    const { columns } = tableNamed(name)
    const insert = this.#client.prepare<Cell[]>(
      `INSERT OR REPLACE INTO temp.${quoted(`new_${name}`)} VALUES (${columns.map(() => '?').join(', ')})`
    )
    this.#client.transaction(() => {
      for (const row of rows) insert.run(...columns.map((column) => row[column.name] ?? null))
    })()
  }

  /** Adds everything of a finished file. @throws an Error when it is of another format */
  addAll(file: string): void {
    this.#client.prepare('ATTACH ? AS more').run(file)
    try {
      for (const table of TABLES)
        this.#client.exec(
          `INSERT OR REPLACE INTO temp.${quoted(`new_${table.name}`)} (${columnList(table)}) SELECT ${columnList(table)} FROM more.${quoted(table.name)}`
        )
    } finally {
      this.#client.exec('DETACH more')
    }
  }

  finish(): void {
    this.add('columns', columnRows())
    for (const table of [...TABLES, COLUMNS]) {
      const order = table.columns.map((_, i) => i + 1).join(', ')
      this.#client.exec(
        `INSERT INTO main.${quoted(table.name)} SELECT * FROM temp.${quoted(`new_${table.name}`)} ORDER BY ${order}`
      )
    }
    this.#client.close()
  }

  /** Lets go of a file that is not wanted any more. */
  close(): void {
    this.#client.close()
  }
}

/** What a finished file says of its month; null: it is none of ours, or of another format. */
export function monthIn(file: string): { isWhole: boolean } | null {
  try {
    const client = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const row = client
        .prepare<[], { format: string; isWhole: number }>('SELECT format, is_whole AS isWhole FROM months')
        .get()
      return row?.format === FORMAT ? { isWhole: row.isWhole === 1 } : null
    } finally {
      client.close()
    }
  } catch {
    return null
  }
}
