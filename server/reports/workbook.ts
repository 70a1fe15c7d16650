import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { DEFINITIONS } from '../figures/definitions.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Cell, Table } from './table.ts'

const DAY_S = 86_400
const FORMATS = { count: '#,##0', share: '0.0%', seconds: '[h]:mm:ss' } as const
const GLOSSARY = { ky: 'Түшүндүрмө', ru: 'Определения', en: 'Definitions' }

/** A workbook with a sheet for each table, and one that says what the figures mean. Durations are a spreadsheet's own. */
export function workbookOf(tables: Array<Table & { sheet: string }>, lang: Lang): Promise<Buffer> {
  const sheets = tables.map(({ sheet, title, head, rows }) => ({
    sheet,
    stickyRowsCount: 2,
    columns: head.map((_, i) => ({ width: i === 0 ? 34 : 13 })),
    data: [
      [{ value: title, fontWeight: 'bold' as const }, ...head.slice(1).map(() => null)],
      head.map(({ name: value }) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(cellOf))
    ] as SheetData
  }))
  const definitions = DEFINITIONS.map(({ name, meaning }) => [
    { value: name[lang], fontWeight: 'bold' as const },
    { value: meaning[lang], wrap: true }
  ])
  return writeExcelFile([
    ...sheets,
    { sheet: GLOSSARY[lang], columns: [{ width: 28 }, { width: 90 }], data: definitions }
  ]).toBuffer()
}

const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : cell.type === 'text'
      ? { value: cell.value, type: String }
      : { value: cell.type === 'seconds' ? cell.value / DAY_S : cell.value, type: Number, format: FORMATS[cell.type] }
