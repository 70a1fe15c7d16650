import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, fstatSync, openSync, readSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type BackupKey, derived } from './key.ts'

/**
 * A sealed backup: the word KEZEK1, 16 bytes of salt, the file encrypted with AES-256-GCM, 16 bytes of tag. Each file has a
 * key of its own, derived from the salt, so that its nonce (12 zero bytes) is used once; a file of up to 64 GB is within
 * what one nonce may encrypt.
 */
const WORD = Buffer.from('KEZEK1')
const SALT = 16
const TAG = 16
const NONCE = Buffer.alloc(12)
const HEAD = WORD.length + SALT

/** How long a sealed file is, of one that is so long. */
export const sealedBytes = (bytes: number): number => HEAD + bytes + TAG

const keyOf = (key: BackupKey, salt: Buffer) => derived(key, 'backup encryption', salt)

/** Encrypts a file. @param to is written anew, for its owner alone */
export async function seal(key: BackupKey, from: string, to: string): Promise<void> {
  const salt = randomBytes(SALT)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key, salt), NONCE)
  await pipeline(
    createReadStream(from),
    async function* (pieces: AsyncIterable<Buffer>) {
      yield Buffer.concat([WORD, salt])
      for await (const piece of pieces) yield cipher.update(piece)
      yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
    },
    createWriteStream(to, { mode: 0o600 })
  )
}

/**
 * Decrypts a sealed file. What stands in `to` before this returns is not to be trusted.
 * @throws an Error whose sentence says that the key is another one, or that the file was altered
 */
export async function unseal(key: BackupKey, from: string, to: string): Promise<void> {
  const { salt, tag, end } = readFrame(from)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key, salt), NONCE)
  decipher.setAuthTag(tag)
  const source = createReadStream(from, { start: HEAD, end: Math.max(HEAD, end - 1) })
  try {
    await pipeline(source, decipher, createWriteStream(to, { mode: 0o600 }))
  } catch (error) {
    // Of the disk, not of the cipher.
    if (/^E(?!RR_)/.test(String((error as { code?: string }).code))) throw error
    throw new Error(`${from} cannot be opened with this key: it is another hall's or another key's, or was altered.`)
  }
}

function readFrame(file: string): { salt: Buffer; tag: Buffer; end: number } {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const head = Buffer.alloc(HEAD)
    const tag = Buffer.alloc(TAG)
    if (size <= HEAD + TAG) throw new Error(`${file} is too short to be a sealed backup.`)
    readSync(handle, head, 0, HEAD, 0)
    readSync(handle, tag, 0, TAG, size - TAG)
    if (!head.subarray(0, WORD.length).equals(WORD)) throw new Error(`${file} is no sealed backup.`)
    return { salt: head.subarray(WORD.length), tag, end: size - TAG }
  } finally {
    closeSync(handle)
  }
}
