import { HallPlan } from '../../../../server/client/components/HallPlan.tsx'
import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import { usePolled } from '../use-polled.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { t } from '../texts/plan.ts'
import { ZoneColours } from './ZoneColours.tsx'
import './plan.css'

/** The hall from above, and the colours of its zones. */
export default function PlanPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ plan, zones }) => ({ plan, zones }))
  const { body } = usePolled<DevicesBody>(app.session, '/devices')
  const saved = settings.saved.value
  return (
    <>
      <PageTitle>{t('plan.title')}</PageTitle>
      <p>{t('plan.about')}</p>
      <SettingsForm section={section}>
        {({ plan, zones }, change) =>
          saved && (
            <>
              <PlanEditor
                plan={plan}
                centre={{ ...saved, zones }}
                devices={body.value?.devices ?? []}
                onChange={(next) => change({ plan: next })}
              />
              {(plan.areas.length > 0 || plan.desks.length > 0) && (
                <figure class='plan-preview'>
                  <figcaption>{t('plan.preview')}</figcaption>
                  {[false, true].map((night) => (
                    <div key={String(night)} class={night ? 'plan-preview-night' : ''}>
                      <HallPlan
                        plan={{
                          ...plan,
                          desks: plan.desks.flatMap(({ deskId, x, y }) =>
                            saved.desks
                              .filter((desk) => desk.deskId === deskId)
                              .map(({ deskNumber, zoneId }) => ({ deskLabel: String(deskNumber), zoneId, x, y }))
                          )
                        }}
                        zones={zones}
                        label={t('plan.hall')}
                        night={night}
                      />
                    </div>
                  ))}
                </figure>
              )}
              <ZoneColours zones={zones} onChange={(next) => change({ zones: next })} />
            </>
          )
        }
      </SettingsForm>
    </>
  )
}
