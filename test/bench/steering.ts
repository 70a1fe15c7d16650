import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import type { SteeringStep } from '../../server/protocol/steering.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { medianOf, say, short, spreadOf, table } from './figures.ts'

const DESKS = [1, 2, 3, 7]
const HOUR = 3_600_000

/** (j) What a preview of a step costs: it is done to a copy of the whole hall, and holds up every other request meanwhile. */
export async function measureSteering({ sizes, rounds }: { sizes: number[]; rounds: number }) {
  say('\n(j) a preview of steering: halls in turn')
  const halls: Array<Awaited<ReturnType<typeof hallWith>>> = []
  try {
    for (const size of sizes) halls.push(await hallWith(size))
    for (let round = 0; round < rounds; round++) for (const { previews } of halls) await previews()
    const rows = halls.map(({ waiting, took, health }) => ({
      waiting,
      health: spreadOf(health),
      steps: Object.fromEntries(Object.entries(took).map(([step, times]) => [step, spreadOf(times)]))
    }))
    const first = rows[0] as (typeof rows)[number]
    say(
      table(
        [
          'step',
          ...rows.flatMap(({ waiting }) => [`${short(waiting)} waiting, p50 ms`, 'max ms', 'p50 ÷ first']),
          'p50 ÷ /health'
        ],
        Object.keys(first.steps).map((step) => [
          step,
          ...rows.flatMap(({ steps }) => [
            steps[step]?.p50 ?? Number.NaN,
            steps[step]?.max ?? Number.NaN,
            (steps[step]?.p50 ?? Number.NaN) / (first.steps[step]?.p50 ?? Number.NaN)
          ]),
          (rows.at(-1)?.steps[step]?.p50 ?? Number.NaN) / medianOf(rows.map(({ health }) => health.p50))
        ])
      )
    )
    return rows
  } finally {
    for (const { hall } of halls) await hall.close()
  }
}

/** A hall in which so many wait, four desks serve, and every step is tried. */
async function hallWith(waiting: number) {
  const hall = await openHall({ rateLimits: false })
  for (const number of DESKS) await hall.openDesk(number)
  const tickets = []
  for (let n = 0; n < waiting; n++)
    tickets.push(
      await hall.issue({ serviceId: sampleCentre.services[n % sampleCentre.services.length]?.serviceId as string })
    )
  const supervisor = await hall.signIn('supervisor')
  const steps = stepsIn(hall, tickets.at(-1)?.ticketId as string)
  const took: Record<string, number[]> = {}
  const health: number[] = []
  const timed = async (ask: () => ReturnType<OpenHall['call']>): Promise<number> => {
    const beganAt = performance.now()
    const { status, body } = await ask()
    if (status !== 200 || body.refused) throw new Error(`a preview was refused: ${status} ${JSON.stringify(body)}`)
    return performance.now() - beganAt
  }
  return {
    hall,
    waiting,
    took,
    health,
    previews: async () => {
      for (const step of steps)
        took[step.step] = [
          ...(took[step.step] ?? []),
          await timed(() => hall.call('POST', '/api/steering/preview', step, supervisor))
        ]
      health.push(await timed(() => hall.call('GET', '/health')))
    }
  }
}

function stepsIn({ app: { hall } }: OpenHall, ticketId: string): SteeringStep[] {
  const reason = 'bench'
  const until = hall.now() + HOUR
  return [
    { step: 'issuing', serviceId: 'id-card', to: 'closed', reason },
    { step: 'lend-desk', deskId: 'desk-7', serviceIds: ['notary'], until, reason },
    {
      step: 'ticket',
      ticketRef: ticketRefOf(ticketId),
      priorityClassId: sampleCentre.priorityClasses[0]?.priorityClassId as string,
      reason
    },
    { step: 'move-queue', serviceId: 'id-card', toServiceId: 'travel-passport', reason },
    { step: 'join-queue', serviceId: 'notary', toServiceId: 'id-card', until, reason },
    { step: 'close-day', serviceDay: hall.state.day?.serviceDay as string, reason }
  ]
}
