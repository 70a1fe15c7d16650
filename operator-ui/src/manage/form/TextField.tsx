import { t } from '../texts.ts'
import { describedBy, Field } from './Field.tsx'
import { useField } from './form-state.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  at?: string
  hint?: string
  optional?: boolean
  maxLength?: number
  /** Says what is wrong, or null. */
  check?: (value: string) => string | null
  lines?: number
  lang?: string
  testId?: string
}

/** A line of text, or several. */
export function TextField({
  label,
  value,
  onChange,
  at,
  hint,
  optional = false,
  maxLength = 200,
  check,
  lines = 1,
  lang,
  testId
}: Props) {
  const problem = !optional && value.trim() === '' ? t('form.missing') : (check?.(value) ?? null)
  const { id, said } = useField(at, problem)
  const shared = {
    id,
    value,
    maxLength,
    lang,
    autocomplete: 'off',
    'aria-invalid': said !== null,
    'aria-required': !optional,
    'aria-describedby': describedBy(id, hint),
    'data-testid': testId
  }
  return (
    <Field id={id} label={label} hint={hint} said={said}>
      {lines === 1 ? (
        <input {...shared} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={lines} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}
