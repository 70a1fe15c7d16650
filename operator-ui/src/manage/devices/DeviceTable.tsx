import { zoneLabel } from '../../format/labels.ts'
import { dateText, dateTimeText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Device } from '../../../../server/protocol/devices.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/devices.ts'

/** A sign whose desk is not set is a display to the hall. */
const kindOf = ({ kind, profile }: Device) =>
  kind === 'kiosk' ? 'devices.kiosk' : profile.deskId === undefined ? 'devices.display' : 'devices.sign'

type Props = {
  devices: readonly Device[]
  centre: CentreBody
  onChange: (device: Device) => void
  onRemove: (device: Device) => void
}

/** The devices of the hall: what each is, where, and when it was last connected. */
export function DeviceTable({ devices, centre, onChange, onRemove }: Props) {
  const zoneName = (zoneId: string | null) => {
    const zone = centre.zones.find((one) => one.zoneId === zoneId)
    return zone ? zoneLabel(zone) : t('devices.no-zone')
  }

  return (
    <DataTable
      columns={[t('devices.name'), t('devices.kind'), t('devices.zone'), t('devices.enrolled'), t('devices.seen')]}
      hasActions
    >
      {devices.map((device) => (
        <tr key={device.deviceId} data-testid='device-row'>
          <th scope='row'>{device.name || device.deviceId}</th>
          <td>{t(kindOf(device))}</td>
          <td>{zoneName(device.zoneId)}</td>
          <td>{dateText(device.enrolledAt, centre.timeZone)}</td>
          <td>{dateTimeText(device.lastSeenAt, centre.timeZone)}</td>
          <td class='settings-row-actions'>
            <RowButton
              label={t('settings.change')}
              subject={device.name || device.deviceId}
              onClick={() => onChange(device)}
            />
            <RowButton
              label={t('settings.remove')}
              subject={device.name || device.deviceId}
              onClick={() => onRemove(device)}
            />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
