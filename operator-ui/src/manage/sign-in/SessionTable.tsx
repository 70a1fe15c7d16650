import { dateTimeText } from '../../../../server/client/dates.ts'
import type { OwnSessionsBody } from '../../../../server/protocol/session.ts'
import { NamedTable } from '../layout/NamedTable.tsx'
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
  const where = (row: T) => `${browserName(row.browser)}${row.isThis ? ` (${t('sessions.this')})` : ''}`
  const address = (row: T) => <span class='session-more'>{row.address || '–'}</span>
  const whereColumn = {
    head: t('sessions.where'),
    cell: (row: T) => (
      <>
        {where(row)}
        {address(row)}
      </>
    )
  }
  return (
    <NamedTable
      rows={rows}
      testId='session-row'
      keyOf={({ sessionRef }) => sessionRef}
      nameOf={(row) => row.name ?? where(row)}
      head={t(hasNames ? 'sessions.who' : 'sessions.where')}
      more={(row) => (hasNames ? <span class='session-more'>{row.login}</span> : address(row))}
      columns={[
        ...(hasNames ? [whereColumn] : []),
        { head: t('sessions.opened'), cell: ({ openedAt }) => dateTimeText(openedAt, timeZone) },
        { head: t('sessions.seen'), cell: ({ lastSeenAt }) => dateTimeText(lastSeenAt, timeZone) }
      ]}
      actions={(row) => (canEnd(row) ? [{ label: action, onClick: () => onEnd(row) }] : [])}
    />
  )
}
