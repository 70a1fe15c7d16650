import { readFileSync } from 'node:fs'
import path from 'node:path'

const { scripts } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: { start: string }
}
const [, ...words] = scripts.start.split(' ')

/** What `npm start` hands to node: its options, then the server's file. */
export const START: readonly string[] = words
/** The options alone, for another file to be run as the server is. */
export const NODE_OPTIONS: readonly string[] = words.slice(0, -1)
