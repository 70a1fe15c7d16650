import type { CentreBody } from '../../../server/protocol/centre.ts'
import { tick } from '../../../server/client/clock.ts'
import { minutesSince } from '../../../server/client/waits.ts'
import type { VisitorContext } from './visitor-context.ts'
import { timeIn } from './time-in.ts'

type Props = Pick<VisitorContext, 'texts' | 'live' | 'news' | 'knownAt'> & { centre: CentreBody | null }

/** How fresh the page is; when it is not, where to look instead. */
export function FreshnessLine({ live, news, centre, knownAt, texts: { t } }: Props) {
  const at = knownAt.value
  if (news.isStale.value) {
    return (
      <div class='fresh old' role='alert' data-testid='fresh' data-fresh='false'>
        <p>
          <strong>
            {at === null
              ? t('connection.lost')
              : `${t('visitor.old', { time: timeIn(centre, at) })} · ${t('visitor.old-age', { n: minutesSince(at, tick.value) })}`}
          </strong>
        </p>
        <p>
          {t('visitor.old-hint')}. {t('connection.waiting')}.
        </p>
      </div>
    )
  }
  // Read for its passing: the seconds grow without news.
  void tick.value
  const heardAt = live.heardAt.value
  return (
    <p class='fresh' data-testid='fresh' data-fresh={heardAt !== null}>
      {heardAt === null
        ? t('visitor.connecting')
        : t('visitor.fresh', { n: Math.max(0, Math.round((Date.now() - heardAt) / 1_000)) })}
    </p>
  )
}
