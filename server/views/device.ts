import type { Centre } from '../protocol/centre.ts'
import type { Device, DeviceView } from '../protocol/devices.ts'
import type { ScreenAsked } from '../protocol/screens.ts'

/**
 * What a screen knows of itself: who it is to the hall, and how it differs from others of its kind.
 * @param asked what it was asked to do at a distance
 */
export const deviceView = (device: Device | undefined, asked: readonly ScreenAsked[] = []): DeviceView | null =>
  device
    ? {
        deviceId: device.deviceId,
        kind: device.kind,
        name: device.name,
        zoneId: device.zoneId,
        profile: device.profile,
        ...(asked.length > 0 && { asked: [...asked] })
      }
    : null

/** The zones whose calls a display shows; null: all, also when those that were chosen for it are gone. */
export function zonesShownBy({ profile }: Device, { zones }: Centre): string[] | null {
  const shown = (profile.zoneIds ?? []).filter((zoneId) => zones.some((zone) => zone.zoneId === zoneId))
  return shown.length > 0 ? shown : null
}
