import type { Zone } from '../protocol/centre.ts'

/** The colours that tokens.css has, in the row of the zones. */
const ROW = 'abcdefgh'

/** A zone's colour as a style sheet takes it: its own, or that of its place in the row; null: no such zone. */
export function zoneColour(zones: readonly Zone[], zoneId: string, night: boolean): string | null {
  const place = zones.findIndex((zone) => zone.zoneId === zoneId)
  const zone = zones[place]
  if (!zone) return null
  return zone.colours?.[night ? 'night' : 'paper'] ?? `var(--zone-${ROW[place % ROW.length]}${night ? '-night' : ''})`
}
