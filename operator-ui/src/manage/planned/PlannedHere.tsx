import { dayText } from '../../../../server/client/dates.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import { ChangeList } from '../settings/ChangeList.tsx'
import { nameResolver } from '../settings/value-text.ts'
import type { Section } from '../settings/section.ts'
import type { Sections } from '../settings/settings-store.ts'
import { t } from '../texts/planned.ts'
import { UnfitList } from './UnfitList.tsx'
import './planned.css'

type Props = Pick<Section<Sections>, 'settings' | 'router'> & { sections: Sections }

/** On the page of settings that will change: from when, and how. */
export function PlannedHere({ settings, router, sections }: Props) {
  const isHere = ({ section }: { section: string }) => section in sections
  const plans = (settings.plans.value ?? [])
    .map((plan) => ({ ...plan, changes: plan.changes.filter(isHere), unfit: plan.unfit.filter(isHere) }))
    .filter(({ changes, unfit }) => changes.length + unfit.length > 0)
  return plans.map(({ planId, from, changes, unfit }) => (
    <aside key={planId} class='planned-here' data-testid='planned-here'>
      <h2>
        <RouteLink router={router} to={{ at: 'manage', subject: 'planned' }} class='planned-link'>
          {t('planned.here', { day: dayText(from) })}
        </RouteLink>
      </h2>
      {changes.length > 0 && <ChangeList changes={changes} settings={settings} />}
      {unfit.length > 0 && (
        <div class='planned-warning'>
          <p>{t('planned.unfit')}</p>
          <UnfitList unfit={unfit} called={nameResolver(settings.saved.value)} />
        </div>
      )}
    </aside>
  ))
}
