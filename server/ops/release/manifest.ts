import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

/** What lies in the archive beside the program. */
export const PARTS = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  key: 'release-key.pub',
  payload: 'payload.tar.gz',
  install: 'install.sh'
} as const

/** What a release says of itself, signed: the rest of the archive is what its checksum says. */
export const Manifest = Type.Object(
  {
    format: Type.Literal(1),
    name: Type.Literal('kezek'),
    version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9a-z.]+)?$', maxLength: 40 }),
    platform: Type.String({ pattern: '^[a-z0-9]+-[a-z0-9]+$', maxLength: 40 }),
    /** Bytes that it takes when it is unpacked. */
    unpackedBytes: Type.Integer({ minimum: 1 }),
    payload: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), bytes: Type.Integer({ minimum: 1 }) })
  },
  { additionalProperties: false }
)
export type Manifest = Static<typeof Manifest>

/** The file is no release, or not one of those whose key is known here. */
export class NotARelease extends Error {}

/** Ed25519 of the manifest's bytes, in Base64. @param key PKCS #8 in PEM */
export const signed = (manifest: string, key: string): string =>
  sign(null, Buffer.from(manifest), key).toString('base64')

/** Reads a manifest that the holder of a key has signed. @param key SPKI in PEM @throws NotARelease */
export function readManifest(text: string, signature: string, key: string): Manifest {
  if (!verify(null, Buffer.from(text), key, Buffer.from(signature.trim(), 'base64')))
    throw new NotARelease(
      `It is not signed by the key that this machine knows (${fingerprintOf(key)}). Do not install it: ask where it comes from.`
    )
  const manifest: unknown = JSON.parse(text)
  if (!Value.Check(Manifest, manifest))
    throw new NotARelease('It is of a form that this version does not know. Is there a version between?')
  return manifest
}

/** What people compare a key by: SHA-256 of it, in groups of four. @param key in PEM, private or public */
export function fingerprintOf(key: string): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return (createHash('sha256').update(spki).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}

/** The public half of a key, SPKI in PEM. */
export const publicHalfOf = (key: string): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()

/** A new key to sign releases by, PKCS #8 in PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
