import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { t } from '../texts.ts'
import { deskLabel, reasonWords, statusWord } from '../words/labels.ts'

type Props = { view: SupervisorView, centre: CentreBody }

export function DesksTable ({ view, centre }: Props) {
  return (
    <section aria-labelledby='hall-desks'>
      <h2 id='hall-desks'>{t('hall.desks')}</h2>
      <table>
        <thead>
          <tr>
            <th scope='col'>{t('hall.desk')}</th>
            <th scope='col'>{t('hall.status')}</th>
            <th scope='col'>{t('hall.ticket')}</th>
            <th scope='col'>{t('hall.operator')}</th>
          </tr>
        </thead>
        <tbody>
          {view.desks.map((desk) => (
            <tr key={desk.deskId} class={desk.status === 'closed' ? 'is-empty' : undefined} data-testid='desk-row'>
              <th scope='row'><ZoneBadge zones={centre.zones} zoneId={desk.zoneId} /> {deskLabel(centre, desk.deskNumber)}</th>
              <td>
                <span class={`status ${desk.status}`}>{statusWord(desk.status)}</span>
                {desk.pauseReason && <span class='pause-reason'>{reasonWords(centre, desk.pauseReason)}</span>}
              </td>
              <td><strong>{desk.ticketNumber ?? '–'}</strong></td>
              <td>{desk.operatorName ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
