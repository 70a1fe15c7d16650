import { LANG_NAMES, LANGS } from '../../../server/client/texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { VisitorTexts } from './visitor-context.ts'

type Props = {
  /** Those of the centre; null: not known yet. */
  offered: readonly Lang[] | null | undefined
  texts: { lang: VisitorTexts['lang']; t: (key: 'visitor.language') => string }
}

/** The languages of the centre; a single one is no choice. */
export function Languages({ offered, texts: { lang, t } }: Props) {
  const languages = offered ?? LANGS
  if (languages.length < 2) return null
  return (
    <nav class='languages' aria-label={t('visitor.language')}>
      {languages.map((each) => (
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
