import { parseArgs } from 'node:util'
import { playNetwork } from './network/play-network.ts'
import { playDay } from './play-day.ts'
import { say, standing, summary } from './report.ts'
import { startServer } from './server-process.ts'

/** `npm run demo`: a busy day in the sample hall, to look at. Options: README.md in this folder. */

const REPORT_MS = 30_000

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    // A day twelve times as fast; a network as fast as its clocks, by which hub and halls compare.
    'time-scale': { type: 'string' },
    seed: { type: 'string', default: '1' },
    desks: { type: 'string', default: '15' },
    minutes: { type: 'string' },
    until: { type: 'string' },
    data: { type: 'string' },
    server: { type: 'string' },
    network: { type: 'boolean', default: false },
    'hub-port': { type: 'string', default: '8090' }
  }
})

function number(name: 'port' | 'hub-port' | 'time-scale' | 'seed' | 'desks' | 'minutes'): number {
  const given = values[name] ?? (name === 'time-scale' ? (values.network ? '1' : '12') : undefined)
  const value = Number(given)
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number`)
  return value
}

function hourOf(time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  if (!(hour + minute / 60 <= 24)) throw new Error('--until must be a time of day, like 18:00')
  return hour + minute / 60
}

async function main(): Promise<number> {
  const stop = new AbortController()
  // `on`, not `once`: npm and a terminal may both pass the signal on, and the second must not end us before the server.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

  if (values.network) {
    if (values.minutes) setTimeout(() => stop.abort(), number('minutes') * 60_000).unref()
    const surprises = await playNetwork({
      port: number('port'),
      hubPort: number('hub-port'),
      timeScale: number('time-scale'),
      seed: number('seed'),
      signal: stop.signal
    })
    return surprises === 0 ? 0 : 1
  }

  const server = values.server
    ? null
    : await (async () => {
        say('Starting the sample hall …')
        return startServer({
          port: number('port'),
          timeScale: number('time-scale'),
          ...(values.data && { data: values.data })
        })
      })()
  const base = server?.base ?? new URL(values.server as string).origin
  let isEnding = false
  server?.exited.then((code) => {
    if (isEnding) return
    say(`The server has ended by itself (${code}):\n${server.log().slice(-3_000)}`)
    process.exitCode = 1
    stop.abort()
  })

  try {
    const tally = await playDay({
      base,
      seed: number('seed'),
      desks: Math.min(16, number('desks')),
      signal: stop.signal,
      ...(values.minutes && { stopAfterMs: number('minutes') * 60_000 }),
      ...(values.until && { untilHour: hourOf(values.until) }),
      onStart: (day) => {
        welcome(base, day.pace.scale)
        const timer = setInterval(() => say(standing(day)), REPORT_MS)
        day.pace.signal.addEventListener('abort', () => {
          clearInterval(timer)
          say(`${standing(day)}\nStopping: everybody finishes and closes their desk.`)
        })
      }
    })
    say(summary(tally))
    return tally.surprises.size === 0 ? 0 : 1
  } finally {
    isEnding = true
    await server?.stop()
  }
}

function welcome(base: string, scale: number): void {
  const free = Math.min(16, number('desks')) + 1
  const yours = free <= 16 ? `sign in as operator${free}, password sample: desk ${free} is left for you` : ''
  say(`
A busy day in the sample hall, ${scale} times as fast as a real one.

  the kiosk        ${base}/kiosk
  the display      ${base}/display
  a desk           ${base}/desk       ${yours}
  the door         ${base}/desk/reception   as supervisor, password sample
  in the open      ${base}/now

Ctrl+C ends the day and stops everything.
`)
}

process.exitCode = Math.max(await main(), Number(process.exitCode ?? 0))
