import type { ScreenTexts } from '../screen/screen-texts.ts'

type Props = { isClosed: boolean; words: ScreenTexts }

/** Nobody has been called yet: a greeting where the numbers will be, or that nobody will be called now. */
export function Welcome({ isClosed, words: { t, langs, lang } }: Props) {
  return (
    <div class='welcome' data-testid='welcome'>
      {langs.value.map((each) => (
        <p key={each} lang={each} class='welcome-word'>
          {isClosed ? t('hall.closed', undefined, each) : t('hall.welcome', undefined, each)}
        </p>
      ))}
      {!isClosed && (
        <p class='welcome-hint' lang={lang.value}>
          {t('hall.welcome-hint', undefined, lang.value)}
        </p>
      )}
    </div>
  )
}
