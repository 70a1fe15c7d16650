import type { CentreBody } from '../../server/protocol/centre.ts'
import type { DisplayView, SupervisorView } from '../../server/protocol/hall-views.ts'
import { sampleDevices, samplePassword } from '../../server/sample/people.ts'
import { letThemCome } from './arrivals.ts'
import { letThemBook } from './booked.ts'
import { letThemCallForHelp, receiveAtTheDoor } from './door.ts'
import { newFloor } from './floor.ts'
import { hallClient } from './hall-client.ts'
import { follow } from './live-feed.ts'
import { work } from './operator.ts'
import { isStop, type Pace, paceOf } from './pace.ts'
import { chanceOf } from './randomness.ts'
import type { Stage } from './stage.ts'
import { newTally, type Tally } from './tally.ts'
import { visit } from './visitor.ts'

/** Between the first operator's opening and the next one's, hall time. */
const OPENING_GAP_MS = 25_000

export interface DayOptions {
  /** Address of a running sample hall. */
  base: string
  /** Refuses a hall that runs at another pace; default: as the hall runs. */
  timeScale?: number
  seed?: number
  /** Real time; default: until the signal. */
  stopAfterMs?: number
  /** Stops at this hour of the day that is played. */
  untilHour?: number
  /** How many of the sixteen desks are staffed. */
  desks?: number
  signal?: AbortSignal
  /** Called once everything is going. */
  onStart?: (day: DayNow) => void
}

/** What can be seen while the day is played. */
export interface DayNow {
  pace: Pace
  tally: Tally
  supervisor: () => SupervisorView | null
}

/** Plays a busy day on a running hall, as people would. Ends when told; an unexpected answer is in `surprises`. */
export async function playDay({
  base,
  timeScale,
  seed = 1,
  stopAfterMs,
  untilHour,
  desks = 16,
  signal,
  onStart
}: DayOptions): Promise<Tally> {
  const tally = newTally()
  const [kioskDevice, displayDevice] = sampleDevices
  const kiosk = hallClient(base, tally, kioskDevice?.token)
  const display = hallClient(base, tally, displayDevice?.token)
  const supervisor = hallClient(base, tally)

  const centre = await kiosk.get<CentreBody>('/api/centre')
  if (!centre.ok) throw new Error(`no hall answers at ${base}`)
  if (!centre.body.sample) throw new Error(`the hall at ${base} is not the sample hall; the demo plays on no other`)
  const { timeScale: scale, serverTime } = centre.body
  if (timeScale !== undefined && timeScale !== scale)
    throw new Error(`the hall at ${base} runs at ${scale} times real time, not ${timeScale}`)
  if (!(await supervisor.signIn('supervisor', samplePassword))) throw new Error('the supervisor cannot sign in')

  const stop = new AbortController()
  const pace = paceOf(scale, AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]))
  pace.hear(serverTime)
  const chance = chanceOf(seed)
  const floor = newFloor(pace, chance.fork(1))

  let serviceDay: string | null = null
  const feeds = [
    follow(base, 'kiosk', kiosk.headers, pace, tally),
    follow<DisplayView>(base, 'display:all', display.headers, pace, tally, (view) => floor.show(view)),
    follow<SupervisorView>(base, 'supervisor', supervisor.headers, pace, tally, (view) => {
      if (serviceDay !== null && serviceDay !== view.serviceDay) {
        tally.count('service days begun')
        floor.clear()
      }
      serviceDay = view.serviceDay
    })
  ] as const

  const stage: Stage = { base, pace, tally, floor, kiosk, serviceDay: () => serviceDay }
  const playing = new Set<Promise<void>>()
  /** Somebody plays until done or stopped; anything else that ends them is a surprise. */
  const play = (who: string, part: () => Promise<unknown>) => {
    const ended = part()
      .then(
        () => {},
        (error: unknown) => {
          if (!isStop(error, pace.signal))
            tally.surprise(`${who} broke off`, error instanceof Error ? (error.stack ?? error.message) : String(error))
        }
      )
      .finally(() => playing.delete(ended))
    playing.add(ended)
  }

  for (let number = 1; number <= desks; number++) {
    play('an operator', async () => {
      await pace.sleep((number - 1) * OPENING_GAP_MS)
      await work(stage, number, chance.fork(100 + number))
    })
  }
  play('the door', () =>
    letThemCome(pace, chance.fork(2), desks, (plan, ordinal) => {
      tally.count('visits: begun')
      play('a visitor', () => visit(stage, plan, chance.fork(1_000 + ordinal)))
    })
  )

  play('the phones', () =>
    letThemBook(stage, chance.fork(3), (come) => {
      play('a booked visitor', come)
    })
  )

  play('reception', () => receiveAtTheDoor(stage, supervisor, chance.fork(4)))
  play('who needs help', () => letThemCallForHelp(stage, chance.fork(5)))

  const timer = stopAfterMs === undefined ? null : setTimeout(() => stop.abort(), stopAfterMs)
  const watch =
    untilHour === undefined
      ? null
      : setInterval(() => {
          if (pace.hour() >= untilHour || pace.day() > 0) stop.abort()
        }, 100)
  onStart?.({ pace, tally, supervisor: () => feeds[2].view() })
  if (!pace.signal.aborted)
    await new Promise((resolve) => pace.signal.addEventListener('abort', resolve, { once: true }))

  if (timer) clearTimeout(timer)
  if (watch) clearInterval(watch)
  while (playing.size > 0) await Promise.all(playing)
  for (const feed of feeds) feed.close()
  return tally
}
