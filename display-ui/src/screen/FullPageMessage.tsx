import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../server/protocol/basics.ts'

type Props = { langs: readonly Lang[]; say: (lang: Lang) => string; testId: string; children?: ComponentChildren }

/** A whole calm page that says one thing in every language. */
export function FullPageMessage({ langs, say, testId, children }: Props) {
  return (
    <main class='notice' data-testid={testId}>
      {langs.map((lang, place) =>
        place === 0 ? (
          <h1 key={lang} lang={lang}>
            {say(lang)}
          </h1>
        ) : (
          <p key={lang} lang={lang}>
            {say(lang)}
          </p>
        )
      )}
      {children}
    </main>
  )
}
