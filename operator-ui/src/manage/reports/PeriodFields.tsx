import { t } from '../texts/reports.ts'
import type { Period } from './period.ts'

type Props = { period: Period; onChange: (part: Partial<Period>) => void }

/** The first and the last day of a report. */
export function PeriodFields({ period, onChange }: Props) {
  return (['from', 'to'] as const).map((end) => (
    <label key={end} class='field'>
      <span>{t(end === 'from' ? 'reports.from' : 'reports.to')}</span>
      <input
        type='date'
        value={period[end]}
        data-testid={end}
        onInput={(event) => onChange({ [end]: event.currentTarget.value })}
      />
    </label>
  ))
}
