import { dateTimeText } from '../../../../server/client/dates.ts'
import type { FairnessBody } from '../../../../server/protocol/reports.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { t as reportsT } from '../texts/reports.ts'
import { name, t } from '../texts/story.ts'
import { t as overtakesT } from '../texts/overtakes.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import type { Router } from '../../navigation/router.ts'
import { countText, dayText, secondsText } from './figures.ts'
import { storyRoute } from './overtake-text.ts'
import { ruleText } from './story-text.ts'

/** Who was called before others, by class and rule. */
export function OvertakingTable({ rows }: { rows: FairnessBody['overtakings'] }) {
  if (rows.length === 0) return null
  return (
    <section class='settings-table'>
      <h2>{t('fairness.overtakings')}</h2>
      <DataTable
        columns={[
          t('fairness.class'),
          t('fairness.rule'),
          { number: t('fairness.calls') },
          { number: t('fairness.overtaking') },
          { number: t('fairness.passed') }
        ]}
      >
        {rows.map((row) => (
          <tr key={`${row.key} ${row.rule}`}>
            <th scope='row'>{row.name ? name(row.name) : row.key}</th>
            <td>{ruleText(row.rule)}</td>
            <td class='number'>{countText(row.calls)}</td>
            <td class='number'>{countText(row.overtaking)}</td>
            <td class='number'>{countText(row.passed)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}

/** Who called out of order, and how often. */
export function OperatorTable({ rows }: { rows: FairnessBody['byOperator'] }) {
  return (
    <section class='settings-table'>
      <h2>{t('fairness.operators')}</h2>
      <p class='settings-hint'>{rows.length === 0 ? t('fairness.no-operators') : t('fairness.operators-about')}</p>
      {rows.length > 0 && (
        <DataTable
          columns={[
            t('fairness.operator'),
            { number: t('fairness.calls') },
            { number: t('fairness.out-of-order') },
            { number: t('fairness.passed') }
          ]}
        >
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope='row'>{row.name ? name(row.name) : row.key}</th>
              <td class='number'>{countText(row.visits)}</td>
              <td class='number'>{countText(row.outOfOrder)}</td>
              <td class='number'>{countText(row.passed)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}

const UNCALLED = {
  left: 'longest.left',
  'left-over': 'longest.left-over',
  waiting: 'longest.waiting'
} as const

/** Who waited longest. */
export function LongestWaitTable({
  rows,
  timeZone,
  router
}: {
  rows: FairnessBody['longest']
  timeZone: string
  router: Router
}) {
  if (rows.length === 0) return null
  return (
    <section class='settings-table' data-testid='longest'>
      <h2>{t('fairness.longest')}</h2>
      <DataTable
        columns={[
          t('story.number'),
          reportsT('reports.only-service'),
          { number: t('fairness.wait') },
          { number: t('fairness.called-at') }
        ]}
      >
        {rows.map((row) => (
          <tr key={`${row.serviceDay} ${row.ticketNumber} ${row.calledAt}`}>
            <th scope='row'>
              <RouteLink router={router} to={storyRoute(row.serviceDay, row.ticketNumber)} class='ticket-link'>
                {row.ticketNumber}
              </RouteLink>
            </th>
            <td>{row.name ? name(row.name) : row.key}</td>
            <td class='number'>{secondsText(row.waitS)}</td>
            <td class='number'>
              {row.uncalled === 'none' ? (
                dateTimeText(row.calledAt, timeZone)
              ) : (
                <>
                  {dayText(row.serviceDay)}, {overtakesT(UNCALLED[row.uncalled])}
                </>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
