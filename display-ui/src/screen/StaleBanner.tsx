import { clockText } from '../../../server/client/dates.ts'
import type { ScreenContext } from './screen-context.ts'
import { InAllLanguages } from './InAllLanguages.tsx'

type Props = Pick<ScreenContext, 'centre' | 'news' | 'words'>

/** Says plainly, in every language, that the picture is old and how old. */
export function StaleBanner({ centre, news, words: { t, langs } }: Props) {
  if (!news.isStale.value) return null
  const at = news.lastAt.value
  const time = at === null || centre.value === null ? null : clockText(at, centre.value.timeZone)
  return (
    <div class='stale' role='alert' data-testid='stale'>
      <p class='stale-what'>
        <InAllLanguages langs={langs.value} say={(lang) => t('connection.lost', undefined, lang)} />
      </p>
      {time !== null && (
        <p>
          <InAllLanguages langs={langs.value} say={(lang) => t('screen.last-news', { time }, lang)} />
        </p>
      )}
    </div>
  )
}
