import { zoneLabel } from '../../format/labels.ts'
import { useSignal } from '@preact/signals'
import type { Centre, DeskPlan } from '../../../../server/protocol/centre.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { MasterDetail } from '../layout/MasterDetail.tsx'
import { newId } from '../form/new-id.ts'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { PasteDesks } from './PasteDesks.tsx'
import { TierTable } from './TierTable.tsx'
import { t } from '../texts/desks.ts'
import { ZoneList } from './ZoneList.tsx'

/** Where visitors are served: zones, the desks in them, and what each serves first and later. */
export default function DesksPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ zones, desks, plan }) => ({ zones, desks, plan }))
  const selected = useSignal<string | null>(null)
  const { services = [], groups = [] } = settings.saved.value ?? {}
  return (
    <>
      <PageTitle>{t('desks.title')}</PageTitle>
      <SettingsForm section={section} isPlayable>
        {({ zones, desks, plan }, change) => {
          const zoneName = (zoneId: string) => {
            const zone = zones.find((each) => each.zoneId === zoneId)
            return zone ? zoneLabel(zone) : ''
          }
          const freeNumber = () => Math.max(0, ...desks.map(({ deskNumber }) => deskNumber)) + 1
          const made = (): DeskPlan => ({
            deskId: newId('desk'),
            deskNumber: freeNumber(),
            zoneId: zones[0]?.zoneId ?? '',
            tiers: [[]]
          })
          const remove = ({ deskId }: DeskPlan) => change(withoutDesk(deskId, desks, plan))
          return (
            <>
              <ZoneList
                zones={zones}
                used={new Set(desks.map(({ zoneId }) => zoneId))}
                onChange={(next) => change({ zones: next })}
              />
              <PasteDesks zones={zones} desks={desks} services={services} groups={groups} onChange={change} />
              <MasterDetail
                label={t('desks.title')}
                at='/desks'
                items={desks}
                keyOf={(desk) => desk.deskId}
                selected={selected}
                testId='desk'
                nameOf={(desk) => t('desks.item', { number: desk.deskNumber, services: desk.tiers.flat().length })}
                headingOf={(desk) => zoneName(desk.zoneId)}
                onChange={(next) => change({ desks: next })}
                make={made}
                addLabel={t('desks.add')}
                copy={(desk) => ({ ...structuredClone(desk), deskId: newId('desk'), deskNumber: freeNumber() })}
                onRemove={remove}
              >
                {(desk, i, put) => (
                  <>
                    <div class='settings-fields'>
                      <NumberField
                        label={t('desks.number')}
                        at={`/desks/${i}/deskNumber`}
                        value={desk.deskNumber}
                        testId='desk-number'
                        onChange={(deskNumber) => put({ deskNumber })}
                      />
                      <SelectField
                        label={t('desks.zone')}
                        at={`/desks/${i}/zoneId`}
                        value={desk.zoneId}
                        testId='desk-zone'
                        options={zones.map((zone) => ({ value: zone.zoneId, label: zoneName(zone.zoneId) }))}
                        onChange={(zoneId) => put({ zoneId })}
                      />
                    </div>
                    <TierTable
                      tiers={desk.tiers}
                      at={`/desks/${i}/tiers`}
                      services={services}
                      groups={groups}
                      onChange={(tiers) => put({ tiers })}
                    />
                  </>
                )}
              </MasterDetail>
            </>
          )
        }}
      </SettingsForm>
    </>
  )
}

/** A desk that goes is taken from the plan of the hall too. */
const withoutDesk = (deskId: string, desks: DeskPlan[], plan: Centre['plan']) => ({
  desks: desks.filter((each) => each.deskId !== deskId),
  plan: { ...plan, desks: plan.desks.filter((each) => each.deskId !== deskId) }
})
