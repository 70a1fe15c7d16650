import { Check, ChooseMany } from '../parts/Choose.tsx'
import { t } from '../texts/devices.ts'

type Props = {
  all: string
  label: string
  /** undefined: all. */
  values: string[] | undefined
  options: Array<{ value: string; label: string }>
  onChange: (values: string[] | undefined) => void
  testId: string
}

/** All there are, new ones too, or only those that are chosen: at least one. */
export function AllOrSome({ all, label, values, options, onChange, testId }: Props) {
  // One that was taken away meanwhile is not chosen any more.
  const known = values?.filter((value) => options.some((option) => option.value === value))
  return (
    <div class='all-or-some'>
      <Check
        label={all}
        checked={values === undefined}
        testId={`${testId}-all`}
        onChange={(isAll) => onChange(isAll ? undefined : options.map(({ value }) => value))}
      />
      {known && (
        <ChooseMany
          label={label}
          values={known}
          options={options}
          problem={known.length === 0 ? t('devices.none-chosen') : null}
          testId={testId}
          onChange={onChange}
        />
      )}
    </div>
  )
}
