import { zoneLabel } from '../../format/labels.ts'
import { dateText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { ListedDevice as Device } from '../../../../server/protocol/devices.ts'
import { NamedTable } from '../layout/NamedTable.tsx'
import { t } from '../texts/devices.ts'
import { t as screen } from '../texts/screens.ts'
import { ScreenState } from './ScreenState.tsx'

/** A sign whose desk is not set is a display to the hall. */
const kindOf = ({ kind, profile }: Device) =>
  kind === 'kiosk' ? 'devices.kiosk' : profile.deskId === undefined ? 'devices.display' : 'devices.sign'

type Props = {
  devices: readonly Device[]
  centre: CentreBody
  onWatch: (device: Device) => void
  onChange: (device: Device) => void
  onRemove: (device: Device) => void
}

/** The devices of the hall: what each is, where, and when it was last connected. */
export function DeviceTable({ devices, centre, onWatch, onChange, onRemove }: Props) {
  const zoneName = (zoneId: string | null) => {
    const zone = centre.zones.find((one) => one.zoneId === zoneId)
    return zone ? zoneLabel(zone) : t('devices.no-zone')
  }

  return (
    <NamedTable
      rows={devices}
      testId='device-row'
      keyOf={({ deviceId }) => deviceId}
      nameOf={({ name, deviceId }) => name || deviceId}
      head={t('devices.name')}
      columns={[
        { head: t('devices.kind'), cell: (device) => t(kindOf(device)) },
        { head: t('devices.zone'), cell: ({ zoneId }) => zoneName(zoneId) },
        { head: t('devices.enrolled'), cell: ({ enrolledAt }) => dateText(enrolledAt, centre.timeZone) },
        { head: t('devices.seen'), cell: (device) => <ScreenState device={device} timeZone={centre.timeZone} /> }
      ]}
      actions={(device) => [
        { label: screen('screens.open'), onClick: () => onWatch(device) },
        { label: t('settings.change'), onClick: () => onChange(device) },
        { label: t('settings.remove'), onClick: () => onRemove(device) }
      ]}
    />
  )
}
