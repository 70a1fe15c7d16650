import type { ComponentChildren } from 'preact'
import { LANG_NAMES, LANGS } from '../../../server/client/texts.ts'
import type { FinderPage } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { findPath } from './links.ts'

type Props = { view: FinderPage; texts: FindTexts; children: ComponentChildren }

/** What is around every page of the finder: languages, the ways to its parts, and what is a sample. */
export function FindFrame({ view, texts: { t }, children }: Props) {
  const [path = '/', query = ''] = view.path.split('?')
  return (
    <div class='find' data-page={view.page}>
      <header class='no-print'>
        <nav class='languages' aria-label={t('find.language')}>
          {LANGS.map((each) => (
            <a
              key={each}
              href={findPath(path, each, Object.fromEntries(new URLSearchParams(query)))}
              lang={each}
              aria-current={each === view.lang ? 'true' : undefined}
            >
              {LANG_NAMES[each]}
            </a>
          ))}
        </nav>
        <nav class='find-menu' aria-label={t('find.menu')}>
          <a href={findPath('/', view.lang)} aria-current={view.page === 'services' ? 'page' : undefined}>
            {t('find.services-link')}
          </a>
          <a href={findPath('/find/promises', view.lang)} aria-current={view.page === 'promises' ? 'page' : undefined}>
            {t('find.promises-link')}
          </a>
        </nav>
      </header>
      <main>{children}</main>
      <footer class='no-print'>
        {view.hasSample && <p>{t('find.sample-note')}</p>}
        <p>
          <a href='/api/docs/'>{t('find.data')}</a>
        </p>
      </footer>
    </div>
  )
}
