import type { CentresPage } from '../../../server/protocol/finder.ts'
import type { Place } from '../../../server/protocol/network/places.ts'
import { CentreCard } from './CentreCard.tsx'
import { CentreHead } from './CentreHead.tsx'
import { type Found, foundFor, type Ranked } from './found.ts'
import type { FindTexts } from './find-texts.ts'
import { findPath, nearKey } from './links.ts'
import { NearChoice } from './NearChoice.tsx'
import { PromisedList } from './PromisedList.tsx'
import { SchemeChoice } from './SchemeChoice.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'

const WHY = {
  best: 'find.why-best',
  nearest: 'find.why-nearest',
  quickest: 'find.why-quickest',
  also: 'find.why-also'
} as const

type Props = {
  view: CentresPage
  texts: FindTexts
  now: number
  /** Where the browser is, which stays in it. */
  position?: Place | null
  /** The button of the position; only where there is a script. */
  nearMe?: preact.ComponentChild
}

/** Where to go for a service: two or three suggestions, then every centre by its distance. */
export function CentresView({ view, texts, now, position = null, nearMe }: Props) {
  const { t, name } = texts
  const found = foundFor(view, position, now)
  const isBound = view.service.placeRule !== 'anywhere'
  return (
    <>
      <p class='crumb'>
        <a href={findPath('/', view.lang, { near: nearKey(view.near) })}>{t('find.other-service')}</a>
      </p>
      <h1>{name(view.service.name)}</h1>
      <ServiceFacts service={view.service} texts={texts} />
      <NearChoice
        view={view}
        near={view.near}
        texts={texts}
        query={{ service: view.service.commonId }}
        label={isBound ? 'find.home-label' : 'find.where-label'}
      />
      {nearMe}
      {position === null && <SchemeChoice view={view} texts={texts} now={now} />}
      {found.needsPlace && (
        <p class='notice' data-testid='say-where'>
          {t('find.say-where')}
        </p>
      )}
      {found.suggested.length > 0 && (
        <section class='suggested' data-testid='suggested'>
          <h2>{t('find.suggested')}</h2>
          <ul>
            {found.suggested.map((each) => (
              <CentreCard key={each.centre.centreId} {...cardOf(each, view, now, texts)}>
                <p class='why'>{t(WHY[each.why])}</p>
              </CentreCard>
            ))}
          </ul>
        </section>
      )}
      {view.near === null && position === null ? (
        <ByRegion view={view} texts={texts} now={now} found={found} />
      ) : (
        <Rest view={view} texts={texts} now={now} found={found} />
      )}
      {view.near?.districtId && (
        <p class='no-print'>
          <a href={findPath('/find/poster', view.lang, { near: nearKey(view.near) })}>{t('find.poster-link')}</a>
        </p>
      )}
    </>
  )
}

const cardOf = (each: Ranked, view: CentresPage, now: number, texts: FindTexts) => ({
  centre: each.centre,
  km: each.km,
  now,
  timeZone: view.timeZone,
  texts,
  commonId: view.service.commonId
})

function Rest({ view, texts, now, found }: Props & { found: Found }) {
  const { t } = texts
  const isBound = view.service.placeRule !== 'anywhere'
  const rowsOf = (ranked: Ranked[]) => (
    <ul class='centre-rows'>
      {ranked.map((each) => (
        <CentreRow key={each.centre.centreId} {...cardOf(each, view, now, texts)} />
      ))}
    </ul>
  )
  return (
    <>
      {found.isNoneHere && (
        <p class='notice'>
          {t('find.none')}. {isBound && view.near !== null && t('find.none-bound')}
        </p>
      )}
      {found.here.length > 0 && (
        <section data-testid='here'>
          <h2>{t(found.suggested.length > 0 ? 'find.more-centres' : 'find.centres')}</h2>
          {rowsOf(found.here)}
        </section>
      )}
      {isBound && view.near !== null && <p class='hint'>{t('find.bound-here')}</p>}
      {view.promised.length > 0 && (
        <section>
          <h2>{t('find.promised-here')}</h2>
          <PromisedList promised={view.promised} texts={texts} />
        </section>
      )}
      {found.elsewhere.length > 0 && (
        <section data-testid='elsewhere'>
          <h2>{t('find.elsewhere')}</h2>
          {rowsOf(found.elsewhere)}
        </section>
      )}
    </>
  )
}

/** Nobody has said where they are: every centre, folded by region, so that a phone has nine lines instead of a long way. */
function ByRegion({ view, texts, now, found }: Props & { found: Found }) {
  const { t, name } = texts
  return (
    <section data-testid='by-region'>
      {found.here.length > 0 && <h2>{t('find.by-region')}</h2>}
      {view.places.regions.map((region) => {
        const its = found.here.filter(({ centre }) => centre.regionId === region.regionId)
        return (
          its.length > 0 && (
            <details key={region.regionId} class='find-group'>
              <summary data-testid={`region-${region.regionId}`}>
                <span>
                  {name(region.name)}
                  <span class='inside'>
                    {its.map(({ centre }) => name(centre.address) || name(centre.name)).join(', ')}
                  </span>
                </span>
              </summary>
              <ul class='centre-rows'>
                {its.map((each) => (
                  <CentreRow key={each.centre.centreId} {...cardOf(each, view, now, texts)} />
                ))}
              </ul>
            </details>
          )
        )
      })}
    </section>
  )
}

/** A centre in the list, as short as can be. */
function CentreRow(head: ReturnType<typeof cardOf>) {
  return (
    <li class='centre-row' data-testid={`row-${head.centre.centreId}`}>
      <CentreHead {...head} />
    </li>
  )
}
