import type { Zone } from '../../../../server/protocol/centre.ts'
import type { Device } from '../../../../server/protocol/devices.ts'

/** The zones whose calls no display shows; none while the hall has no display at all, which then is no mistake of a choice. */
export function unseenZones(zones: readonly Zone[], devices: ReadonlyArray<Pick<Device, 'kind' | 'profile'>>): Zone[] {
  const displays = devices.filter(({ kind }) => kind === 'display')
  if (displays.length === 0) return []
  return zones.filter(({ zoneId }) =>
    displays.every(
      ({ profile }) => profile.shows === 'now' || (profile.zoneIds !== undefined && !profile.zoneIds.includes(zoneId))
    )
  )
}
