import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Device, DeviceProfile } from '../../../../server/protocol/devices.ts'
import type { App } from '../../app.ts'

/** What fields of a device's profile are given. */
export interface ProfileProps {
  app: App
  centre: CentreBody
  device: Device
  profile: DeviceProfile
  /** Puts new values in; undefined takes one out, and the device is as the centre has it. */
  change: (part: { [K in keyof DeviceProfile]: DeviceProfile[K] | undefined }) => void
}
