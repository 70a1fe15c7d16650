import { LANG_NAMES } from '../../../server/client/texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import { lang, t } from '../texts.ts'

type Props = { languages: Lang[] }

export function LanguageSelect({ languages }: Props) {
  return (
    <select
      class='language'
      aria-label={t('language.choose')}
      value={lang.value}
      data-testid='language'
      onChange={(event) => {
        lang.value = event.currentTarget.value as Lang
      }}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANG_NAMES[one]}
        </option>
      ))}
    </select>
  )
}
