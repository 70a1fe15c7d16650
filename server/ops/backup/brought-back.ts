import type { Db } from '../../db/open.ts'
import { openDevices } from '../../db/devices.ts'
import { openPeople } from '../../db/people.ts'

/** Who and what can do something in a hall again when its backup is restored. */
export interface BroughtBack {
  administrators: Array<{ login: string; name: string }>
  otherStaff: number
  devices: Array<{ kind: string; name: string; deviceId: string }>
}

export function broughtBackBy(db: Db): BroughtBack {
  const people = openPeople(db).listUsers()
  const administrators = people.filter(({ role }) => role === 'administrator')
  return {
    administrators: administrators.map(({ login, name }) => ({ login, name })),
    otherStaff: people.length - administrators.length,
    devices: openDevices(db)
      .list()
      .map(({ kind, name, deviceId }) => ({ kind, name, deviceId }))
  }
}

/** The same as lines for whoever has to agree. */
export function linesOf({ administrators, otherStaff, devices }: BroughtBack): string[] {
  return [
    `Administrators who can sign in again (${administrators.length}):`,
    ...administrators.map(({ login, name }) => `  ${login} (${name})`),
    `Other staff: ${otherStaff}.`,
    `Devices that are let in again (${devices.length}):`,
    ...devices.map(({ kind, name, deviceId }) => `  ${kind} ${name || deviceId}`)
  ]
}
