import type { CentrePage } from '../../../server/protocol/finder.ts'
import { CentreNow } from './CentreNow.tsx'
import type { FindTexts } from './find-texts.ts'
import { Hours } from './Hours.tsx'
import { findPath } from './links.ts'
import { PromisedList } from './PromisedList.tsx'
import { UsualTable } from './UsualTable.tsx'

type Props = { view: CentrePage; texts: FindTexts; now: number }

/** One centre: its hours, what is done there, and for the service that is looked for what is usual. */
export function CentreView({ view, texts, now }: Props) {
  const { t, name } = texts
  const { centre, service } = view
  return (
    <>
      <p class='crumb'>
        <a href={findPath(service ? '/find' : '/', view.lang, service ? { service: service.commonId } : {})}>
          {t('find.back')}
        </a>
      </p>
      <h1>{name(centre.name)}</h1>
      <p class='where'>
        {centre.isSample && <span class='sample'>{t('find.sample')}</span>}
        <span>{name(centre.address)}</span>
        {centre.kind !== null && <span>{name(centre.kind)}</span>}
      </p>
      <div class='centre-card'>
        {service && <h2>{name(service.name)}</h2>}
        <CentreNow centre={centre} now={now} timeZone={view.timeZone} texts={texts} hasService={service !== null} />
      </div>
      <PromisedList promised={view.promised} texts={texts} />
      {centre.status === 'open' && (
        <section>
          <h2>{t('find.hours')}</h2>
          <Hours hours={view.hours} texts={texts} />
        </section>
      )}
      {view.typical && (
        <section>
          <h2>{t('find.usual-title')}</h2>
          <UsualTable typical={view.typical} texts={texts} />
        </section>
      )}
      <section>
        <h2>{t('find.done-here')}</h2>
        <ul class='done-here'>
          {view.services.map((each) => (
            <li key={each.commonId}>
              <a href={findPath(`/find/centre/${centre.centreId}`, view.lang, { service: each.commonId })}>
                {name(each.name)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
