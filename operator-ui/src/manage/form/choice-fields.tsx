import { describedBy, Field } from './Field.tsx'
import { useField } from './form-state.ts'

type Option<V extends string> = { value: V; label: string; disabled?: boolean }
type SelectProps<V extends string> = {
  label: string
  value: V
  options: ReadonlyArray<Option<V>>
  onChange: (value: V) => void
  at?: string
  hint?: string
  testId?: string
}

/** One of several. */
export function SelectField<V extends string>({ label, value, options, onChange, at, hint, testId }: SelectProps<V>) {
  const { id, said } = useField(at, null)
  return (
    <Field id={id} label={label} hint={hint} said={said}>
      <select
        id={id}
        value={value}
        aria-invalid={said !== null}
        aria-describedby={describedBy(id, hint)}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type GroupProps<V extends string> = {
  label: string
  values: readonly V[]
  options: ReadonlyArray<Option<V>>
  onChange: (values: V[]) => void
  at?: string
  hint?: string
  problem?: string | null
  testId?: string
}

/** Any of several; they stay in the order of the options. @param problem what is wrong with what is chosen, in words */
export function CheckboxGroup<V extends string>({
  label,
  values,
  options,
  onChange,
  at,
  hint,
  problem = null,
  testId
}: GroupProps<V>) {
  const { id, said } = useField(at, problem)
  const toggle = (value: V) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value) !== values.includes(each)))
  return (
    <fieldset class='choose-many' aria-describedby={describedBy(id, hint)}>
      <legend>{label}</legend>
      {hint && (
        <p class='field-hint' id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class='choose-many-options' data-testid={testId}>
        {options.map((option) => (
          <label key={option.value} class='check'>
            <input
              type='checkbox'
              checked={values.includes(option.value)}
              disabled={option.disabled}
              data-testid={testId && `${testId}-${option.value}`}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </fieldset>
  )
}

type CheckboxProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string
  testId?: string
}

/** Yes or no. */
export function CheckboxField({ label, checked, onChange, hint, testId }: CheckboxProps) {
  return (
    <label class='check'>
      <input
        type='checkbox'
        checked={checked}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class='field-hint'>{hint}</span>}
      </span>
    </label>
  )
}
