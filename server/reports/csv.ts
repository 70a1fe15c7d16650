import { stringify } from 'csv-stringify/sync'
import type { Table } from './table.ts'

/** Semicolons and a byte-order mark: what spreadsheets of Kyrgyz and Russian machines open as columns, with their letters right. */
const FORMAT = { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const

/** Times are seconds, shares from 0 to 1. A text that a spreadsheet would run as a formula is made one that it shows. */
export const csvOf = ({ head, rows }: Table): string =>
  stringify(
    [
      head,
      ...rows.map((row) =>
        row.map((cell) => (cell === null ? '' : cell.type === 'share' ? cell.value.toFixed(4) : cell.value))
      )
    ],
    FORMAT
  )

/** Rows of plain values as the same kind of file. */
export const plainCsv = (rows: Array<Array<string | number | null>>): string => stringify(rows, FORMAT)
