import type { AppointmentSettings } from '../../../../server/protocol/appointments.ts'
import { NumberField } from '../form/NumberField.tsx'
import { t } from '../texts/appointments.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Props = { appointments: AppointmentSettings; onChange: (part: Partial<AppointmentSettings>) => void }

/** How far ahead, how late, how often. */
export function RuleFields({ appointments, onChange }: Props) {
  return (
    <>
      <h2>{t('appointments.rules')}</h2>
      <NumberField
        label={t('appointments.days-ahead')}
        unit={t('appointments.days-unit')}
        value={appointments.daysAhead}
        at='/appointments/daysAhead'
        onChange={(daysAhead) => onChange({ daysAhead })}
        testId='days-ahead'
      />
      <NumberField
        label={t('appointments.change-until')}
        unit={t('appointments.minutes')}
        scale={MINUTE}
        value={appointments.changeUntilMs}
        at='/appointments/changeUntilMs'
        onChange={(changeUntilMs) => onChange({ changeUntilMs })}
        testId='change-until'
      />
      <NumberField
        label={t('appointments.grace')}
        hint={t('appointments.grace-hint')}
        unit={t('appointments.minutes')}
        scale={MINUTE}
        value={appointments.graceMs}
        at='/appointments/graceMs'
        onChange={(graceMs) => onChange({ graceMs })}
        testId='grace'
      />
      <NumberField
        label={t('appointments.remind')}
        unit={t('appointments.hours-unit')}
        scale={HOUR}
        value={appointments.remindMs}
        at='/appointments/remindMs'
        onChange={(remindMs) => onChange({ remindMs })}
        testId='remind'
      />
      <NumberField
        label={t('appointments.remind-again')}
        unit={t('appointments.hours-unit')}
        scale={HOUR}
        value={appointments.remindAgainMs}
        at='/appointments/remindAgainMs'
        onChange={(remindAgainMs) => onChange({ remindAgainMs })}
        testId='remind-again'
      />
      <h2>{t('appointments.limits')}</h2>
      <NumberField
        label={t('appointments.of-phone')}
        hint={t('appointments.limits-hint')}
        value={appointments.mostOfOnePhone}
        at='/appointments/mostOfOnePhone'
        onChange={(mostOfOnePhone) => onChange({ mostOfOnePhone })}
        testId='of-phone'
      />
      <NumberField
        label={t('appointments.of-device')}
        value={appointments.mostOfOneDevice}
        at='/appointments/mostOfOneDevice'
        onChange={(mostOfOneDevice) => onChange({ mostOfOneDevice })}
        testId='of-device'
      />
      <NumberField
        label={t('appointments.of-address')}
        hint={t('appointments.of-address-hint')}
        value={appointments.mostOfOneAddress}
        at='/appointments/mostOfOneAddress'
        onChange={(mostOfOneAddress) => onChange({ mostOfOneAddress })}
        testId='of-address'
      />
    </>
  )
}
