import type { DayNow } from './play-day.ts'
import type { Tally } from './tally.ts'

/** What is said about the day, in words for a terminal. */

export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

const minutes = (ms: number): string => `${(ms / 60_000).toFixed(1)} min`

function clock(hour: number): string {
  const minute = Math.floor(hour * 60)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** One line: how it stands. */
export function standing({ pace, tally, supervisor }: DayNow): string {
  const view = supervisor()
  const open = view?.desks.filter((desk) => desk.status === 'open').length ?? 0
  const surprises = [...tally.surprises.values()].reduce((sum, { count }) => sum + count, 0)
  return [
    `${clock(pace.hour())}  waiting ${view?.waiting ?? '?'}`,
    `longest now ${view ? minutes(view.longestWaitMs) : '?'}`,
    `served ${tally.counts.get('visits: finished') ?? 0}`,
    `mean wait ${minutes(tally.waits.sumMs / Math.max(1, tally.waits.count))}`,
    `desks open ${open}`,
    ...(surprises > 0 ? [`UNEXPECTED ${surprises}`] : [])
  ].join(' · ')
}

/** The whole day: what was answered, how fast, and what should not have been. */
export function summary({ counts, surprises, waits, times, slowestMs }: Tally): string {
  const lines = ['', 'What the hall answered:']
  for (const [what, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    lines.push(`  ${String(count).padStart(7)}  ${what}`)
  const answered = times.reduce((sum, { count }) => sum + count, 0)
  const within = times
    .filter(({ count }) => count > 0)
    .map(({ upToMs, count }) => `${count} ${Number.isFinite(upToMs) ? `≤ ${upToMs} ms` : 'slower'}`)
  lines.push('', `${answered} answers: ${within.join(', ')}; slowest ${slowestMs.toFixed(0)} ms`)
  lines.push(
    `${waits.count} calls after ${minutes(waits.sumMs / Math.max(1, waits.count))} on average, ${minutes(waits.longestMs)} at most (the hall's time)`
  )
  lines.push('', surprises.size === 0 ? 'Nothing unexpected.' : 'UNEXPECTED:')
  for (const [what, { count, example }] of surprises)
    lines.push(`  ${String(count).padStart(7)}  ${what}`, `           ${example}`)
  return lines.join('\n')
}
