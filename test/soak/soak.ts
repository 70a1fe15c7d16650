import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { startServer } from '../demo/server-process.ts'
import { floorOf, rowsOf, type Sample, sampleOf } from './samples.ts'

export interface SoakOptions {
  /** Real time. */
  forMs: number
  /** How much faster than real time the hall runs. */
  timeScale: number
  onSample?: (sample: Sample) => void
}

export interface Soaked {
  samples: Sample[]
  /** Before anybody came, and when everybody had left. */
  before: Sample
  after: Sample
  rows: Record<string, number>
  hallHours: number
  serviceDays: number
  surprises: Array<[string, { count: number; example: string }]>
  /** Growth of the heap's floor from the middle third to the last, and the events in between. */
  growth: { heapMb: number; events: number }
}

const SAMPLE_EVERY_MS = 500

/** Plays busy days on a real server at high speed, and looks all the while at what its process holds. */
export async function soak({ forMs, timeScale, onSample }: SoakOptions): Promise<Soaked> {
  const server = await startServer({ port: await freePort(), timeScale })
  const began = performance.now()
  const look = () => sampleOf(server, performance.now() - began)
  try {
    const before = await opened(server.base, look)
    const samples: Sample[] = []
    let isOver = false
    const watching = (async () => {
      while (!isOver) {
        const sample = await look()
        samples.push(sample)
        onSample?.(sample)
        await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS))
      }
    })()
    const { daysBegun, surprises } = await played(server.base, forMs)
    isOver = true
    await watching
    const after = await settled(look, before)
    const third = Math.floor(samples.length / 3)
    const middle = samples.slice(third, 2 * third)
    const last = samples.slice(2 * third)
    return {
      samples,
      before,
      after,
      rows: rowsOf(server.data),
      hallHours: (forMs * timeScale) / 3_600_000,
      serviceDays: 1 + daysBegun,
      surprises,
      growth: {
        heapMb: floorOf(last, 'heapMb') - floorOf(middle, 'heapMb'),
        events: (last.at(-1)?.events ?? 0) - (middle[0]?.events ?? 0)
      }
    }
  } finally {
    await server.stop()
  }
}

interface Played {
  daysBegun: number
  surprises: Soaked['surprises']
}

function played(base: string, forMs: number): Promise<Played> {
  const child = spawn(
    process.execPath,
    ['--import', './server/runtime.mjs', 'test/soak/players.ts', base, String(forMs)],
    { cwd: path.join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] }
  )
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(said) as Played) : reject(new Error(`the players ended with ${code}`))
    )
  })
}

/** When the server has what it opens once: the threads of reports and of waits have connections of their own. */
async function opened(base: string, look: () => Promise<Sample>): Promise<Sample> {
  const { status } = await fetch(`${base}/api/promises`)
  if (status !== 200) throw new Error(`the promises are answered with ${status}`)
  const until = performance.now() + 15_000
  for (let last = await look(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const now = await look()
    if (now.handles === last.handles || performance.now() > until) return now
    last = now
  }
}

/** When the last connections have been closed. */
async function settled(look: () => Promise<Sample>, before: Sample): Promise<Sample> {
  const until = performance.now() + 15_000
  for (;;) {
    const now = await look()
    if ((now.handles <= before.handles && now.sockets === 0) || performance.now() > until) return now
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
