import { hash } from 'node:crypto'
import { isNull } from './drizzle.ts'
import type { Db } from './open.ts'
import { devices, users } from './schema.ts'

/**
 * Who may come in, without names and secrets: what the log keeps of people and devices once, so that everything after it
 * can be compared (a note of the audit trail, RULES.md, H3). A mark tells a secret from another and gives nothing of it away.
 */
export type Accounts = {
  people: Array<{ userId: string; role: string; skills: string[] | null; secondFactor: boolean; mark: string }>
  devices: Array<{
    deviceId: string
    kind: string
    name: string
    zoneId: string | null
    profile: unknown
    mark: string
  }>
}
export const ACCOUNTS_LISTED = { about: 'accounts', what: 'listed' } as const

/** Of what a person or a device proves itself by, as the file has it: a salted hash of a password, the hash of a token. */
export const markOf = (secretHash: string): string => hash('sha256', secretHash, 'hex').slice(0, 32)

/** Everybody and everything that can come in now. */
export function accountsIn(db: Db): Accounts {
  return {
    people: db
      .select()
      .from(users)
      .where(isNull(users.removedAt))
      .orderBy(users.userId)
      .all()
      .map(({ userId, role, skills, secondFactor, passwordHash }) => ({
        userId,
        role,
        skills,
        secondFactor: secondFactor !== null,
        mark: markOf(passwordHash)
      })),
    devices: db
      .select()
      .from(devices)
      .orderBy(devices.deviceId)
      .all()
      .map(({ deviceId, kind, name, zoneId, profile, tokenHash }) => ({
        deviceId,
        kind,
        name,
        zoneId,
        profile: JSON.parse(profile),
        mark: markOf(tokenHash)
      }))
  }
}

/** Whether the log has the list from which on everything can be compared. */
export const areAccountsListed = (db: Db): boolean =>
  db.$client
    .prepare<[], number>(
      "SELECT 1 FROM events WHERE type = 'noted' AND json_extract(body, '$.about') = 'accounts' AND json_extract(body, '$.what') = 'listed' LIMIT 1"
    )
    .pluck()
    .get() !== undefined
