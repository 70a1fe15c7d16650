import { useId } from 'preact/hooks'
import { LANG_NAMES, LANGS } from '../../../server/client/texts.ts'
import type { Text } from '../../../server/protocol/basics.ts'

type Props = {
  label: string
  value: Text
  onChange: (value: Text) => void
  lines?: number
  required?: boolean
  testId?: string
}

/** A text in the three languages. */
export function NamesField({ label, value, onChange, lines = 1, required = false, testId }: Props) {
  const id = useId()
  return (
    <fieldset class='net-names' data-testid={testId}>
      <legend>{label}</legend>
      {LANGS.map((lang) => {
        const field = {
          id: `${id}-${lang}`,
          lang,
          value: value[lang],
          required,
          onInput: (event: { currentTarget: { value: string } }) =>
            onChange({ ...value, [lang]: event.currentTarget.value })
        }
        return (
          <label key={lang} htmlFor={field.id}>
            <span>{LANG_NAMES[lang]}</span>
            {lines > 1 ? (
              <textarea rows={lines} maxLength={2_000} {...field} />
            ) : (
              <input maxLength={200} autocomplete='off' {...field} />
            )}
          </label>
        )
      })}
    </fieldset>
  )
}
