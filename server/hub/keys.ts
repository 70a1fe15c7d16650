import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { HubStore } from './store/store.ts'

/** The hub's own key pair: what it signs, halls and everybody can check. */
export interface HubKeys {
  /** SPKI in base64. */
  publicKey: string
  sign: (bytes: Buffer) => string
}

const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')

/** Made once, and kept in the hub's database. */
export async function openHubKeys(store: HubStore): Promise<HubKeys> {
  const kept = await store.secret('signing-key', newPrivateKey)
  const privateKey: KeyObject = createPrivateKey({ key: Buffer.from(kept, 'base64'), type: 'pkcs8', format: 'der' })
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64')
  }
}
