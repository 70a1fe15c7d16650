import { type Document, isNode, isScalar, Lexer, LineCounter, parseDocument, stringify, visit } from 'yaml'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { earlierNameOf } from './defaults.ts'
import { fault } from './fault.ts'
import { hasInbornName, isTooDeep } from './shape.ts'

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

export const unreadable = (sentence: string, line = 1): ReadFile => ({
  value: null,
  faults: [{ ...fault('', 'unreadable', sentence), line }],
  lineOf: () => 1
})

/** Deeper than that no settings are, and no parser is asked to go: it would take the square of the depth. */
const DEEPEST = 30
const TOO_DEEP = 'The file is nested deeper than settings are.'
const INBORN_NAME = 'The file names something as no settings do, like __proto__ or constructor.'

export function readSettingsFile(text: string): ReadFile {
  const lines = new LineCounter()
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  if (isNestedTooDeep(text)) return unreadable(TOO_DEEP)
  try {
    // Keys that are there twice are looked for below: the parser compares each with all the others.
    const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: false, prettyErrors: false })
    const [error] = document.errors
    if (error) return unreadable(error.message.split('\n')[0] ?? error.message, lineAt(error.pos[0]))
    const twice = firstKeyTwice(document)
    if (twice) return unreadable(`Map keys must be unique: ${twice.key} is there twice.`, lineAt(twice.offset))
    // No file of ours points from one place to another: nothing in it can grow when it is read.
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    if (isTooDeep(value)) return unreadable(TOO_DEEP)
    if (hasInbornName(value)) return unreadable(INBORN_NAME)
    return { value, faults: [], lineOf: (pointer) => lineOf(document, pointer, lineAt) }
  } catch (error) {
    if (error instanceof ReferenceError)
      return unreadable('The file points from one place to another, which settings do not.')
    if (error instanceof RangeError) return unreadable(TOO_DEEP)
    throw error
  }
}

function lineOf(document: Document, pointer: string, lineAt: (offset: number) => number): number {
  for (let path = stepsOf(pointer); path.length > 0; path = path.slice(0, -1)) {
    const [section, ...rest] = path
    const node =
      document.getIn(path, true) ??
      document.getIn([earlierNameOf(section), ...rest], true) ??
      // A name that is a number may stand in quotes.
      document.getIn(path.map(String), true)
    if (isNode(node) && node.range) return lineAt(node.range[0])
  }
  return 1
}

/** Whether brackets stand in each other, or lists begin in each other on one line, more often than in any settings. */
function isNestedTooDeep(text: string): boolean {
  let brackets = 0
  let begun = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++
    else if (token === ']' || token === '}') brackets--
    else if (token === '-' || token === '?') begun++
    else if (token === '\n' || token === '\r\n') begun = 0
    if (brackets > DEEPEST || begun > DEEPEST) return true
  }
  return false
}

function firstKeyTwice(document: Document): { key: string; offset: number } | null {
  let found: { key: string; offset: number } | null = null
  visit(document, {
    Map(_, map) {
      const keys = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (keys.has(name)) {
          found = { key: name.slice(0, 60), offset: key.range?.[0] ?? 0 }
          return visit.BREAK
        }
        keys.add(name)
      }
      return undefined
    }
  })
  return found
}

const stepsOf = (pointer: string): Array<string | number> =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
