import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './whole-files.ts'

/** Beside the file of data and in no backup: a backup, or a copy of the file alone, opens nothing of what is sealed. */
const KEY_FILE = 'house-key'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** What must be told again and therefore cannot be a hash, in a form that only this hall's machine reads. */
export interface Sealer {
  /** @param about what it is; opened as something else it is nothing */
  seal: (text: string, about: string) => string
  /** null: it was sealed by another key, or altered, or is about something else. */
  open: (sealed: string, about: string) => string | null
}

/**
 * AES-256-GCM by a key in the data folder, made when something is sealed for the first time.
 * @param folder null: a key in memory, for what need not outlive the process
 */
export function openSealer(folder: string | null): Sealer {
  let known: Buffer | null = folder === null ? randomBytes(KEY_BYTES) : null
  const key = (make: boolean): Buffer | null => {
    if (known !== null || folder === null) return known
    const file = path.join(folder, KEY_FILE)
    if (existsSync(file)) known = keyIn(readFileSync(file, 'utf8'))
    if (known === null && make) {
      known = randomBytes(KEY_BYTES)
      writeWhole(file, `${known.toString('base64')}\n`)
    }
    return known
  }
  return {
    seal(text, about) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key(true) as Buffer, iv).setAAD(Buffer.from(about))
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url')
    },
    open(sealed, about) {
      const own = key(false)
      const bytes = Buffer.from(sealed, 'base64url')
      if (own === null || bytes.length < IV_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    }
  }
}

/** A file that was cut short or written by hand is no key: another one is made, and what the former sealed is asked for anew. */
function keyIn(content: string): Buffer | null {
  const bytes = Buffer.from(content.trim(), 'base64')
  return bytes.length === KEY_BYTES ? bytes : null
}
