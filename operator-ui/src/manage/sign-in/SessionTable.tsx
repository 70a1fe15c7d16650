import { dateTimeText } from '../../../../server/client/dates.ts'
import type { OwnSessionsBody } from '../../../../server/protocol/session.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/sign-in-pages.ts'
import './sessions.css'
import { browserName } from './browser-name.ts'

export type SessionRow = OwnSessionsBody['sessions'][number] & { name?: string; login?: string }
type Props<T extends SessionRow> = {
  rows: readonly T[]
  timeZone: string
  /** The word on the button, and whether a row has it. */
  action: string
  canEnd: (row: T) => boolean
  onEnd: (row: T) => void
}

/** Sessions, the latest use first; with names, where there are those of more than one person. */
export function SessionTable<T extends SessionRow>({ rows, timeZone, action, canEnd, onEnd }: Props<T>) {
  const hasNames = rows.some(({ name }) => name !== undefined)
  return (
    <DataTable
      columns={[
        ...(hasNames ? [t('sessions.who')] : []),
        t('sessions.where'),
        t('sessions.opened'),
        t('sessions.seen')
      ]}
      hasActions
    >
      {rows.map((row) => (
        <tr key={row.sessionRef} data-testid='session-row'>
          {hasNames && (
            <th scope='row'>
              {row.name}
              <span class='session-more'>{row.login}</span>
            </th>
          )}
          <td>
            {browserName(row.browser)}
            {row.isThis && ` (${t('sessions.this')})`}
            <span class='session-more'>{row.address || '–'}</span>
          </td>
          <td>{dateTimeText(row.openedAt, timeZone)}</td>
          <td>{dateTimeText(row.lastSeenAt, timeZone)}</td>
          <td class='settings-row-actions'>
            {canEnd(row) && (
              <RowButton label={action} subject={row.name ?? browserName(row.browser)} onClick={() => onEnd(row)} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
