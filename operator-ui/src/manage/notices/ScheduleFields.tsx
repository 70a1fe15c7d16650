import type { Schedule } from '../../../../server/protocol/notices.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { describedBy, Field } from '../form/Field.tsx'
import { useField } from '../form/form-state.ts'
import { parseTimeOfDay } from '../form/parse-time-of-day.ts'
import { TimeInput } from '../form/TimeInput.tsx'
import { weekday } from '../texts.ts'
import { t } from '../texts/notices.ts'

type Props = { value: Schedule; onChange: (value: Schedule) => void; at: string }

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** When something is shown: from which day to which, on which weekdays, between which hours. */
export function ScheduleFields({ value, onChange, at }: Props) {
  return (
    <>
      <div class='settings-fields'>
        <DateField
          label={t('notices.from')}
          value={value.from}
          at={`${at}/from`}
          onChange={(from) => onChange({ ...value, from })}
        />
        <DateField
          label={t('notices.until')}
          value={value.until}
          at={`${at}/until`}
          onChange={(until) => onChange({ ...value, until })}
        />
        <HoursField value={value} at={at} onChange={onChange} />
      </div>
      <CheckboxGroup
        label={t('notices.weekdays')}
        values={value.weekdays.map((day) => DAYS[day - 1] ?? '1')}
        options={DAYS.map((day, i) => ({ value: day, label: weekday(i) }))}
        at={`${at}/weekdays`}
        onChange={(days) => onChange({ ...value, weekdays: days.map(Number) })}
      />
    </>
  )
}

type DateProps = { label: string; value: string | null; at: string; onChange: (value: string | null) => void }

function DateField({ label, value, at, onChange }: DateProps) {
  const { id, said } = useField(at, null)
  return (
    <Field id={id} label={label} said={said}>
      <input
        id={id}
        type='date'
        value={value ?? ''}
        max='2199-12-31'
        aria-invalid={said !== null}
        aria-describedby={describedBy(id)}
        onInput={(event) => onChange(event.currentTarget.value || null)}
      />
    </Field>
  )
}

function HoursField({ value: { fromTime, untilTime }, value, at, onChange }: Props) {
  const areTimes = [fromTime, untilTime].every((time) => parseTimeOfDay(time) === time)
  const { id, said } = useField(`${at}/untilTime`, areTimes ? null : t('hours.not-a-time'))
  return (
    <fieldset aria-describedby={`${id}-wrong`}>
      <legend>{t('notices.hours')}</legend>
      <span class='day-hours-time'>
        <TimeInput
          label={t('notices.from-time')}
          value={fromTime}
          isWrong={said !== null}
          describedBy={`${id}-wrong`}
          onChange={(time) => onChange({ ...value, fromTime: time })}
        />
        –
        <TimeInput
          label={t('notices.until-time')}
          value={untilTime}
          isWrong={said !== null}
          describedBy={`${id}-wrong`}
          onChange={(time) => onChange({ ...value, untilTime: time })}
        />
      </span>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </fieldset>
  )
}
