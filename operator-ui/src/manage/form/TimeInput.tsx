import { parseTimeOfDay } from './parse-time-of-day.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  isWrong: boolean
  describedBy: string
  testId?: string
}

/** A time of day, typed; browsers' own fields show it by the machine's language, in some with a.m. and p.m. */
export function TimeInput({ label, value, onChange, isWrong, describedBy, testId }: Props) {
  const settle = (typed: string) => onChange(parseTimeOfDay(typed) ?? typed)
  return (
    <input
      class='time'
      inputMode='numeric'
      maxLength={5}
      autocomplete='off'
      value={value}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      data-testid={testId}
      onInput={(event) => onChange(event.currentTarget.value)}
      onChange={(event) => settle(event.currentTarget.value)}
    />
  )
}
