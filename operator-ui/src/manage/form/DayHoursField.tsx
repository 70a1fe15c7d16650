import type { WeeklyHours } from '../../../../server/protocol/centre.ts'
import { t } from '../texts.ts'
import { useField } from './form-state.ts'
import { TimeInput } from './TimeInput.tsx'
import { parseTimeOfDay } from './parse-time-of-day.ts'

type Day = WeeklyHours[number]
type Props = { label: string; value: Day; onChange: (value: Day) => void; at?: string; testId: string }

const MOST = 4
const FIRST: Day[number] = ['09:00', '18:00']

/** The opening hours of one day. */
export function DayHoursField({ label, value, onChange, at, testId }: Props) {
  const { id, said } = useField(at, hoursProblem(value))
  const last = value.at(-1)
  const more = (): Day[number] => {
    if (!last) return FIRST
    const hour = Number(last[1].slice(0, 2)) + 1
    return [
      `${String(Math.min(22, hour)).padStart(2, '0')}:00`,
      `${String(Math.min(23, hour + 3)).padStart(2, '0')}:00`
    ]
  }
  return (
    <fieldset class='day-hours' aria-label={label} data-testid={testId}>
      <span class='day-hours-name'>{label}</span>
      <div class='day-hours-times'>
        {value.length === 0 && <span class='day-hours-closed'>{t('hours.closed')}</span>}
        {value.map(([from, to], i) => (
          <span key={i} class='day-hours-time'>
            <TimeInput
              label={t('hours.from', { day: label })}
              value={from}
              isWrong={said !== null}
              describedBy={`${id}-wrong`}
              onChange={(time) => onChange(value.with(i, [time, to]))}
              testId={`${testId}-from-${i + 1}`}
            />
            <span aria-hidden='true'>–</span>
            <TimeInput
              label={t('hours.to', { day: label })}
              value={to}
              isWrong={said !== null}
              describedBy={`${id}-wrong`}
              onChange={(time) => onChange(value.with(i, [from, time]))}
              testId={`${testId}-to-${i + 1}`}
            />
            <button
              type='button'
              class='pill round'
              aria-label={t('hours.remove', { day: label, from, to })}
              data-testid={`${testId}-remove-${i + 1}`}
              onClick={() => onChange(value.toSpliced(i, 1))}
            >
              <svg viewBox='0 0 24 24' aria-hidden='true'>
                <path d='M6 6l12 12M18 6L6 18' />
              </svg>
            </button>
          </span>
        ))}
        {value.length < MOST && (
          <button
            type='button'
            class='pill'
            data-testid={`${testId}-add`}
            aria-label={t(value.length === 0 ? 'hours.open-day' : 'hours.add-day', { day: label })}
            onClick={() => onChange([...value, more()])}
          >
            {t(value.length === 0 ? 'hours.open' : 'hours.add')}
          </button>
        )}
      </div>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </fieldset>
  )
}

/** What is wrong with the hours of a day, in words. */
export function hoursProblem(day: Day): string | null {
  for (const [i, [from, to]] of day.entries()) {
    if (parseTimeOfDay(from) === null || parseTimeOfDay(to) === null) return t('hours.not-a-time')
    if (from >= to) return t('hours.end-first', { from, to })
    if (from < (day[i - 1]?.[1] ?? '')) return t('hours.overlap')
  }
  return null
}
