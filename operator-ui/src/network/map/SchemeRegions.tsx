import { onScheme } from '../../../../server/protocol/conventions/on-scheme.ts'
import type { Places } from '../../../../server/protocol/network/places.ts'
import type { Scheme } from '../../../../server/protocol/network/scheme.ts'
import { name } from '../texts/scheme.ts'

type Props = {
  scheme: Scheme
  places: Places
  /** The chosen one; '': none. */
  regionId: string
  onRegion: (regionId: string) => void
}

/** For the mouse and the eye: by the keyboard a region is chosen in the list of regions. */
export function SchemeRegions({ scheme, places, regionId, onRegion }: Props) {
  const drawn = new Set(scheme.regions.map((each) => each.regionId))
  return (
    <g>
      {scheme.regions.map((each) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the choice of the region above does the same
        <path
          key={each.regionId}
          class='scheme-region'
          d={each.path}
          data-chosen={each.regionId === regionId || undefined}
          onClick={() => onRegion(each.regionId === regionId ? '' : each.regionId)}
        />
      ))}
      {places.regions
        .filter((region) => region.seat && !drawn.has(region.regionId))
        .map((region) => {
          const { x, y } = onScheme(scheme, region.seat as NonNullable<typeof region.seat>)
          return <circle key={region.regionId} class='scheme-dot' cx={x} cy={y} r='11' />
        })}
      {scheme.regions.map((each) => {
        const region = places.regions.find((one) => one.regionId === each.regionId)
        return (
          each.label &&
          region && (
            <text key={each.regionId} class='scheme-name' x={each.label.x} y={each.label.y}>
              {name(region.name)}
            </text>
          )
        )
      })}
    </g>
  )
}
