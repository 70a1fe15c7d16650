import { useSignal } from '@preact/signals'
import type { Centre, Group, Service } from '../../../../server/protocol/centre.ts'
import { Disclosure } from '../layout/Disclosure.tsx'
import { MasterDetail } from '../layout/MasterDetail.tsx'
import { newId } from '../form/new-id.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { ServiceFields } from './ServiceFields.tsx'
import { name, t } from '../texts/services.ts'
import { PasteServices } from './PasteServices.tsx'
import { GroupList } from './GroupList.tsx'

const EMPTY = { ky: '', ru: '', en: '' }

/** What visitors come for: the groups, and the services in them. */
export default function ServicesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ groups, services, desks, outcomes, appointments }) => ({
    groups,
    services,
    desks,
    outcomes,
    appointments
  }))
  const selected = useSignal<string | null>(null)
  const groupOf = (groups: readonly Group[], groupId: string) => groups.find((group) => group.groupId === groupId)
  return (
    <>
      <PageTitle>{t('services.title')}</PageTitle>
      <SettingsForm section={section} isPlayable>
        {({ groups, services, desks, outcomes, appointments }, change) => {
          return (
            <>
              <Disclosure
                summary={t('services.groups', { count: groups.length })}
                open={groups.length === 0}
                testId='groups-open'
              >
                <GroupList groups={groups} onChange={(next) => change({ groups: next })} />
              </Disclosure>
              <PasteServices services={services} groups={groups} onChange={change} />
              {groups.length > 0 && (
                <MasterDetail
                  label={t('services.title')}
                  at='/services'
                  items={services}
                  keyOf={(service) => service.serviceId}
                  selected={selected}
                  testId='service'
                  nameOf={(service) => `${service.prefix} · ${name(service.name) || t('form.no-name')}`}
                  headingOf={(service) => name(groupOf(groups, service.groupId)?.name ?? EMPTY)}
                  onChange={(next) => change({ services: next })}
                  make={() => newService(groups, services, selected.value)}
                  addLabel={t('services.add')}
                  copy={(service) => ({ ...structuredClone(service), serviceId: newId('service'), name: EMPTY })}
                  onRemove={(service) => change(without(service.serviceId, { services, desks, appointments }))}
                >
                  {(service, i, put) => (
                    <ServiceFields
                      service={service}
                      at={`/services/${i}`}
                      groups={groups}
                      services={services}
                      outcomes={outcomes}
                      change={put}
                    />
                  )}
                </MasterDetail>
              )}
            </>
          )
        }}
      </SettingsForm>
    </>
  )
}

/** A new service joins the group of the one that was open. */
const newService = (groups: readonly Group[], services: readonly Service[], beside: string | null): Service => ({
  serviceId: newId('service'),
  groupId: services.find((each) => each.serviceId === beside)?.groupId ?? groups[0]?.groupId ?? '',
  name: EMPTY,
  prefix: freePrefix(services),
  targetMs: 15 * 60_000,
  expectedServiceMs: 6 * 60_000,
  dailyLimit: null,
  hours: null,
  documents: null
})

/** A service that goes is taken from the desks, from what can be booked, and from visits that went on to it. */
const without = (
  serviceId: string,
  { services, desks, appointments }: Pick<Centre, 'services' | 'desks' | 'appointments'>
) => ({
  services: services
    .filter((each) => each.serviceId !== serviceId)
    .map((each) => (each.nextServiceId === serviceId ? { ...each, nextServiceId: null } : each)),
  desks: desks.map((desk) => ({ ...desk, tiers: desk.tiers.map((tier) => tier.filter((each) => each !== serviceId)) })),
  appointments: { ...appointments, services: appointments.services.filter((each) => each.serviceId !== serviceId) }
})

/** Letters that look and sound alike in all three languages come first. */
function freePrefix(services: readonly Service[]): string {
  const used = new Set(services.map(({ prefix }) => prefix))
  return [...'AKMTEOPCHBX'].find((letter) => !used.has(letter)) ?? 'A'
}
