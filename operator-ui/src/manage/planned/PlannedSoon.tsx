import { dayText } from '../../../../server/client/dates.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import { ChangeSections } from '../settings/ChangeList.tsx'
import { name, t } from '../texts/planned.ts'
import { UnfitList } from './UnfitList.tsx'
import './planned.css'

type Props = { view: SupervisorView; centre: CentreBody }

/** On the board: which settings change with the next service day, and which plans do not fit any more. */
export default function PlannedSoon({ view, centre }: Props) {
  const names = new Map([
    ...view.services.map((service) => [service.serviceId, name(service.name)] as const),
    ...centre.zones.map((zone) => [zone.zoneId, name(zone.name)] as const)
  ])
  const called = (id: string) => names.get(id) ?? id
  return view.planned.map(({ planId, from, changes, more, unfit, canBegin }) => (
    <section key={planId} class='planned-soon' data-testid='planned-soon'>
      <h2>{t('planned.here', { day: dayText(from) })}</h2>
      <div class='changes'>
        <ChangeSections changes={changes} called={called} />
      </div>
      {more > 0 && <p>{t('planned.more', { n: more })}</p>}
      {unfit.length > 0 && (
        <div class='planned-warning'>
          <p>{t('planned.unfit')}</p>
          <UnfitList unfit={unfit} called={called} />
        </div>
      )}
      {!canBegin && <p class='planned-warning'>{t('planned.cannot-begin-board', { day: dayText(from) })}</p>}
    </section>
  ))
}
