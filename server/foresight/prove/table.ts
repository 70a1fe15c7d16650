import type { Row } from './prove-case.ts'

const short = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(5))))
const percent = ({ reference, measured }: Row): string =>
  measured === null ? '' : `${((measured / reference - 1) * 100).toFixed(2)} %`

const HEAD = ['case', 'figure', 'reference', 'formula', 'measured', 'standard error', 'off by', 'errors', '']

/** The figures of cases as a Markdown table. */
export function tableOf(rows: readonly Row[]): string[] {
  return [
    lineOf(HEAD),
    lineOf(HEAD.map((_, i) => (i < 2 || i === 8 ? '---' : '---:'))),
    ...rows.map(cellsOf).map(lineOf)
  ]
}

function cellsOf(row: Row): string[] {
  return [
    row.title,
    row.what,
    short(row.reference),
    short(row.formula),
    short(row.measured),
    short(row.standardError),
    percent(row),
    row.errors === null ? '' : row.errors.toFixed(1),
    `${row.holds ? 'holds' : '**does not hold**'}${row.isSecond ? ', measured again' : ''}`
  ]
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
