import { freshnessOf } from '../../../server/protocol/conventions/freshness.ts'
import { onScheme } from '../../../server/protocol/conventions/on-scheme.ts'
import type { CentresPage } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { findPath } from './links.ts'

type Props = { view: CentresPage; texts: FindTexts; now: number }

/** The country to tap on: each region leads to its centres. The list below says the same, so that nobody needs it. */
export function SchemeChoice({ view, texts: { t, name }, now }: Props) {
  const { scheme, places, service, centres } = view
  if (scheme === null) return null
  const pathOf = (regionId: string) =>
    findPath('/find', view.lang, { service: service.commonId, near: `r:${regionId}` })
  const drawn = new Set(scheme.regions.map(({ regionId }) => regionId))
  return (
    <figure class='find-scheme no-print' data-testid='scheme'>
      <svg viewBox={`0 0 ${scheme.width} ${scheme.height}`} aria-label={t('find.scheme')}>
        {scheme.regions.map(({ regionId, path }) => {
          const region = places.regions.find((each) => each.regionId === regionId)
          return region ? (
            <a key={regionId} href={pathOf(regionId)} aria-label={name(region.name)}>
              <title>{name(region.name)}</title>
              <path d={path} />
            </a>
          ) : (
            <path key={regionId} d={path} />
          )
        })}
        {places.regions
          .filter(({ regionId, seat }) => seat && !drawn.has(regionId))
          .map(({ regionId, seat, name: called }) => {
            const { x, y } = onScheme(scheme, seat as NonNullable<typeof seat>)
            return (
              <a key={regionId} href={pathOf(regionId)} aria-label={name(called)}>
                <title>{name(called)}</title>
                <circle class='city' cx={x} cy={y} r='24' />
              </a>
            )
          })}
        {centres.map((centre) => {
          if (!centre.place) return null
          const { say } = freshnessOf({ ...centre.live, status: centre.status }, now)
          const isOpen = (say === 'now' || say === 'as-of') && centre.live.service !== null
          const { x, y } = onScheme(scheme, centre.place)
          return <circle key={centre.centreId} class='dot' data-open={isOpen || undefined} cx={x} cy={y} r='10' />
        })}
        {scheme.regions.map(({ regionId, label }) => {
          const region = places.regions.find((each) => each.regionId === regionId)
          return (
            label &&
            region && (
              <text key={regionId} x={label.x} y={label.y}>
                {name(region.name)}
              </text>
            )
          )
        })}
      </svg>
      <figcaption class='hint'>{t('find.scheme-hint')}</figcaption>
    </figure>
  )
}
