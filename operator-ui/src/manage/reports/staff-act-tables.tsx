import type { FairnessBody } from '../../../../server/protocol/reports.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { name, t } from '../texts/story.ts'
import { countText } from './figures.ts'

/** Who of the staff issued tickets, with which priority, and what became of them. */
export function IssuerTable({ rows }: { rows: FairnessBody['issuers'] }) {
  return (
    <section class='settings-table' data-testid='issuers'>
      <h2>{t('fairness.issuers')}</h2>
      <p class='settings-hint'>{t(rows.length === 0 ? 'fairness.no-issuers' : 'fairness.issuers-about')}</p>
      {rows.length > 0 && (
        <DataTable
          columns={[
            t('fairness.person'),
            { number: t('fairness.issued') },
            { number: t('fairness.with-priority') },
            { number: t('fairness.given-priority') },
            { number: t('fairness.called-too') },
            { number: t('fairness.by-link') },
            { number: t('fairness.reprinted') }
          ]}
        >
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope='row'>{row.name ? name(row.name) : row.key}</th>
              <td class='number'>{countText(row.issued)}</td>
              <td class='number'>{countText(row.issuedWithPriority)}</td>
              <td class='number'>{countText(row.givenPriority)}</td>
              <td class='number'>{countText(row.issuedAndCalled)}</td>
              <td class='number'>{countText(row.leftByLink)}</td>
              <td class='number'>{countText(row.reprinted)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}

type ChangesProps = { byDesk: FairnessBody['changesByDesk']; byVisitors: FairnessBody['changesByVisitors'] }

/** Who was cancelled or put off, and from which desk; visitors' own beside it, for comparison. */
export function ChangesTable({ byDesk, byVisitors }: ChangesProps) {
  const rows = [
    ...byDesk.map((row) => ({
      ...row,
      label: row.key === '' ? t('fairness.no-desk') : row.name ? name(row.name) : row.key
    })),
    { key: 'visitors', label: t('fairness.visitors'), ...byVisitors }
  ]
  return (
    <section class='settings-table' data-testid='changes'>
      <h2>{t('fairness.changes')}</h2>
      <DataTable
        columns={[t('fairness.desk'), { number: t('fairness.cancelled') }, { number: t('fairness.postponed') }]}
      >
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope='row'>{row.label}</th>
            <td class='number'>{countText(row.cancelled)}</td>
            <td class='number'>{countText(row.postponed)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
