import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Of a file of any size, in hexadecimal digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}
