import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serviceDayAt } from '../../server/centre/service-day.ts'
import { startBehindHall } from '../../server/services/behind-hall.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { HallState, ReadonlyTicket } from '../../server/engine/index.ts'
import { Foresight } from '../../server/foresight/index.ts'
import { FILE } from '../../server/db/folder.ts'
import { makeSampleDays } from '../../server/ops/sample-days/make-sample-days.ts'
import { Foreteller } from '../../server/services/foretelling/foreteller.ts'
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
  return { looks, beside: await measureBesideLooks(calls), besideWhatIf: await measureBesideWhatIf(calls) }
}

/** What the thread that foretells adds to the process, having learned a week and looked ten times at 60 who wait. */
async function measureThread(data: string) {
  const before = process.memoryUsage().rss
  const beganAt = performance.now()
  const foreteller = await new Promise<Foreteller>((resolve, failed) => {
    const one: Foreteller = new Foreteller({
      file: path.join(data, FILE),
      now: () => Date.now(),
      ready: () => resolve(one),
      failed
    })
    one.start()
  })
  try {
    const learnedMs = performance.now() - beganAt
    const took: number[] = []
    for (let look = 1; look <= 10; look++) {
      const last = foreteller.status().tookMs
      foreteller.committed(look)
      foreteller.look()
      while (foreteller.status().tookMs === last) await settled()
      took.push(foreteller.status().tookMs ?? Number.NaN)
    }
    const megabytes = (process.memoryUsage().rss - before) / 1e6
    say(
      `  the thread: ${short(megabytes)} MB more of the process; a week learned in ${short(learnedMs)} ms, a look ${short(medianOf(took))} ms`
    )
    return { megabytes, learnedMs, lookMs: medianOf(took) }
  } finally {
    await foreteller.close()
  }
}

/** What runs beside the calls, and how it is made to rest. */
interface Beside {
  begin: () => Promise<void>
  rest: () => Promise<void>
  close: () => Promise<void>
}
type Hall = Awaited<ReturnType<typeof openHall>>

/** A thread of the same process looks at waits without a pause. */
async function measureBesideLooks(calls: number) {
  const hall = await openHall({ rateLimits: false })
  const thread = startBehindHall(path.join(import.meta.dirname, 'looking-thread.ts'), {})
  const tell = async (isBusy: boolean) => thread.postMessage(isBusy)
  return measureBeside('the thread that foretells', hall, calls, {
    begin: () => tell(true),
    rest: () => tell(false),
    close: async () => void (await thread.terminate())
  })
}

/** A busy made-up day is played two hundred times under other settings, again and again. */
async function measureBesideWhatIf(calls: number) {
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-bench-what-if-'))
  await makeSampleDays({ data, weeks: 1, seed: 1, now: Date.now() })
  const hall = await openHall({ rateLimits: false, data })
  for (let i = 0; i < 60; i++) await hall.issue({ serviceId: 'id-card' })
  const thread = await measureThread(data)
  const admin = await hall.signIn('admin')
  const { body: settings } = await hall.call('GET', '/api/settings/centre', undefined, admin)
  const day = hall.db.$client
    .prepare<[string], string>(
      "SELECT service_day FROM events WHERE type = 'ticket-issued' AND service_day < ? GROUP BY 1 ORDER BY count(*) DESC"
    )
    .pluck()
    .get(serviceDayAt(Date.now(), sampleCentre).serviceDay) as string
  let runs = 0
  let runId: string | null = null
  const forget = async () => {
    if (runId !== null) await hall.call('DELETE', `/api/what-if/${runId}`, undefined, admin)
    runId = null
  }
  const begin = async () => {
    await forget()
    const { status, body } = await hall.call('POST', '/api/what-if', { day, settings, runs: 200 }, admin)
    if (status !== 201) throw new Error(`what if: ${status} ${JSON.stringify(body)}`)
    runId = body.runId
    runs++
  }
  const figures = await measureBeside('a run of what-if', hall, calls, {
    begin,
    rest: forget,
    close: forget,
    // A run that is over is followed by the next.
    goOn: async () => {
      const { body } = await hall.call('GET', `/api/what-if/${runId}`, undefined, admin)
      if (body.status === 'failed') throw new Error('a run of what-if failed')
      if (body.status === 'done') await begin()
    }
  })
  return { ...figures, runs, thread }
}

/** Calls in one hall, some while something beside it is busy, some while that rests, in turn. */
async function measureBeside(name: string, hall: Hall, calls: number, beside: Beside & { goOn?: () => Promise<void> }) {
  try {
    const operator = await hall.openDesk(1)
    const resting: number[] = []
    const busy: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await beside.rest()
      await settled()
      await callSome(hall, operator, calls / ROUNDS, round === 0 ? [] : resting)
      await beside.begin()
      await settled()
      await callSome(hall, operator, calls / ROUNDS, round === 0 ? [] : busy, beside.goOn)
    }
    const [one, other] = [spreadOf(resting), spreadOf(busy)]
    say(
      table(
        ['call next, asked within the process', 'p50 ms', 'p99 ms'],
        [
          [`${name} rests`, one.p50, one.p99],
          [`${name} is busy`, other.p50, other.p99]
        ]
      )
    )
    say(`  p99 busy ÷ resting: ${short(other.p99 / one.p99)}; p50: ${short(medianOf(busy) / medianOf(resting))}`)
    return { resting: one, busy: other }
  } finally {
    await beside.close()
    await hall.close()
    rmSync(hall.data, { recursive: true, force: true })
  }
}

const ROUNDS = 10
const settled = () => new Promise((resolve) => setTimeout(resolve, 200))

async function callSome(
  hall: Hall,
  operator: Record<string, string>,
  calls: number,
  took: number[],
  goOn: (() => Promise<void>) | undefined = undefined
): Promise<void> {
  for (let i = 0; i < calls; i++) {
    if (i % 10 === 0) await goOn?.()
    await hall.issue({ serviceId: 'id-card' })
    const beganAt = performance.now()
    const { status } = await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    took.push(performance.now() - beganAt)
    if (status !== 200) throw new Error(`call next: ${status}`)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
}
