import type { ComponentChildren } from 'preact'
import { t } from '../texts.ts'

type Props = {
  /** The headings, in their order; those of numbers stand to the right, as the numbers do. */
  columns: ReadonlyArray<string | { number: string }>
  /** A last column of buttons, whose heading is for screen readers only. */
  hasActions?: boolean
  class?: string | undefined
  /** The rows. */
  children: ComponentChildren
}

/** A table with one row of headings. */
export function DataTable({ columns, hasActions = false, class: look, children }: Props) {
  return (
    <table class={look}>
      <thead>
        <tr>
          {columns.map((column) =>
            typeof column === 'string' ? (
              <th key={column} scope='col'>
                {column}
              </th>
            ) : (
              <th key={column.number} scope='col' class='number'>
                {column.number}
              </th>
            )
          )}
          {hasActions && (
            <th scope='col'>
              <span class='visually-hidden'>{t('settings.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
