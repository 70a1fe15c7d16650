import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk }

/** The hall cannot be reached. Whoever stands there may read any of the languages. */
export function OfflinePage({ kiosk }: Props) {
  const { t } = kiosk.texts
  return (
    <main class='offline' data-testid='offline' aria-live='assertive'>
      {kiosk.languages.value.map((lang, place) => {
        const Heading = place === 0 ? 'h1' : 'h2'
        return (
          <section key={lang} lang={lang}>
            <Heading>{t('offline.heading', undefined, lang)}</Heading>
            <p>{t('offline.wait', undefined, lang)}</p>
            <p>{t('connection.waiting', undefined, lang)}</p>
          </section>
        )
      })}
    </main>
  )
}
