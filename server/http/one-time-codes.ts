import { randomBytes } from 'node:crypto'
import { hashToken } from '../db/tokens.ts'

/** Codes of an authenticator (TOTP, RFC 6238: SHA-1, six digits, 30 seconds, which every one of them knows), and recovery codes. */

/** Loaded for the first who has a second factor. */
const otpauth = () => import('otpauth')

const SECRET_BYTES = 20
const PERIOD_S = 30
/** Periods by which a phone's clock may be off, either way. */
const WINDOW = 1
const RECOVERY_CODES = 10
/** 120 bits: a hash without a salt does for what cannot be guessed (ASVS 5, 6.5.2). */
const RECOVERY_BYTES = 15

/** The alphabet of base 32, which has no 0, 1 or 8 to be misread; a code is written in fours. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export async function newSecret(): Promise<string> {
  const { Secret } = await otpauth()
  return new Secret({ size: SECRET_BYTES }).base32
}

/** What an authenticator reads from a QR code. @param issuer the hall's name, beside the login in the authenticator */
export async function uriFor(secret: string, issuer: string, login: string): Promise<string> {
  const { TOTP } = await otpauth()
  return new TOTP({ secret, issuer, label: login, period: PERIOD_S }).toString()
}

/** The period, counted from 1970, whose code this is; null: it is none of now, or of a moment ago or ahead. @param now epoch ms */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  const { Secret, TOTP } = await otpauth()
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_S })
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp.validate({ token, timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / (PERIOD_S * 1_000)) + delta
}

/** Fresh ones, for paper; the file has their hashes. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const bits = [...randomBytes(RECOVERY_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const letters = bits.match(/.{5}/g)?.map((five) => BASE32[Number.parseInt(five, 2)]) ?? []
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
  })

/** However it was typed. */
export const hashOfRecoveryCode = (code: string): string =>
  hashToken(`recovery:${code.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')}`)
