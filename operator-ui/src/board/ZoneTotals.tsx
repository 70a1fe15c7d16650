import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { minutesText } from '../format/durations.ts'
import { longestWait } from './longest-wait.ts'
import { name, t } from './texts.ts'

type Props = { view: SupervisorView; centre: CentreBody; now: number }

export function ZoneTotals({ view, centre, now }: Props) {
  return (
    <section aria-labelledby='board-zones'>
      <h2 id='board-zones' class='visually-hidden'>
        {t('board.zones')}
      </h2>
      <ul class='zones' title={t('board.zones-about')}>
        {view.zones.map((zone) => {
          const longest = longestWait([zone], now)
          return (
            <li key={zone.zoneId} class={zone.overTarget > 0 ? 'zone is-bad' : 'zone'} data-testid='zone'>
              <ZoneBadge zones={centre.zones} zoneId={zone.zoneId} />
              <strong class='zone-name'>
                {name(centre.zones.find((one) => one.zoneId === zone.zoneId)?.name ?? { ky: '', ru: '', en: '' })}
              </strong>
              <span>
                {t('board.waiting')}: <strong>{zone.waiting}</strong>
              </span>
              <span>
                {t('board.longest')}: <strong>{longest === null ? '–' : minutesText(longest)}</strong>
              </span>
              <span>
                {t('board.open-desks')}:{' '}
                <strong>
                  {zone.openDesks}/{zone.desks}
                </strong>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
