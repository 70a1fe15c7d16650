import { type Command, execute, newHall } from '../../server/engine/index.ts'
import { foldFor } from '../../server/reports/day-facts.ts'
import type { PackedDay } from '../../server/figures/facts.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { diceOf } from '../engine/random-hall.ts'

/**
 * The facts of a day of so many tickets in the sample hall, by the engine itself: sixteen desks from 08:30 to 17:30, everybody served by turn.
 * @param longestS how long a visit may take; from 400 on 2,000 people are more than the desks can serve, and wait for an hour and more
 */
export function busyDay(serviceDay: string, tickets: number, seed: number, longestS = 400): PackedDay {
  const dice = diceOf(seed)
  const state = newHall(sampleCentre)
  const fold = foldFor(serviceDay, sampleCentre)
  const begins = Date.parse(`${serviceDay}T08:30:00+06:00`)
  const ends = begins + 9 * 3_600_000
  let seq = 0
  let now = begins
  const give = (command: Command) => {
    const decision = execute(state, command, now)
    if (decision.accepted) for (const event of decision.events) fold.take({ seq: ++seq, actor: 'kiosk:door', event })
    return decision.accepted
  }
  give({ type: 'open-day', serviceDay, endsAt: begins + 86_400_000, openings: {} })
  const desks = sampleCentre.desks.map(({ deskId }, i) => ({ deskId, operatorId: `operator-${i + 1}`, freeAt: begins }))
  for (const { deskId, operatorId } of desks) give({ type: 'open-desk', deskId, operatorId })
  const arrivals = Array.from({ length: tickets }, () => begins + dice.below(ends - begins)).sort((a, b) => a - b)
  // Five seconds on average, and no rhythm: waits are of every second.
  for (let next = 0; now < ends + 2 * 3_600_000; now += 1_000 + dice.below(8_000)) {
    for (; next < tickets && (arrivals[next] as number) <= now; next++) {
      const classId = dice.chance(8) ? dice.pick(sampleCentre.priorityClasses).priorityClassId : null
      give({
        type: 'issue-ticket',
        ticketId: `ticket-${next}`,
        serviceId: dice.pick(sampleCentre.services).serviceId,
        classId
      })
    }
    for (const desk of desks) {
      const { deskId, operatorId } = desk
      if (desk.freeAt > now) continue
      give({ type: 'finish', deskId, operatorId })
      if (!give({ type: 'call-next', deskId, operatorId })) continue
      give({ type: 'start-serving', deskId, operatorId })
      desk.freeAt = now + 60_000 + dice.below((longestS - 60) * 1_000)
    }
  }
  give({ type: 'close-day' })
  return fold.pack(now)
}
