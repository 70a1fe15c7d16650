import type { ComponentType } from 'preact'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Device, DeviceProfile } from '../../../../server/protocol/devices.ts'
import type { App } from '../../app.ts'
import { SoundFields } from '../voice/SoundFields.tsx'
import { DirectionFields } from './DirectionFields.tsx'
import { OfferFields } from './OfferFields.tsx'
import { PrinterField } from './PrinterField.tsx'
import { SeatFields } from './SeatFields.tsx'
import { ShownFields } from './ShownFields.tsx'

/** What fields of a device's profile are given. */
export interface ProfileProps {
  app: App
  centre: CentreBody
  device: Device
  profile: DeviceProfile
  /** Puts new values in; undefined takes one out, and the device is as the centre has it. */
  change: (part: { [K in keyof DeviceProfile]: DeviceProfile[K] | undefined }) => void
}

/** What can be set for one device, by its kind: a subject adds its fields here. */
export const PROFILE_FIELDS: Record<Device['kind'], Array<ComponentType<ProfileProps>>> = {
  kiosk: [PrinterField, OfferFields],
  display: [SeatFields, ShownFields, DirectionFields, SoundFields]
}
