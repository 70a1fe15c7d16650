import type { Zone } from '../../protocol/centre.ts'
import { zoneColour } from '../zone-colours.ts'
import './zone-badge.css'

type Props = { zones: Zone[]; zoneId: string; night?: boolean; label?: string }

/** A zone is always its letter and its colour. */
export function ZoneBadge({ zones, zoneId, night = false, label }: Props) {
  const zone = zones.find((each) => each.zoneId === zoneId)
  if (!zone) return null
  return (
    <span
      class={night ? 'zone-badge night' : 'zone-badge'}
      style={{ '--zone': zoneColour(zones, zoneId, night) }}
      role='img'
      aria-label={label ?? zone.letter}
    >
      {zone.letter}
    </span>
  )
}
