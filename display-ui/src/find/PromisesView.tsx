import type { PromisesPage } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { PromisedList } from './PromisedList.tsx'

type Props = { view: PromisesPage; texts: FindTexts }

/** Every centre that was promised, by region. */
export function PromisesView({ view, texts }: Props) {
  const { t, name } = texts
  return (
    <>
      <h1>{t('find.promises-title')}</h1>
      <p class='lead'>{t('find.promises-lead')}</p>
      {view.places.regions
        .map((region) => ({ region, promised: view.promises.filter(({ regionId }) => regionId === region.regionId) }))
        .filter(({ promised }) => promised.length > 0)
        .map(({ region, promised }) => (
          <section key={region.regionId}>
            <h2>{name(region.name)}</h2>
            <PromisedList promised={promised} texts={texts} />
          </section>
        ))}
    </>
  )
}
