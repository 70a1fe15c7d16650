import type { WeeklyHours } from '../../../../server/protocol/centre.ts'
import { t, weekday } from '../texts.ts'
import { DayHoursField } from './DayHoursField.tsx'
import { useField } from './form-state.ts'

type Props = { label: string; value: WeeklyHours; onChange: (value: WeeklyHours) => void; at: string; testId?: string }

/** Opening hours of a week; a day without any is closed, and between two there is a break. */
export function WeekHoursField({ label, value, onChange, at, testId }: Props) {
  const { id, said } = useField(at, null)
  const copyDown = () => onChange(value.map((day, i) => (i < 5 ? (value[0] ?? []) : day)))
  return (
    <fieldset class='week-hours' aria-describedby={`${id}-wrong`} data-testid={testId}>
      <legend>{label}</legend>
      {value.map((day, i) => (
        <DayHoursField
          key={i}
          label={weekday(i)}
          at={`${at}/${i}`}
          value={day}
          onChange={(changed) => onChange(value.with(i, changed))}
          testId={`${testId ?? 'day'}-${i + 1}`}
        />
      ))}
      <div>
        <button type='button' class='pill' data-testid={`${testId ?? 'day'}-copy`} onClick={copyDown}>
          {t('hours.copy')}
        </button>
      </div>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </fieldset>
  )
}
