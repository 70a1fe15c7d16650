/** An id for something new: what it is, and eight letters that nothing else has. */
export function newId(what: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `${what}-${Array.from(bytes, (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')}`
}
