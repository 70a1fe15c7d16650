import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { eq } from '../db/drizzle.ts'
import type { Db } from '../db/open.ts'
import { meta } from '../db/schema.ts'
import { writeMeta } from '../db/meta.ts'
import { keptSecret } from '../db/secrets.ts'

/** What makes this hall a centre of a network. It is in the hall's file: a PC that takes its place is the same centre. */
export interface Membership {
  hub: string
  centreId: string
  token: string
  /** PKCS 8 in base64. */
  privateKey: string
  hubKey: string
  /** What tickets and people are called by outside. */
  pseudonymKey: string
  joinedAt: number
}

const KEY = 'uplink'
/** Stays when the hall leaves: who joins again is known by the same pseudonyms. */
const PSEUDONYM_KEY = 'uplink-pseudonyms'

const read = (db: Db, key: string): string | undefined => db.select().from(meta).where(eq(meta.key, key)).get()?.value

/** Null: this hall belongs to no network. */
export function readMembership(db: Db): Membership | null {
  const kept = read(db, KEY)
  return kept === undefined ? null : JSON.parse(kept)
}

/** To be called inside the transaction of the note that tells of it. */
export function writeMembership(db: Db, membership: Membership | null): void {
  if (membership === null) {
    db.delete(meta).where(eq(meta.key, KEY)).run()
    return
  }
  const put = (key: string, value: string) => writeMeta(db, key, value)
  put(KEY, JSON.stringify(membership))
  put(PSEUDONYM_KEY, membership.pseudonymKey)
}

/** The key of this hall's pseudonyms: the one that it had before, if it had one. */
export const pseudonymKeyOf = (db: Db): string => read(db, PSEUDONYM_KEY) ?? newPseudonymKey()

/** The same, kept at once: programs of others know tickets and people by the names that the network does. */
export const keptPseudonymKey = (db: Db): string => keptSecret(db, PSEUDONYM_KEY, newPseudonymKey)

const newPseudonymKey = () => randomBytes(32).toString('base64url')

/** A fresh Ed25519 key pair, in base64. */
export function newKeys(): { privateKey: string; publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  return { privateKey: pkcs8, publicKey: publicKeyOf(pkcs8) }
}

const keyOf = (privateKey: string) =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })

export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(keyOf(privateKey)).export({ type: 'spki', format: 'der' }).toString('base64')

/** Signs with the hall's key; the key is read once. */
export function signerOf(privateKey: string): (bytes: Buffer) => string {
  const key = keyOf(privateKey)
  return (bytes) => sign(null, bytes, key).toString('base64')
}
