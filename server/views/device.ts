import type { Device, DeviceView } from '../protocol/devices.ts'

/** What a screen knows of itself: who it is to the hall, and how it differs from others of its kind. */
export const deviceView = (device: Device | undefined): DeviceView | null =>
  device ? { deviceId: device.deviceId, kind: device.kind, name: device.name, zoneId: device.zoneId, profile: device.profile } : null
