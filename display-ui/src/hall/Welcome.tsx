import type { Words } from '../screen/words.ts'

type Props = { words: Words }

/** Nobody has been called yet: a greeting where the numbers will be. */
export function Welcome ({ words: { t, langs, lang } }: Props) {
  return (
    <div class='welcome' data-testid='welcome'>
      {langs.value.map((each) => <p key={each} lang={each} class='welcome-word'>{t('hall.welcome', undefined, each)}</p>)}
      <p class='welcome-hint' lang={lang.value}>{t('hall.welcome-hint', undefined, lang.value)}</p>
    </div>
  )
}
