import type { BookableService } from '../../../../server/protocol/appointments.ts'
import type { Service } from '../../../../server/protocol/centre.ts'
import { CheckboxField, SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { WeekHoursField } from '../form/WeekHoursField.tsx'
import { name, t } from '../texts/appointments.ts'

const MINUTE = 60_000
const WORKDAY: BookableService['hours'][number] = [
  ['09:00', '12:00'],
  ['13:00', '17:00']
]

/** A service that can be booked from now on, on working days. */
export const firstBookable = (serviceId: string): BookableService => ({
  serviceId,
  hours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []],
  slotMs: 30 * MINUTE,
  perSlot: 2,
  walkInPercent: 50
})

type Props = {
  value: BookableService
  at: string
  services: readonly Service[]
  onChange: (value: BookableService) => void
}

/** When one service can be booked, for how many, and what is kept for who comes without. */
export function BookableFields({ value, at, services, onChange }: Props) {
  const put = (part: Partial<BookableService>) => onChange({ ...value, ...part })
  return (
    <>
      <SelectField
        label={t('appointments.service')}
        value={value.serviceId}
        options={services.map((service) => ({ value: service.serviceId, label: name(service.name) }))}
        at={`${at}/serviceId`}
        onChange={(serviceId) => put({ serviceId })}
        testId='bookable-service'
      />
      <NumberField
        label={t('appointments.slot')}
        unit={t('appointments.minutes')}
        scale={MINUTE}
        value={value.slotMs}
        at={`${at}/slotMs`}
        onChange={(slotMs) => put({ slotMs })}
        testId='slot'
      />
      <NumberField
        label={t('appointments.per-slot')}
        value={value.perSlot}
        at={`${at}/perSlot`}
        onChange={(perSlot) => put({ perSlot })}
        testId='per-slot'
      />
      <NumberField
        label={t('appointments.walk-in')}
        unit='%'
        hint={t('appointments.walk-in-hint', { n: Math.floor((value.perSlot * (100 - value.walkInPercent)) / 100) })}
        value={value.walkInPercent}
        at={`${at}/walkInPercent`}
        onChange={(walkInPercent) => put({ walkInPercent })}
        testId='walk-in'
      />
      <CheckboxField
        label={t('appointments.asks-persons')}
        hint={t('appointments.asks-persons-hint')}
        checked={
          value.asksPersons ?? services.find(({ serviceId }) => serviceId === value.serviceId)?.asksPersons ?? false
        }
        onChange={(asksPersons) => put({ asksPersons })}
        testId='bookable-asks-persons'
      />
      <WeekHoursField
        label={t('appointments.hours')}
        at={`${at}/hours`}
        value={value.hours}
        onChange={(hours) => put({ hours })}
        testId={`slots-${value.serviceId}`}
      />
    </>
  )
}
