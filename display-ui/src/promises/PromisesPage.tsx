import type { PromisesBody, PromisesBy } from '../../../server/protocol/promises.ts'
import type { promises } from '../texts/promises.ts'
import { Languages } from '../visitor/Languages.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import { TopLine } from '../visitor/TopLine.tsx'
import { MadeUpDays } from './MadeUpDays.tsx'
import { PromiseBars } from './PromiseBars.tsx'
import type { PromiseTexts } from './promise-texts.ts'
import { PARTS, type PromisesStore } from './promises-store.ts'

type Props = { texts: PromiseTexts; store: PromisesStore }

const HEADINGS = {
  service: 'promises.by-service',
  hour: 'promises.by-hour',
  week: 'promises.by-week'
} as const satisfies Record<PromisesBy, keyof typeof promises>

/** What was told and what became of it, in one sentence, and then by service, hour and week. */
export function PromisesPage({ texts, store }: Props) {
  const { t } = texts
  const bodies = store.bodies.value
  const refused = store.refused.value
  return (
    <div class='visitor promises'>
      <header>
        <Languages offered={store.centre.value?.languages} texts={texts} />
        <TopLine centre={store.centre.value} texts={texts} />
      </header>
      <main data-testid='promises'>
        {refused !== null && (
          <StatusMessage title={t(refused === 'promises-off' ? 'promises.off' : 'connection.lost')} isTitle />
        )}
        {refused === null && bodies === null && <StatusMessage title={t('promises.loading')} isTitle />}
        {bodies && (
          <>
            <h1>{t('promises.title')}</h1>
            <MadeUpDays days={store.centre.value?.madeUpDays ?? null} texts={texts} />
            <Lead last={bodies.service.last} texts={texts} />
            {PARTS.map((by) => (
              <PromiseBars key={by} heading={t(HEADINGS[by])} body={bodies[by]} texts={texts} />
            ))}
            <p class='promises-note'>{t('promises.how')}</p>
          </>
        )}
      </main>
    </div>
  )
}

function Lead({ last, texts: { t } }: Pick<Props, 'texts'> & { last: PromisesBody['last'] }) {
  const { told, kept, sooner, later, interval } = last
  if (told === 0 || interval === null) return <p data-testid='promises-none'>{t('promises.none')}</p>
  const percent = (n: number) => Math.round((100 * n) / told)
  return (
    <>
      <p class='promises-share' aria-hidden='true'>
        {percent(kept)} %
      </p>
      <p data-testid='promises-lead'>
        {t('promises.lead', { told, kept: percent(kept), sooner: percent(sooner), later: percent(later) })}
      </p>
      <p class='promises-note'>
        {t('promises.interval', { low: Math.floor(100 * interval.low), high: Math.ceil(100 * interval.high) })}
      </p>
    </>
  )
}
