import { QrCode } from '../../../server/client/components/QrCode.tsx'
import { saidKm } from '../../../server/protocol/conventions/distance.ts'
import type { PosterPage } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { Hours } from './Hours.tsx'
import { PromisedList } from './PromisedList.tsx'
import { quietText } from '../texts/weekday-text.ts'

type Props = { view: PosterPage; texts: FindTexts }

/** One sheet for the wall of a village office: the nearest centres, when they are quiet, and what is bound to the district. */
export function PosterView({ view, texts }: Props) {
  const { t, name } = texts
  const district = view.places.regions
    .flatMap(({ districts, ...region }) => [region, ...districts])
    .find((each) => ('districtId' in each ? each.districtId === view.near.districtId : false))
  return (
    <article class='poster'>
      <p class='poster-place'>{district && name(district.name)}</p>
      <h1>{t('find.poster-title')}</h1>
      <ol>
        {view.centres.map((centre) => (
          <li key={centre.centreId}>
            <h2>{name(centre.name)}</h2>
            <p>
              {centre.isSample && `${t('find.sample')} · `}
              {name(centre.address)}
              {centre.km !== null && ` · ${t('find.km', { n: saidKm(centre.km) })}`}
            </p>
            <Hours hours={centre.hours} texts={texts} />
            {centre.quiet.length > 0 && <p class='quiet'>{t('usual.quiet', { times: quietText(centre.quiet, t) })}</p>}
          </li>
        ))}
      </ol>
      {view.bound.length > 0 && (
        <section>
          <h2>{t('find.poster-bound')}</h2>
          <p>{view.bound.map((each) => name(each.name)).join(' · ')}</p>
        </section>
      )}
      {view.promised.length > 0 && (
        <section>
          <h2>{t('find.promised-here')}</h2>
          <PromisedList promised={view.promised} texts={texts} />
        </section>
      )}
      <footer class='poster-foot'>
        <QrCode text={view.address} label={view.address} />
        <p>
          {t('find.poster-live')}
          <strong>{view.address.replace(/^https?:\/\//, '').replace(/\?.*$/, '')}</strong>
        </p>
      </footer>
    </article>
  )
}
