import { hash } from 'node:crypto'
import type { Text } from '../protocol/basics.ts'
import { eq, isNull } from './drizzle.ts'
import type { Db } from './open.ts'
import { devices, meta, programs, roles, users } from './schema.ts'

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
  /** In lists of earlier programs there is none: there were none. */
  roles?: Array<{ roleId: string; name: Text; rights: string[] }>
  programs?: Array<{ programId: string; scopes: string[]; addresses: string[]; endsAt: number | null; mark: string }>
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
      })),
    programs: programsIn(db),
    roles: rolesIn(db)
  }
}

function rolesIn(db: Db): NonNullable<Accounts['roles']> {
  // A file of an earlier program that is looked at as it is.
  if (!db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'roles'").get()) return []
  return db.select().from(roles).orderBy(roles.roleId).all()
}

function programsIn(db: Db): NonNullable<Accounts['programs']> {
  // A file of an earlier program that is looked at as it is.
  if (!db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'programs'").get()) return []
  return db
    .select()
    .from(programs)
    .where(isNull(programs.revokedAt))
    .orderBy(programs.programId)
    .all()
    .map(({ programId, scopes, addresses, endsAt, tokenHash }) => ({
      programId,
      scopes,
      addresses,
      endsAt,
      mark: markOf(tokenHash)
    }))
}

/** Where the note is, as its writer kept it: a place to look first, and no proof. */
const LISTED_AT = 'accounts-listed-at'
const IS_LISTED =
  "type = 'noted' AND json_extract(body, '$.about') = 'accounts' AND json_extract(body, '$.what') = 'listed'"

/** Whether the log has the list from which on everything can be compared. */
export function areAccountsListed(db: Db): boolean {
  const seq = db.select().from(meta).where(eq(meta.key, LISTED_AT)).get()?.value
  const isThere = (where: string, ...values: string[]) =>
    db.$client.prepare(`SELECT 1 FROM events WHERE ${IS_LISTED} ${where} LIMIT 1`).get(...values) !== undefined
  return (seq !== undefined && isThere('AND seq = CAST(? AS INTEGER)', seq)) || isThere('')
}

/** Keeps where the list is: a file of an earlier program has it behind years of other notes. To be called in its transaction. */
export function keepListedAt(db: Db, seq: number): void {
  const value = String(seq)
  db.insert(meta).values({ key: LISTED_AT, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run()
}
