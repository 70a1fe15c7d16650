import { CheckboxField, CheckboxGroup } from '../form/choice-fields.tsx'
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
export function AllOrSomeField({ all, label, values, options, onChange, testId }: Props) {
  // One that was taken away meanwhile is not chosen any more.
  const known = values?.filter((value) => options.some((option) => option.value === value))
  return (
    <div class='all-or-some'>
      <CheckboxField
        label={all}
        checked={values === undefined}
        testId={`${testId}-all`}
        onChange={(isAll) => onChange(isAll ? undefined : options.map(({ value }) => value))}
      />
      {known && (
        <CheckboxGroup
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
