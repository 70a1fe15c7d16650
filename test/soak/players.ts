import { playDay } from '../demo/play-day.ts'

/** Plays in a process of its own, so that every connection ends with it. Prints what it met. */
const [base = '', stopAfterMs = '0'] = process.argv.slice(2)
const day = await playDay({ base, stopAfterMs: Number(stopAfterMs), seed: 7 })
process.stdout.write(
  JSON.stringify({ daysBegun: day.counts.get('service days begun') ?? 0, surprises: [...day.surprises] }),
  () => process.exit()
)
