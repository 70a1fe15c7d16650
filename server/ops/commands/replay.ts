import { readFileSync } from 'node:fs'
import { hallFileIn, runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('replay', '--data ./data --day YYYY-MM-DD [--roster F] [--settings F] [--runs N] [--json]')}
Plays a day of the log anew: the engine is given what came from outside, at the times of the log, and everything that it
decides is compared with what the log has. Says "identical: true", or the first difference, and then ends with 1. It only
reads, also while the server runs.

With a roster (YAML: desks by number with the times at which they are open, like 7: [09:00-13:00, 14:00-18:00]) or a settings
file it tells beside the day as it was what it would have been: the same visitors come, and take as long at the desk.
--runs N draws the times at the desks N times anew (up to 1000), for bands.`

/** More runs make no band narrower that anybody could see. */
const MOST_RUNS = 1_000

await runCommand({
  usage: USAGE,
  options: {
    day: { type: 'string' },
    json: { type: 'boolean', default: false },
    roster: { type: 'string' },
    settings: { type: 'string' },
    runs: { type: 'string' }
  },
  act: async (data, values) => {
    const { day } = values
    if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day))
      throw new UsageError(`--day is the date of a service day, like 2026-11-20${day ? `, not "${day}"` : ''}.`)
    const runs = runsOf(values.runs)
    const file = hallFileIn(data)
    const rosterFile = contentOf(values.roster)
    const settingsFile = contentOf(values.settings)
    const isOtherwise = rosterFile !== undefined || settingsFile !== undefined || runs !== null
    const [{ readingFile }, { asItWas, asItWouldHaveBeen }] = await Promise.all([
      import('../../db/read-only.ts'),
      import('../what-if/told.ts')
    ])
    const told = readingFile(file, (db) =>
      isOtherwise
        ? asItWouldHaveBeen(db, { day, rosterFile, settingsFile }, runs ?? 0, {
            day: file,
            roster: String(values.roster),
            settings: String(values.settings)
          })
        : asItWas(db, day)
    )
    if (!values.json || told.body === null) return told
    // The standard output has the answer whatever it is.
    process.stdout.write(`${JSON.stringify(told.body)}\n`)
    return { isWell: told.isWell, lines: [] }
  }
})

function runsOf(given: string | undefined): number | null {
  if (given === undefined) return null
  const runs = Number(given)
  if (!Number.isInteger(runs) || runs < 0 || runs > MOST_RUNS)
    throw new UsageError(`--runs is a whole number up to ${MOST_RUNS}, not "${given}".`)
  return runs
}

function contentOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`The file ${file} cannot be read: ${(error as Error).message}.`)
  }
}
