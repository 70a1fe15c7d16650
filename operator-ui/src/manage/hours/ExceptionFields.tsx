import type { DayException } from '../../../../server/protocol/centre.ts'
import { DayHoursField } from '../form/DayHoursField.tsx'
import { TextField } from '../form/TextField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { t } from '../texts/hours.ts'

type Props = { value: DayException; at: string; onChange: (value: DayException) => void }

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** One day that is not as its weekday: 21.03.2027 is as good as 2027-03-21. */
export function ExceptionFields({ value, at, onChange }: Props) {
  const settle = (text: string) => {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? []
    return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  }
  return (
    <>
      <TextField
        label={t('hours.date')}
        hint={t('hours.date-hint')}
        at={`${at}/date`}
        value={value.date}
        maxLength={10}
        testId='exception-date'
        check={(text) => (isDate(text) ? null : t('hours.not-a-date'))}
        onChange={(date) => onChange({ ...value, date: settle(date) })}
      />
      <TranslatedTextField
        label={t('hours.reason')}
        at={`${at}/name`}
        value={value.name}
        testId='exception-name'
        onChange={(text) => onChange({ ...value, name: text })}
      />
      <DayHoursField
        label={t('hours.that-day')}
        at={`${at}/hours`}
        value={value.hours}
        testId='exception'
        onChange={(hours) => onChange({ ...value, hours })}
      />
    </>
  )
}
