import { eq } from './drizzle.ts'
import { Value } from 'typebox/value'
import { type Device, DeviceProfile } from '../protocol/devices.ts'
import type { Db } from './open.ts'
import { devices } from './schema.ts'
import { hashToken } from './tokens.ts'

export type { Device }
type Row = Omit<Device, 'profile'> & { profile: string }
type NewDevice = Pick<Device, 'deviceId' | 'kind'> & Partial<Device> & { token: string }

const columns = {
  deviceId: devices.deviceId,
  kind: devices.kind,
  name: devices.name,
  zoneId: devices.zoneId,
  profile: devices.profile,
  enrolledAt: devices.enrolledAt,
  lastSeenAt: devices.lastSeenAt
}

/** Kiosks, displays and signs, cached by the hash of their token from their first request on. */
export function openDevices(db: Db) {
  const known = new Map<string, Device>()
  const seen = new Set<Device>()
  const remembered = (deviceId: string) => [...known].filter(([, device]) => device.deviceId === deviceId)

  return {
    byToken(token: string, now: number): Device | undefined {
      const tokenHash = hashToken(token)
      let device = known.get(tokenHash)
      if (!device) {
        const row = db.select(columns).from(devices).where(eq(devices.tokenHash, tokenHash)).get()
        if (!row) return undefined
        device = deviceOf(row)
        if (!db.$client.inTransaction) known.set(tokenHash, device)
      }
      device.lastSeenAt = now
      seen.add(device)
      return device
    },

    /** Its screen is open: it is there, whether it asks for anything or not. */
    see(deviceId: string, now: number): void {
      for (const device of known.values())
        if (device.deviceId === deviceId) {
          device.lastSeenAt = now
          seen.add(device)
        }
    },

    byId(deviceId: string): Device | undefined {
      // Asked with each ticket of a kiosk: a query would cost as much as the ticket.
      for (const device of known.values()) if (device.deviceId === deviceId) return device
      const row = db.select(columns).from(devices).where(eq(devices.deviceId, deviceId)).get()
      return row && deviceOf(row)
    },

    list(): Device[] {
      const newest = new Map([...known.values()].map((device) => [device.deviceId, device]))
      return db
        .select(columns)
        .from(devices)
        .orderBy(devices.name, devices.deviceId)
        .all()
        .map((row) => newest.get(row.deviceId) ?? deviceOf(row))
    },

    add: (device: NewDevice): Device => insertDevice(db, device),

    /** Returns whether there is such a device. */
    change(deviceId: string, { name, zoneId, profile }: Pick<Device, 'name' | 'zoneId' | 'profile'>): boolean {
      // Forgotten and read anew, whether the caller's transaction succeeds or not.
      for (const [tokenHash] of remembered(deviceId)) known.delete(tokenHash)
      return (
        db
          .update(devices)
          .set({ name, zoneId, profile: encoded(profile) })
          .where(eq(devices.deviceId, deviceId))
          .run().changes > 0
      )
    },

    /** Its token opens nothing from now on. Returns whether there was such a device. */
    remove(deviceId: string): boolean {
      const removed = db.delete(devices).where(eq(devices.deviceId, deviceId)).run().changes > 0
      for (const [tokenHash, device] of remembered(deviceId)) {
        known.delete(tokenHash)
        seen.delete(device)
      }
      return removed
    },

    /** Writes when devices were last seen. */
    keep(): void {
      db.$client
        .transaction(() => {
          for (const { deviceId, lastSeenAt } of seen)
            db.update(devices).set({ lastSeenAt }).where(eq(devices.deviceId, deviceId)).run()
        })
        .immediate()
      seen.clear()
    }
  }
}

function insertDevice(
  db: Db,
  { deviceId, kind, token, name = '', zoneId = null, profile = {}, enrolledAt = 0 }: NewDevice
): Device {
  db.insert(devices)
    .values({ deviceId, kind, name, zoneId, profile: encoded(profile), enrolledAt, tokenHash: hashToken(token) })
    .run()
  return { deviceId, kind, name, zoneId, profile, enrolledAt, lastSeenAt: null }
}

/** An invalid profile, written by a newer program or by hand, counts as empty: a plain screen is better than no screen. */
function deviceOf({ profile, ...rest }: Row): Device {
  const stored: unknown = JSON.parse(profile)
  return { ...rest, profile: Value.Check(DeviceProfile, stored) ? stored : {} }
}

function encoded(profile: DeviceProfile): string {
  if (!Value.Check(DeviceProfile, profile)) throw new Error('not a device profile')
  return JSON.stringify(profile)
}
