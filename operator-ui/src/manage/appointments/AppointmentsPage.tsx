import { CheckboxField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/appointments.ts'
import { BookableFields, firstBookable } from './BookableFields.tsx'
import { RuleFields } from './RuleFields.tsx'

/** What can be booked ahead, and by which rules. */
export default function AppointmentsPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ appointments, services }) => ({ appointments, services }))
  return (
    <>
      <PageTitle>{t('appointments.title')}</PageTitle>
      <SettingsForm section={section}>
        {({ appointments, services }, change) => {
          const put = (part: Partial<typeof appointments>) => change({ appointments: { ...appointments, ...part } })
          const free = services.find(
            ({ serviceId }) => !appointments.services.some((one) => one.serviceId === serviceId)
          )
          const nameOf = (serviceId: string) => {
            const service = services.find((each) => each.serviceId === serviceId)
            return service ? name(service.name) : serviceId
          }
          return (
            <>
              <CheckboxField
                label={t('appointments.open')}
                checked={appointments.open}
                onChange={(open) => put({ open })}
                testId='appointments-open'
              />
              <OrderedList
                label={t('appointments.services')}
                items={appointments.services}
                keyOf={({ serviceId }) => serviceId}
                nameOf={({ serviceId }) => nameOf(serviceId)}
                onChange={(list) => put({ services: list })}
                addLabel={t('appointments.add')}
                testId='bookable'
                {...(free && { make: () => firstBookable(free.serviceId) })}
              >
                {(one, i, set) => (
                  <BookableFields
                    value={one}
                    at={`/appointments/services/${i}`}
                    services={services.filter(
                      ({ serviceId }) =>
                        serviceId === one.serviceId ||
                        !appointments.services.some((each) => each.serviceId === serviceId)
                    )}
                    onChange={set}
                  />
                )}
              </OrderedList>
              <RuleFields appointments={appointments} onChange={put} />
            </>
          )
        }}
      </SettingsForm>
    </>
  )
}
