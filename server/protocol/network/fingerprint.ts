import { createHash } from 'node:crypto'

/**
 * What both screens show after a hall was enrolled: whoever holds them side by side sees that nobody stands in between.
 * @param hubKey @param hallKey SPKI in base64
 */
export function fingerprintOf(hubKey: string, hallKey: string): string {
  const digits = createHash('sha256').update(`${hubKey}\n${hallKey}`).digest('hex').slice(0, 16).toUpperCase()
  return (digits.match(/.{4}/g) ?? []).join(' ')
}
