import type { ComponentChildren } from 'preact'
import { DataTable } from './DataTable.tsx'
import { RowButton } from './RowButton.tsx'

/** What can be done to a row: a button, or a file to download. */
export type RowAction = { label: string; onClick: () => void } | { label: string; href: string }

type Props<Row> = {
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** What a row is called: in its first column, and by its buttons when they are read out alone. */
  nameOf: (row: Row) => string
  /** The heading of the names. */
  head: string
  /** What else stands in the first column. */
  more?: (row: Row) => ComponentChildren
  columns: ReadonlyArray<{ head: string; cell: (row: Row) => ComponentChildren }>
  /** Without it there is no column of buttons. */
  actions?: (row: Row) => readonly RowAction[]
  /** Of each row. */
  testId: string
  class?: string
}

/** Every table of devices and of people: a row each that begins with its name and ends with what can be done to it. */
export function NamedTable<Row>({
  rows,
  keyOf,
  nameOf,
  head,
  more,
  columns,
  actions,
  testId,
  class: look
}: Props<Row>) {
  return (
    <DataTable
      columns={[head, ...columns.map((column) => column.head)]}
      hasActions={actions !== undefined}
      class={look}
    >
      {rows.map((row) => (
        <tr key={keyOf(row)} data-testid={testId}>
          <th scope='row' class='row-name'>
            {nameOf(row)}
            {more?.(row)}
          </th>
          {columns.map((column) => (
            <td key={column.head}>{column.cell(row)}</td>
          ))}
          {actions && (
            <td class='settings-row-actions'>
              {actions(row).map((action) =>
                'href' in action ? (
                  <a
                    key={action.label}
                    class='pill'
                    href={action.href}
                    download
                    aria-label={`${action.label}: ${nameOf(row)}`}
                  >
                    {action.label}
                  </a>
                ) : (
                  <RowButton key={action.label} label={action.label} subject={nameOf(row)} onClick={action.onClick} />
                )
              )}
            </td>
          )}
        </tr>
      ))}
    </DataTable>
  )
}
