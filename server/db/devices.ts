import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { devices } from './schema.ts'
import { hashToken } from './tokens.ts'

export type DeviceKind = 'kiosk' | 'display'
export interface Device { deviceId: string, kind: DeviceKind, name: string, zoneId: string | null, enrolledAt: number, lastSeenAt: number | null }

const columns = { deviceId: devices.deviceId, kind: devices.kind, name: devices.name, zoneId: devices.zoneId, enrolledAt: devices.enrolledAt, lastSeenAt: devices.lastSeenAt }

/** Kiosks, displays and signs, remembered by their token's hash from the first request on. */
export function openDevices (db: Db) {
  const known = new Map<string, Device>()
  const seen = new Set<Device>()

  return {
    byToken (token: string, now: number): Device | undefined {
      const tokenHash = hashToken(token)
      let device = known.get(tokenHash)
      if (!device) {
        device = db.select(columns).from(devices).where(eq(devices.tokenHash, tokenHash)).get()
        if (!device) return undefined
        known.set(tokenHash, device)
      }
      device.lastSeenAt = now
      seen.add(device)
      return device
    },

    list (): Device[] {
      const newest = new Map([...known.values()].map((device) => [device.deviceId, device]))
      return db.select(columns).from(devices).orderBy(devices.name, devices.deviceId).all().map((device) => newest.get(device.deviceId) ?? device)
    },

    add ({ deviceId, kind, token, name = '', zoneId = null, enrolledAt = 0 }: Pick<Device, 'deviceId' | 'kind'> & Partial<Device> & { token: string }): Device {
      db.insert(devices).values({ deviceId, kind, name, zoneId, enrolledAt, tokenHash: hashToken(token) }).run()
      return { deviceId, kind, name, zoneId, enrolledAt, lastSeenAt: null }
    },

    /** Its token opens nothing from now on. Returns whether there was such a device. */
    remove (deviceId: string): boolean {
      const removed = db.delete(devices).where(eq(devices.deviceId, deviceId)).run().changes > 0
      for (const [tokenHash, device] of known) {
        if (device.deviceId !== deviceId) continue
        known.delete(tokenHash)
        seen.delete(device)
      }
      return removed
    },

    /** Writes down when devices were last seen. */
    keep (): void {
      db.$client.transaction(() => {
        for (const { deviceId, lastSeenAt } of seen) db.update(devices).set({ lastSeenAt }).where(eq(devices.deviceId, deviceId)).run()
      }).immediate()
      seen.clear()
    }
  }
}
