import { type Command, execute, type HallEvent, type HallState, newHall } from '../../server/engine/index.ts'
import { copyOf } from '../../server/foresight/copy.ts'
import type { Recorded } from '../../server/foresight/replay/recorded.ts'
import { replayDay } from '../../server/foresight/replay/replay-day.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { chanceOf } from '../demo/randomness.ts'
import { measureLooks } from './looks.ts'
import { medianOf, say, short, spreadOf, table } from './figures.ts'

/** Who waits, and how many visits of the day have ended before. */
const HALLS = [
  { waiting: 10, ended: 100 },
  { waiting: 60, ended: 1_000 },
  { waiting: 300, ended: 2_000 },
  { waiting: 2_000, ended: 2_000 }
]

/** (k) The light copy of a hall beside the whole one, in turn; and a recorded day played anew. */
export async function measureForesight({
  rounds,
  days,
  tickets,
  calls
}: {
  rounds: number
  days: number
  tickets: number
  calls: number
}) {
  say('\n(k) a copy of the hall, light and whole, in turn; a recorded day played anew')
  const halls = HALLS.map((size) => ({ ...size, ...dayOf(size), light: [] as number[], whole: [] as number[] }))
  const timed = (copy: () => unknown): number => {
    const beganAt = performance.now()
    copy()
    return performance.now() - beganAt
  }
  for (let round = -3; round < rounds; round++) {
    for (const { state, light, whole } of halls) {
      // In turn, so that what else the machine does meets both; the first rounds are to get warm.
      const [one, other] = [timed(() => copyOf(state)), timed(() => structuredClone(state))]
      if (round >= 0) light.push(one)
      if (round >= 0) whole.push(other)
    }
  }
  const copies = halls.map(({ waiting, ended, light, whole }) => ({
    waiting,
    ended,
    light: spreadOf(light),
    whole: spreadOf(whole),
    ratio: medianOf(whole.map((ms, n) => ms / (light[n] ?? Number.NaN)))
  }))
  say(
    table(
      ['waiting', 'ended', 'light p50 ms', 'p99', 'structuredClone p50 ms', 'p99', 'median of ratios'],
      copies.map(({ waiting, ended, light, whole, ratio }) => [
        short(waiting),
        ended,
        light.p50,
        light.p99,
        whole.p50,
        whole.p99,
        ratio
      ])
    )
  )

  const { log } = dayOf({ waiting: 0, ended: tickets })
  const speeds: number[] = []
  for (let day = -1; day < days; day++) {
    const state = newHall(sampleCentre)
    const before = process.cpuUsage()
    const { events, difference } = replayDay(state, log)
    const { user, system } = process.cpuUsage(before)
    if (difference !== null || events !== log.length) throw new Error(`not as it was: ${JSON.stringify(difference)}`)
    if (day >= 0) speeds.push((events / (user + system)) * 1_000_000)
  }
  const eventsASecond = medianOf(speeds)
  say(`  replay of a day of ${tickets} tickets: ${short(eventsASecond)} events per CPU s`)
  const looks = await measureLooks({ rounds: Math.ceil(rounds / 5), calls, halls })
  return { copies, replay: { tickets, eventsASecond }, looks }
}

/** A day of the sample hall in which so many visits have ended and so many wait, and its log. */
export function dayOf({ waiting, ended }: { waiting: number; ended: number }): { state: HallState; log: Recorded[] } {
  const chance = chanceOf(waiting + ended)
  const state = newHall(sampleCentre)
  const log: Recorded[] = []
  let now = 0
  let tickets = 0
  const act = (command: Command, actor: string) => {
    const decision = execute(state, command, now)
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.code}`)
    for (const event of decision.events as HallEvent[])
      log.push({ seq: log.length + 1, serviceDay: '2021-04-10', actor, event: JSON.parse(JSON.stringify(event)) })
  }
  const issue = () => {
    now += 1_000
    const { serviceId } = chance.pick(sampleCentre.services)
    act({ type: 'issue-ticket', ticketId: `ticket-${tickets++}`, serviceId, language: 'ky' }, 'kiosk:k')
  }
  act({ type: 'open-day', serviceDay: '2021-04-10', endsAt: Number.MAX_SAFE_INTEGER, openings: {} }, 'hall')
  for (const { deskId } of sampleCentre.desks)
    act({ type: 'open-desk', deskId, operatorId: deskId }, `operator:${deskId}`)
  for (let i = 0; i < 200; i++) issue()
  for (let i = 0; i < ended; ) {
    const { deskId } = chance.pick(sampleCentre.desks)
    now += 1_000
    const called = execute(state, { type: 'call-next', deskId, operatorId: deskId }, now)
    if (called.accepted) {
      for (const event of called.events)
        log.push({ seq: log.length + 1, serviceDay: '2021-04-10', actor: `operator:${deskId}`, event })
      now += 5_000
      act({ type: 'start-serving', deskId, operatorId: deskId }, `operator:${deskId}`)
      now += 60_000
      act({ type: 'finish', deskId, operatorId: deskId, outcome: 'done' }, `operator:${deskId}`)
      i++
    }
    issue()
  }
  for (let i = 0; i < waiting; i++) issue()
  for (const [ticketId, { status }] of [...state.tickets].toReversed()) {
    if (countWaiting(state) <= waiting) break
    if (status === 'waiting') act({ type: 'cancel', ticketId, reason: 'bench' }, 'visitor')
  }
  return { state, log }
}

const countWaiting = (state: HallState): number =>
  [...state.lines.values()].flat().reduce((sum, { tickets, head }) => sum + tickets.length - head, 0)
