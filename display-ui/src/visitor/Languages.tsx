import { LANG_NAMES, LANGS } from '../../../server/client/texts.ts'
import type { VisitorTexts } from './visitor-context.ts'

type Props = { texts: { lang: VisitorTexts['lang']; t: (key: 'visitor.language') => string } }

export function Languages({ texts: { lang, t } }: Props) {
  return (
    <nav class='languages' aria-label={t('visitor.language')}>
      {LANGS.map((each) => (
        <button
          key={each}
          type='button'
          lang={each}
          aria-pressed={lang.value === each}
          data-testid={`lang-${each}`}
          onClick={() => {
            lang.value = each
          }}
        >
          {LANG_NAMES[each]}
        </button>
      ))}
    </nav>
  )
}
