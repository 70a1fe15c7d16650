import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Beside the program: for each of its lines, from 0, the place in `sources` and the line there, from 1; 0: nobody's. */
export interface ProgramLines {
  sources: string[]
  lines: number[]
}

export const linesFileOf = (program: string): string => program.replace(/\.cjs$/, '.lines.json')

/**
 * From now on a stack trace names the line of the repository in place of the program's. The table is read when the first
 * trace is asked for, and not held: errors that somebody reads are rare.
 */
export function traceToSources(program: string): void {
  const place = new RegExp(`${program.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):\\d+`, 'g')
  Error.prepareStackTrace = (error, sites) => {
    const trace = [String(error), ...sites.map((site) => `    at ${site}`)].join('\n')
    if (!trace.includes(program)) return trace
    try {
      const { sources, lines } = JSON.parse(readFileSync(linesFileOf(program), 'utf8')) as ProgramLines
      return trace.replace(place, (there, line: string) => {
        const [source = 0, sourceLine = 0] = lines.slice((Number(line) - 1) * 2)
        return sourceLine === 0 ? there : `${path.join(import.meta.dirname, '..', sources[source] ?? '')}:${sourceLine}`
      })
    } catch {
      // The program's own lines still say which function it was.
      return trace
    }
  }
}
