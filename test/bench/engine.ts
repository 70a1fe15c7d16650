import { type Command, execute, type HallState, newHall, ORDINARY } from '../../server/engine/index.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { chanceOf } from '../demo/randomness.ts'
import { medianOf, say, short, spreadOf, table } from './figures.ts'

const SIZES = [100, 10_000, 100_000]
const ROUNDS = 5

/** (b, first half) One call-next in the engine alone, with few and with very many waiting. */
export async function measureEngine({ calls }: { calls: number }) {
  say('\n(b) Call next: the engine alone (decide and evolve)')
  const halls = SIZES.map((waiting) => ({
    waiting,
    cycle: hallWith(waiting),
    took: [] as number[],
    decisionsASecond: [] as number[]
  }))
  for (const { cycle } of halls) for (let i = 0; i < calls; i++) cycle(i)

  for (let round = 0; round < ROUNDS; round++) {
    for (const { cycle, took, decisionsASecond } of halls) {
      for (let i = 0; i < calls / ROUNDS; i++) took.push(cycle(i))
      // Once more without keeping each: call, finish and issue in turn, as many as fit.
      const before = process.cpuUsage()
      for (let i = 0; i < calls; i++) cycle(i)
      const { user, system } = process.cpuUsage(before)
      decisionsASecond.push(((3 * calls) / (user + system)) * 1_000_000)
    }
  }
  const rows = halls.map(({ waiting, took, decisionsASecond }) => ({
    waiting,
    callNext: spreadOf(took),
    decisionsASecond: medianOf(decisionsASecond)
  }))
  const first = rows[0]?.callNext ?? spreadOf([])
  say(
    table(
      ['waiting', 'p50 µs', 'p99 µs', 'p50 ÷ first', 'p99 ÷ first', 'decisions per CPU s'],
      rows.map(({ waiting, callNext, decisionsASecond }) => [
        short(waiting),
        callNext.p50 * 1_000,
        callNext.p99 * 1_000,
        callNext.p50 / first.p50,
        callNext.p99 / first.p99,
        decisionsASecond
      ])
    )
  )
  return rows
}

/** A sample hall with so many waiting. Each cycle calls somebody, finishes, and issues a ticket of the same kind; tells what the call took, ms. */
function hallWith(waiting: number): (desk: number) => number {
  const chance = chanceOf(waiting)
  const state = newHall(sampleCentre)
  const classes = [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    ...sampleCentre.priorityClasses.map((cls) => cls.priorityClassId)
  ]
  let now = 0
  let tickets = 0

  const issue = (serviceId: string, classId: string | null): Command => ({
    type: 'issue-ticket',
    ticketId: `ticket-${tickets++}`,
    serviceId,
    classId
  })
  act(state, { type: 'open-day', serviceDay: '2021-04-10', endsAt: Number.MAX_SAFE_INTEGER, openings: {} }, now)
  for (const { deskId } of sampleCentre.desks) act(state, { type: 'open-desk', deskId, operatorId: deskId }, now)
  // As if all had come in the last half hour, so that some are overdue and the second tiers count too.
  for (let i = 0; i < waiting; i++) {
    now += 1_800_000 / waiting
    act(state, issue(chance.pick(sampleCentre.services).serviceId, chance.pick(classes)), now)
  }

  return (desk) => {
    const { deskId } = sampleCentre.desks[desk % sampleCentre.desks.length] ?? { deskId: '' }
    now += 100
    const startedAt = performance.now()
    act(state, { type: 'call-next', deskId, operatorId: deskId }, now)
    const tookMs = performance.now() - startedAt
    const called = state.tickets.get(state.desks.get(deskId)?.ticketId ?? '')
    now += 10_000
    act(state, { type: 'finish', deskId, operatorId: deskId }, now)
    // The next one is of the same kind, so that as many wait in each line as before.
    if (called) act(state, issue(called.serviceId, called.classId === ORDINARY ? null : called.classId), now)
    return tookMs
  }
}

function act(state: HallState, command: Command, now: number): void {
  const decision = execute(state, command, now)
  if (!decision.accepted) throw new Error(`${command.type}: ${decision.code}`)
}
