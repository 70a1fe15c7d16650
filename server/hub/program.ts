import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The version of this program; halls that are older are told of. */
export const PROGRAM: string = (
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version
