import type { Role } from '../protocol/basics.ts'

/** Who signs in to the sample hall. Known passwords and tokens: the reason why it listens on the loopback address only. */

export const samplePassword = 'sample'

export type SamplePerson = { userId: string; login: string; name: string; role: Role }

export const samplePeople: SamplePerson[] = [
  ...Array.from(
    { length: 16 },
    (_, i): SamplePerson => ({
      userId: `operator-${i + 1}`,
      login: `operator${i + 1}`,
      name: `Operator ${i + 1}`,
      role: 'operator'
    })
  ),
  { userId: 'supervisor', login: 'supervisor', name: 'Supervisor', role: 'supervisor' },
  { userId: 'admin', login: 'admin', name: 'Administrator', role: 'administrator' }
]

export type SampleDevice = { deviceId: string; kind: 'kiosk' | 'display'; token: string }

export const sampleDevices: SampleDevice[] = [
  { deviceId: 'sample-kiosk', kind: 'kiosk', token: 'sample-kiosk' },
  { deviceId: 'sample-display', kind: 'display', token: 'sample-display' }
]
