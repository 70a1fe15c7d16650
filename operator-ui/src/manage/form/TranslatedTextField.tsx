import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import type { Text } from '../../../../server/protocol/basics.ts'
import { TextField } from './TextField.tsx'

type Props = {
  label: string
  value: Text
  onChange: (value: Text) => void
  at?: string
  hint?: string
  optional?: boolean
  maxLength?: number
  lines?: number
  testId?: string
}

/** One text in the three languages. */
export function TranslatedTextField({ label, value, onChange, at, hint, testId, ...rest }: Props) {
  return (
    <fieldset class='three-texts'>
      <legend>{label}</legend>
      {hint && <p class='field-hint'>{hint}</p>}
      <div class='three-texts-fields'>
        {LANGS.map((lang) => (
          <TextField
            key={lang}
            label={LANG_NAMES[lang]}
            lang={lang}
            value={value[lang]}
            onChange={(text) => onChange({ ...value, [lang]: text })}
            {...(at !== undefined && { at: `${at}/${lang}` })}
            {...(testId !== undefined && { testId: `${testId}-${lang}` })}
            {...rest}
          />
        ))}
      </div>
    </fieldset>
  )
}
