import { stringify } from 'csv-stringify/sync'
import type { Lang } from '../protocol/basics.ts'
import type { Table } from './table.ts'

/**
 * What the spreadsheet of the reader opens as columns with their letters and numbers right: where a comma divides decimals,
 * a semicolon divides columns. The byte-order mark says that it is UTF-8.
 */
const SEMICOLONS = { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const
const COMMAS = { ...SEMICOLONS, delimiter: ',' } as const
const FORMATS = { ky: SEMICOLONS, ru: SEMICOLONS, en: COMMAS } as const satisfies Record<Lang, object>

const UNITS = {
  seconds: { ky: 'сек', ru: 'с', en: 's' },
  share: { ky: '%', ru: '%', en: '%' }
} as const
/** "90,2": a share as a percentage with one decimal. */
const percentText = (share: number, lang: Lang): string => {
  const text = (100 * share).toFixed(1)
  return lang === 'en' ? text : text.replace('.', ',')
}

/** Times are seconds, shares percentages; the head says so. A text that a spreadsheet would run as a formula is made one that it shows. */
export const csvOf = ({ head, rows }: Table, lang: Lang): string =>
  stringify(
    [
      head.map(({ name, unit }) => (unit === 'seconds' || unit === 'share' ? `${name}, ${UNITS[unit][lang]}` : name)),
      ...rows.map((row) => {
        const cells = row.map((cell) =>
          cell === null ? '' : cell.type === 'share' ? percentText(cell.value, lang) : cell.value
        )
        return [...cells, ...head.slice(cells.length).map(() => '')]
      })
    ],
    FORMATS[lang]
  )

/** Rows of plain values as the same kind of file. @param lang of the reader; without one: semicolons */
export const plainCsv = (rows: Array<Array<string | number | null>>, lang: Lang = 'ru'): string =>
  stringify(rows, FORMATS[lang])
