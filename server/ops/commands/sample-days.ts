import { runCommand, UsageError } from './run-command.ts'
import { startTyped, usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('sample-days', '[--data ./data] [--weeks 8] [--seed 1]')}
Makes the sample hall in an empty folder, with weeks of a past that ends yesterday: made up, but played by the engine itself
and written as a running hall writes it. Then reports, usual waits and advice have something to show from the first day on.
The same seed gives the same days. Start the hall on it with: ${startTyped('--data ./data')}`

const MOST_WEEKS = 52
const MOST_SEED = 1_000_000_000

await runCommand({
  usage: USAGE,
  options: { weeks: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' } },
  act: async (data, values) => {
    const weeks = wholeNumber('weeks', values.weeks, 1, MOST_WEEKS)
    const seed = wholeNumber('seed', values.seed, 0, MOST_SEED)
    const { makeSampleDays } = await import('../sample-days/make-sample-days.ts')
    const { from, to, tickets, events, bytes } = await makeSampleDays({ data, weeks, seed, now: Date.now() })
    return {
      isWell: true,
      lines: [
        `The sample hall is made in ${data}, with made-up days from ${from} to ${to}: ${tickets} tickets, ${events} events, ${Math.round(bytes / 1e6)} MB.`,
        `Open it with: ${startTyped(`--data ${data}`)}`
      ]
    }
  }
})

function wholeNumber(option: string, given: unknown, least: number, most: number): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${option} is a whole number from ${least} to ${most}, not "${given}".`)
  return number
}
