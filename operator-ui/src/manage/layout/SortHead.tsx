import type { Signal } from '@preact/signals'
import { t } from '../texts/report-filters.ts'

/** Which column a table is sorted by; null: its own order. */
export interface Sorting {
  column: number | null
  isDown: boolean
}

type Props = { sorting: Signal<Sorting>; column: number; label: string; title?: string; isNumber?: boolean }

const natural = new Intl.Collator('ru', { numeric: true })

/** Rows by the value of a column; what cannot be said stands last, whichever way. */
export function sortedBy<R>(
  rows: readonly R[],
  { column, isDown }: Sorting,
  cellOf: (row: R, column: number) => number | string | null
): R[] {
  if (column === null) return [...rows]
  return rows.toSorted((one, other) => {
    const [a, b] = [cellOf(one, column), cellOf(other, column)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : natural.compare(String(a), String(b))
    return isDown ? -order : order
  })
}

/** The heading of a column that sorts the table: numbers from the greatest on, words from the first; then the other way. */
export function SortHead({ sorting, column, label, title, isNumber = false }: Props) {
  const { value } = sorting
  const isSorted = value.column === column
  const press = () => {
    sorting.value = isSorted ? { column, isDown: !value.isDown } : { column, isDown: isNumber }
  }
  return (
    <th
      scope='col'
      class={isNumber ? 'number' : ''}
      aria-sort={isSorted ? (value.isDown ? 'descending' : 'ascending') : undefined}
    >
      <button type='button' class='sort-head' title={title || t('table.sort', { column: label })} onClick={press}>
        {label}
        <span class='sort-mark' aria-hidden='true'>
          {isSorted ? (value.isDown ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  )
}
