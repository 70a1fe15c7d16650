import { hash } from 'node:crypto'
import type { Text } from '../protocol/basics.ts'
import { eq, isNull } from './drizzle.ts'
import { houseAccounts } from './house-schema.ts'
import { houseSettingsIn, type Subject } from './house.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { devices, meta, programs, roles, users } from './schema.ts'

/**
 * Who may come in, without names and secrets: what the log keeps of people and devices once, so that everything after it
 * can be compared (a note of the audit trail, RULES.md, H3). A mark tells a secret from another and gives nothing of it away.
 */
export type Accounts = {
  people: Array<{
    userId: string
    role: string
    skills: string[] | null
    secondFactor: boolean
    mark: string
    /** By whom else they are let in, as a mark; left out by earlier programs, and null: by nobody but this hall. */
    house?: string | null
  }>
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
  /** The house's own sign-in, by the mark of its settings; left out by earlier programs, and null: there is none. */
  house?: string | null
}
export const ACCOUNTS_LISTED = { about: 'accounts', what: 'listed' } as const

/** Of what a person or a device proves itself by, as the file has it: a salted hash of a password, the hash of a token. */
export const markOf = (secretHash: string): string => hash('sha256', secretHash, 'hex').slice(0, 32)

/** Of whom the house knows by which name: as little of it as of a password. */
export const markOfSubject = ({ issuer, subject }: Subject): string => markOf(JSON.stringify([issuer, subject]))

/** Everybody and everything that can come in now. */
export function accountsIn(db: Db): Accounts {
  return {
    people: peopleIn(db),
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
    roles: rolesIn(db),
    house: houseMarkIn(db)
  }
}

/** A file of an earlier program that is looked at as it is has fewer tables. */
const hasTable = (db: Db, name: string): boolean =>
  db.$client.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined

function peopleIn(db: Db): Accounts['people'] {
  const ofHouse = new Map(
    hasTable(db, 'house_accounts')
      ? db
          .select()
          .from(houseAccounts)
          .all()
          .map(({ userId, ...subject }) => [userId, markOfSubject(subject)])
      : []
  )
  return db
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
      mark: markOf(passwordHash),
      house: ofHouse.get(userId) ?? null
    }))
}

/** The mark of the house's sign-in, as it is kept. */
export const houseMarkOf = (settings: unknown): string => markOf(JSON.stringify(settings))

/** The mark of the house's sign-in as the file has it; null: there is none. */
export function houseMarkIn(db: Db): string | null {
  const kept = houseSettingsIn(db)
  return kept === null ? null : markOf(kept)
}

function rolesIn(db: Db): NonNullable<Accounts['roles']> {
  if (!hasTable(db, 'roles')) return []
  return db.select().from(roles).orderBy(roles.roleId).all()
}

function programsIn(db: Db): NonNullable<Accounts['programs']> {
  if (!hasTable(db, 'programs')) return []
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
  writeMeta(db, LISTED_AT, value)
}
