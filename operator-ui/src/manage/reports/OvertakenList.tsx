import { clockSecondsText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { StoryBody } from '../../../../server/protocol/stories.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import type { Router } from '../../navigation/router.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { t } from '../texts/overtakes.ts'
import { countText } from './figures.ts'
import { overtakenText, storyRoute, whereText } from './overtake-text.ts'

type Props = { story: StoryBody; centre: CentreBody; router: Router }

/** Who had come later than a ticket and was called before it, and why. */
export function OvertakenList({ story: { serviceDay, overtaken, whileAway, elsewhere }, centre, router }: Props) {
  return (
    <section class='overtaken' data-testid='overtaken'>
      <h3>{t('overtaken.heading')}</h3>
      {overtaken.length === 0 && <p>{t('overtaken.none')}</p>}
      {overtaken.length > 0 && (
        <DataTable columns={[t('overtaken.time'), t('overtaken.number'), t('overtaken.desk'), t('overtaken.why')]}>
          {overtaken.map((call) => (
            <tr key={call.seq}>
              <td class='number'>{clockSecondsText(call.at, centre.timeZone)}</td>
              <th scope='row'>
                <RouteLink router={router} to={storyRoute(serviceDay, call.ticketNumber)} class='ticket-link'>
                  {call.ticketNumber}
                </RouteLink>
              </th>
              <td>{whereText(call, centre)}</td>
              <td>{overtakenText(call, centre)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {whileAway > 0 && <p class='settings-hint'>{t('overtaken.while-away', { n: countText(whileAway) })}</p>}
      {elsewhere > 0 && <p class='settings-hint'>{t('overtaken.elsewhere', { n: countText(elsewhere) })}</p>}
    </section>
  )
}
