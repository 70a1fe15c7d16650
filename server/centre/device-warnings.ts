import type { Text } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'
import type { Device } from '../protocol/devices.ts'
import type { SettingsAdvice } from '../protocol/settings.ts'

/** What one side says of the other by its id. */
interface Naming {
  at: string
  code:
    | 'device-without-zone'
    | 'device-without-group'
    | 'device-without-printer'
    | 'device-without-desk'
    | 'mark-without-device'
  values: { device: string; id: string }
}

/**
 * What settings and devices say of each other that is not there: a device keeps the zone, the group, the printer or the desk
 * that the settings take away, and then shows, offers or prints nothing of it; a mark on the plan is nobody's "you are here".
 * @param before the settings as they are: what they have too is not new
 */
export function deviceWarnings(after: Centre, before: Centre, devices: readonly Device[]): SettingsAdvice[] {
  const known = new Set(danglingIn(before, devices).map(keyOf))
  return danglingIn(after, devices).map((naming) => ({
    ...naming,
    rule: null,
    names: [nameIn(before, naming.values.id)],
    isNew: !known.has(keyOf(naming))
  }))
}

/** What people call it that has gone; its id, if they never saw it. */
function nameIn({ zones, groups, printing, desks }: Centre, id: string): Text {
  const known =
    zones.find(({ zoneId }) => zoneId === id)?.name ??
    groups.find(({ groupId }) => groupId === id)?.name ??
    printing.printers.find(({ printerId }) => printerId === id)?.name ??
    desks.find(({ deskId }) => deskId === id)?.deskNumber.toString() ??
    id
  return typeof known === 'string' ? { ky: known, ru: known, en: known } : known
}

const keyOf = ({ code, values }: Naming): string => JSON.stringify([code, values])

function danglingIn(centre: Centre, devices: readonly Device[]): Naming[] {
  const zones = new Set(centre.zones.map(({ zoneId }) => zoneId))
  const groups = new Set(centre.groups.map(({ groupId }) => groupId))
  const printers = new Set(centre.printing.printers.map(({ printerId }) => printerId))
  const desks = new Set(centre.desks.map(({ deskId }) => deskId))
  const deviceIds = new Set(devices.map(({ deviceId }) => deviceId))
  const ofDevices = devices.flatMap(({ deviceId, name, zoneId, profile }): Naming[] => {
    const missing = (code: Naming['code'], at: string, ids: Iterable<string>, there: ReadonlySet<string>): Naming[] =>
      [...new Set(ids)]
        .filter((id) => !there.has(id))
        .map((id) => ({ at, code, values: { device: name || deviceId, id } }))
    const namedZones = [...(zoneId === null ? [] : [zoneId]), ...(profile.zoneIds ?? [])]
    return [
      ...missing('device-without-zone', '/zones', [...namedZones, ...Object.keys(profile.directions ?? {})], zones),
      ...missing('device-without-group', '/groups', profile.groupIds ?? [], groups),
      ...missing(
        'device-without-printer',
        '/printing/printers',
        profile.printerId === undefined ? [] : [profile.printerId],
        printers
      ),
      ...missing('device-without-desk', '/desks', profile.deskId === undefined ? [] : [profile.deskId], desks)
    ]
  })
  const ofMarks = centre.plan.marks.flatMap(({ kind, deviceId }, i): Naming[] =>
    !deviceId || deviceIds.has(deviceId)
      ? []
      : [{ at: `/plan/marks/${i}/deviceId`, code: 'mark-without-device', values: { device: kind, id: deviceId } }]
  )
  return [...ofDevices, ...ofMarks]
}
