import { parseArgs } from 'node:util'
import { excesses } from './limits.ts'
import type { Sample } from './samples.ts'
import { soak } from './soak.ts'

/** `npm run soak`: README.md in this folder. */

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, 'time-scale': { type: 'string', default: '200' } }
})
const [minutes, timeScale] = [Number(values.minutes), Number(values['time-scale'])]
if (!(minutes > 0) || !(timeScale > 0)) throw new Error('--minutes and --time-scale must be numbers above 0')

const say = (line: string) => process.stdout.write(`${line}\n`)
const row = (...cells: Array<string | number>) => say(cells.map((cell) => String(cell).padStart(10)).join(''))
const shown = ({ atMs, events, heapMb, rssMb, handles, sockets, topics, walMb }: Sample) =>
  row(
    (atMs / 60_000).toFixed(1),
    ((atMs * timeScale) / 3_600_000).toFixed(1),
    events,
    heapMb.toFixed(1),
    rssMb.toFixed(1),
    handles,
    sockets,
    topics,
    walMb.toFixed(1)
  )

const gapMs = Math.max(2_000, (minutes * 60_000) / 40)
let next = 0
row('minutes', 'hall h', 'events', 'heap MB', 'rss MB', 'handles', 'sockets', 'topics', 'wal MB')
const soaked = await soak({
  forMs: minutes * 60_000,
  timeScale,
  onSample: (sample) => {
    if (sample.atMs < next) return
    next = sample.atMs + gapMs
    shown(sample)
  }
})
shown(soaked.after)
const { hallHours, serviceDays, growth, rows, surprises } = soaked
say(
  `\n${hallHours.toFixed(1)} hours of hall time, ${serviceDays} service days. The heap's floor, last third against the middle one: ${growth.heapMb >= 0 ? '+' : ''}${growth.heapMb.toFixed(1)} MB over ${growth.events} events.`
)
say(
  `Rows: ${Object.entries(rows)
    .map(([table, count]) => `${table} ${count}`)
    .join(', ')}.`
)
for (const [what, { count, example }] of surprises) say(`Unexpected, ${count} times: ${what}: ${example}`)
const over = excesses(soaked)
for (const excess of over) say(`Over its limit: ${excess}`)
process.exitCode = over.length + surprises.length > 0 ? 1 : 0
