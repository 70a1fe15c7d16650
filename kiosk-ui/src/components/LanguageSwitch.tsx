import { LANG_NAMES } from '../../../server/client/texts.ts'
import type { FirstKiosk } from '../store/first-kiosk.ts'

type Props = { kiosk: FirstKiosk }

/** At every step, in the same place. */
export function LanguageSwitch({ kiosk }: Props) {
  const { t, lang } = kiosk.texts
  return (
    <nav class='languages' aria-label={t('welcome.choose')}>
      {kiosk.languages.value.map((one) => (
        <button
          key={one}
          type='button'
          class='button'
          lang={one}
          aria-pressed={lang.value === one}
          data-testid={`lang-${one}`}
          onClick={() => kiosk.send({ type: 'choose-language', lang: one })}
        >
          {LANG_NAMES[one]}
        </button>
      ))}
    </nav>
  )
}
