import type { Zone } from '../../protocol/centre.ts'
import './zone-badge.css'

type Props = { zones: Zone[], zoneId: string, night?: boolean, label?: string }

/** A zone is always its letter and its colour; the colours go by the order of the zones. */
export function ZoneBadge ({ zones, zoneId, night = false, label }: Props) {
  const place = zones.findIndex((zone) => zone.zoneId === zoneId)
  const zone = zones[place]
  if (!zone) return null
  const colour = 'abcdef'[place % 6]
  return (
    <span
      class={night ? 'zone-badge night' : 'zone-badge'}
      style={{ '--zone': `var(--zone-${colour}${night ? '-night' : ''})` }}
      role='img'
      aria-label={label ?? zone.letter}
    >
      {zone.letter}
    </span>
  )
}
