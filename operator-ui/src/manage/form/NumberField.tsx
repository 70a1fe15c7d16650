import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { decimalText } from '../../format/decimals.ts'
import { t } from '../texts.ts'
import { boundsAt } from './number-bounds.ts'
import { describedBy, Field } from './Field.tsx'
import { useField } from './form-state.ts'

type Props = {
  label: string
  /** null: left empty. */
  value: number | null
  /** What is entered times this is the value: 60,000 for minutes of milliseconds. */
  scale?: number
  unit?: string
  hint?: string
  /** Decimal places that may be entered. */
  decimals?: number
  testId?: string
} & (
  | { optional: true; onChange: (value: number | null) => void }
  | { optional?: false; onChange: (value: number) => void }
) &
  ({ at: string; min?: undefined; max?: undefined } | { at?: string; min: number; max: number })

/**
 * A number with its unit. Its bounds, in the unit that is entered, are told once they are exceeded: those of its pointer
 * (number-bounds.ts), or its own where they depend on something else.
 */
export function NumberField(props: Props) {
  const { label, value, scale = 1, unit, hint, optional = false, decimals = 0, at, testId } = props
  const { min, max } = props.min === undefined ? boundsAt(props.at, scale) : props
  const textOf = (number: number | null) =>
    number === null ? '' : decimalText(Number((number / scale).toFixed(decimals)))
  const text = useSignal(textOf(value))
  const entered = parseNumber(text.value, decimals)
  // Takes a value that changed elsewhere, and leaves the text that is being typed alone.
  useEffect(() => {
    if (value !== (entered === null || Number.isNaN(entered) ? null : Math.round(entered * scale * 1e6) / 1e6))
      text.value = textOf(value)
  }, [value])
  const isIn = entered !== null && entered >= min && entered <= max
  const problem =
    entered === null
      ? optional
        ? null
        : t('form.missing')
      : isIn
        ? null
        : t('form.bounds', { min: decimalText(min), max: decimalText(max) })
  const { id, said } = useField(at, problem)
  const enter = (typed: string) => {
    text.value = typed
    const number = parseNumber(typed, decimals)
    if (number === null) {
      if (props.optional) props.onChange(null)
    } else if (number >= min && number <= max) props.onChange(Math.round(number * scale * 1e6) / 1e6)
  }
  return (
    <Field id={id} label={label} hint={hint} said={said}>
      <span class='with-unit'>
        <input
          id={id}
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          value={text.value}
          maxLength={12}
          autocomplete='off'
          aria-invalid={said !== null}
          aria-describedby={describedBy(id, hint)}
          data-testid={testId}
          onInput={(event) => enter(event.currentTarget.value)}
        />
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  )
}

/** null: nothing; NaN: no such number. A comma is as good as a point. */
function parseNumber(typed: string, decimals: number): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  return new RegExp(`^-?\\d+(\\.\\d{1,${Math.max(1, decimals)}})?$`).test(text) && (decimals > 0 || !text.includes('.'))
    ? Number(text)
    : Number.NaN
}
