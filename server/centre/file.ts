import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { earlierNameOf } from './defaults.ts'
import { fault } from './fault.ts'

/** The settings of a centre as one file that people can read, compare and keep: YAML, of which JSON is a part. */

const HEAD = `# The settings of a centre, made by Kezek. They can be read back in at /manage; what would change is shown before it does.
# People, their passwords and the devices are not in here.
`

export const fileOf = (centre: Centre): string => HEAD + stringify(centre, { lineWidth: 0 })

/** What a file says, and where in it each thing stands. */
export interface ReadFile {
  /** null: it could not be read. */
  value: unknown
  faults: SettingsFault[]
  /** The line of what a JSON pointer names, or of the nearest thing around it. */
  lineOf: (pointer: string) => number
}

export function readSettingsFile(text: string): ReadFile {
  const lines = new LineCounter()
  // No file of ours points from one place to another: nothing in it can grow when it is read.
  let document: Document
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const lineOf = (pointer: string): number => {
    for (let path = stepsOf(pointer); path.length > 0; path = path.slice(0, -1)) {
      const [section, ...rest] = path
      const node = document.getIn(path, true) ?? document.getIn([earlierNameOf(section), ...rest], true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  const unreadable = (sentence: string, line: number): ReadFile => ({
    value: null,
    faults: [{ ...fault('', 'unreadable', sentence), line }],
    lineOf
  })
  try {
    document = parseDocument(text, { lineCounter: lines, schema: 'core' })
    const [error] = document.errors
    if (error) return unreadable(error.message.split('\n')[0] ?? error.message, lineAt(error.pos[0]))
    return { value: document.toJS({ maxAliasCount: 0 }), faults: [], lineOf }
  } catch (error) {
    if (error instanceof ReferenceError)
      return unreadable('The file points from one place to another, which settings do not.', 1)
    // A thousand brackets in each other.
    if (error instanceof RangeError) return unreadable('The file is nested deeper than settings are.', 1)
    throw error
  }
}

const stepsOf = (pointer: string): Array<string | number> =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
