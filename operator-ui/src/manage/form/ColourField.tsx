import { contrastRatio, MIN_TEXT_CONTRAST } from '../../../../server/protocol/conventions/contrast.ts'
import { t } from '../texts.ts'
import { describedBy, Field } from './Field.tsx'
import { useField } from './form-state.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  at?: string
  hint?: string
  testId?: string
}

/** A colour that white text can be read on; one that is too light is refused with the reason. */
export function ColourField({ label, value, onChange, at, hint, testId }: Props) {
  const contrast = contrastRatio(value, '#ffffff')
  const { id, said } = useField(
    at,
    contrast >= MIN_TEXT_CONTRAST
      ? null
      : t('form.too-light', { contrast: contrast.toFixed(1), least: MIN_TEXT_CONTRAST })
  )
  return (
    <Field id={id} label={label} hint={hint} said={said}>
      <span class='colour'>
        <input
          id={id}
          type='color'
          value={value}
          aria-invalid={said !== null}
          aria-describedby={describedBy(id, hint)}
          data-testid={testId}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <span class='colour-sample' style={{ background: value }}>
          {value}
        </span>
      </span>
    </Field>
  )
}
