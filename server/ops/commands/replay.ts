import { hallFileIn, runCommand, UsageError } from './run-command.ts'

const USAGE = `npm run replay -- --data ./data --day YYYY-MM-DD [--json]
Plays a day of the log anew: the engine is given what came from outside, at the times of the log, and everything that it
decides is compared with what the log has. Says "identical: true", or the first difference, and then ends with 1. It only
reads, also while the server runs.`

/** What belongs to playing a day otherwise than it was. */
const OTHERWISE = ['roster', 'settings', 'runs'] as const

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
    const asked = OTHERWISE.filter((option) => values[option] !== undefined)
    if (asked.length > 0)
      throw new UsageError(
        `A day can only be replayed as it was, not with ${asked.map((option) => `--${option}`).join(' and ')}: this version does not reckon what another roster or other settings would have brought.`
      )
    const { day } = values
    if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day))
      throw new UsageError(`--day is the date of a service day, like 2026-11-20${day ? `, not "${day}"` : ''}.`)
    const file = hallFileIn(data)
    const [{ readingFile }, { daysRecorded }, { differenceSentence, replayRecorded }] = await Promise.all([
      import('../../db/read-only.ts'),
      import('../../db/recorded-days.ts'),
      import('../replay/replay.ts')
    ])
    return readingFile(file, (db) => {
      const replayed = replayRecorded(db, day)
      if (replayed === null) {
        const days = daysRecorded(db)
        throw new Error(
          `The log of ${file} has no day ${day}${days.length > 0 ? `: its days go from ${days[0]} to ${days.at(-1)}` : ': it has no days yet'}.`
        )
      }
      const { serviceDay, isOver, events, commands, difference } = replayed
      const identical = difference === null
      if (values.json)
        // The standard output has the answer whatever it is.
        process.stdout.write(
          `${JSON.stringify({ day: serviceDay, identical, isOver, events, commands, difference })}\n`
        )
      const told = `${events} events, decided anew in ${commands} steps`
      const lines = identical
        ? [
            'identical: true',
            `${serviceDay}: ${told}; each is as the log has it.${isOver ? '' : ' The day is not over yet.'}`
          ]
        : ['identical: false', differenceSentence(replayed) as string, `${serviceDay}: ${told}, before it are equal.`]
      return { isWell: identical, lines: values.json ? [] : lines }
    })
  }
})
