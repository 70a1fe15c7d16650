import type { ComponentType } from 'preact'
import type { Device } from '../../../../server/protocol/devices.ts'
import { SoundFields } from '../voice/SoundFields.tsx'
import { DirectionFields } from './DirectionFields.tsx'
import { OfferFields } from './OfferFields.tsx'
import { PrinterField } from './PrinterField.tsx'
import { SeatFields } from './SeatFields.tsx'
import type { ProfileProps } from './profile-props.ts'
import { ShownFields } from './ShownFields.tsx'
import { SignField } from './SignField.tsx'

/** What can be set for one device, by its kind: a subject adds its fields here. */
export const PROFILE_FIELDS: Record<Device['kind'], Array<ComponentType<ProfileProps>>> = {
  kiosk: [PrinterField, OfferFields],
  display: [SignField, SeatFields, ShownFields, DirectionFields, SoundFields]
}
