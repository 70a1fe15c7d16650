import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** Whoever can write to the backups must not have it; it is made by hand (server/ops/deploy/README.md). */
export interface BackupKey {
  file: string
  secret: Buffer
}

/** 256 bits, as `openssl rand -hex 32` writes them, or anything that is as long. */
const LEAST_CHARACTERS = 32

/**
 * Reads the key of backups.
 * @param apartFrom folders in which it must not lie: the data folder, and that of the backups
 * @throws an Error whose sentence says what is wrong
 */
export function readBackupKey(file: string, apartFrom: readonly string[]): BackupKey {
  let secret: Buffer
  try {
    secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8')
  } catch (error) {
    throw new Error(
      `The key of backups ${file} cannot be read (${(error as Error).message}). Give it with --backup-key.`
    )
  }
  if (secret.length < LEAST_CHARACTERS)
    throw new Error(
      `The key of backups ${file} is too short: make one with "openssl rand -hex 32", and keep a copy on paper.`
    )
  const place = realpathSync(file)
  for (const folder of apartFrom)
    if (isWithin(place, folder))
      throw new Error(
        `The key of backups ${file} lies in ${folder}: whoever can take or change a backup there has the key too. Put it elsewhere.`
      )
  return { file, secret }
}

function isWithin(file: string, folder: string): boolean {
  try {
    const way = path.relative(realpathSync(folder), file)
    return !way.startsWith('..') && !path.isAbsolute(way)
  } catch {
    // A folder that is not there holds nothing.
    return false
  }
}

/** A key for one use alone, so that what one proves says nothing of another. */
export const derived = ({ secret }: BackupKey, use: string, salt: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `kezek ${use}`, 32))

/** HMAC-SHA256 in hexadecimal. */
export const authenticator = (key: BackupKey, text: string): string =>
  createHmac('sha256', derived(key, 'backup authenticator')).update(text).digest('hex')

/** Compares two authenticators in a time that tells nothing. */
export const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
