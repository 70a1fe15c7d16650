import { createHash, createPublicKey, verify } from 'node:crypto'

/** What a hall signs with each batch: where it stands in its log, and what was sent. */
export interface SignedBatch {
  centreId: string
  epoch: string
  from: number
  to: number
  /** The log's hashes before the first and at the last event. */
  prev: string
  head: string
  /** The lines as they were before they were packed. */
  plain: Buffer
}

export const linesHash = (plain: Buffer): string => createHash('sha256').update(plain).digest('hex')

/** The text of a signature; `lines` is the hash of what was sent. */
export const signedText = ({
  centreId,
  epoch,
  from,
  to,
  prev,
  head,
  lines
}: Omit<SignedBatch, 'plain'> & { lines: string }): Buffer =>
  Buffer.from(['kezek batch 1', centreId, epoch, from, to, prev, head, lines].join('\n'))

/** What the hub signs with each bundle of common settings: for which centre, which version, and its text. */
export const bundleText = ({
  format,
  centreId,
  version,
  publishedAt,
  text
}: {
  format: number
  centreId: string
  version: number
  publishedAt: number
  text: string
}): Buffer =>
  Buffer.from(['kezek bundle', format, centreId, version, publishedAt, linesHash(Buffer.from(text))].join('\n'))

/** Whether an Ed25519 key has signed it. A key or signature that is none has not. @param publicKey SPKI in base64 */
export function isSignedBy(publicKey: string, text: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, text, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** Whether a text is an Ed25519 key: SPKI in base64. */
export function isHallKey(publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}
