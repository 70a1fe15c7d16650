import { type Worker as Thread, Worker } from 'node:worker_threads'
import { rmSync } from 'node:fs'
import type { HallState, ReadonlyTicket } from '../../server/engine/index.ts'
import { Foresight } from '../../server/foresight/index.ts'
import { openHall } from '../server/open-hall.ts'
import { medianOf, say, short, spreadOf, table } from './figures.ts'

/** (l) A look at all waits at once, by how many wait; and calls while the thread that foretells has nothing else to do. */
export async function measureLooks({
  rounds,
  calls,
  halls
}: {
  rounds: number
  calls: number
  halls: Array<{ waiting: number; state: HallState }>
}) {
  say(
    '\n(l) foretelling: one look at all waits and at newcomers of every service and class; calls beside a busy thread'
  )
  const looks = halls.map(({ waiting, state }) => {
    const foresight = new Foresight({ runs: 100 })
    const tickets: ReadonlyTicket[] = [...state.tickets.values()].filter(({ status }) => status === 'waiting')
    const newcomers = [...state.book.services.keys()].flatMap((serviceId) =>
      [...state.book.classes.keys()].map((classId) => ({ serviceId, classId }))
    )
    const took: number[] = []
    for (let round = -2; round < rounds; round++) {
      const beganAt = performance.now()
      foresight.ofAll(state, tickets, newcomers, state.at)
      if (round >= 0) took.push(performance.now() - beganAt)
    }
    return { waiting, newcomers: newcomers.length, ms: spreadOf(took) }
  })
  say(
    table(
      ['waiting', 'newcomers asked for', 'look p50 ms', 'p99'],
      looks.map(({ waiting, newcomers, ms }) => [short(waiting), newcomers, ms.p50, ms.p99])
    )
  )
  return { looks, beside: await measureBeside(calls) }
}

/** Calls in one hall, some while a thread of the same process looks at waits without a pause, some while it rests. */
async function measureBeside(calls: number) {
  const hall = await openHall({ rateLimits: false })
  const thread = new Worker(new URL('./looking-thread.ts', import.meta.url))
  try {
    const operator = await hall.openDesk(1)
    const alone: number[] = []
    const beside: number[] = []
    for (let round = 0; round < 10; round++) {
      await rest(thread, false)
      await callSome(hall, operator, calls / 10, round === 0 ? [] : alone)
      await rest(thread, true)
      await callSome(hall, operator, calls / 10, round === 0 ? [] : beside)
    }
    const [one, other] = [spreadOf(alone), spreadOf(beside)]
    say(
      table(
        ['call next, asked within the process', 'p50 ms', 'p99 ms'],
        [
          ['the thread rests', one.p50, one.p99],
          ['the thread is busy', other.p50, other.p99]
        ]
      )
    )
    say(`  p99 busy ÷ resting: ${short(other.p99 / one.p99)}; p50: ${short(medianOf(beside) / medianOf(alone))}`)
    return { alone: one, beside: other }
  } finally {
    await thread.terminate()
    await hall.close()
    rmSync(hall.data, { recursive: true, force: true })
  }
}

async function rest(thread: Thread, isBusy: boolean): Promise<void> {
  thread.postMessage(isBusy)
  await new Promise((resolve) => setTimeout(resolve, 200))
}

async function callSome(
  hall: Awaited<ReturnType<typeof openHall>>,
  operator: Record<string, string>,
  calls: number,
  took: number[]
): Promise<void> {
  for (let i = 0; i < calls; i++) {
    await hall.issue({ serviceId: 'id-card' })
    const beganAt = performance.now()
    const { status } = await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    took.push(performance.now() - beganAt)
    if (status !== 200) throw new Error(`call next: ${status}`)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
}
