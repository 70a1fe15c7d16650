import { randomBytes } from 'node:crypto'
import type { IssuedTicket, VisitorView } from '../../server/protocol/tickets.ts'
import type { Plan } from './arrivals.ts'
import { type Answer, hallClient, NO_ANSWER } from './hall-client.ts'
import { follow } from './live-feed.ts'
import type { Chance } from './randomness.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
const POSTPONE_MS = 10 * MINUTE
/** A kiosk asks again with the same key until it knows what became of its request. */
const RETRY_MS = 500
const RETRIES = 60

/** One visitor, from the kiosk to the door. Ends when they have left, or at once without a phone. @throws when the day is stopped */
export async function visit(stage: Stage, plan: Plan, chance: Chance): Promise<void> {
  const ticket = await takeTicket(stage, plan)
  if (!ticket) return
  stage.floor.enter(plan, ticket.ticketNumber)
  if (plan.hasPhone) await watch(stage, plan, ticket, chance)
}

async function takeTicket({ kiosk, tally, pace, floor }: Stage, plan: Plan): Promise<IssuedTicket | null> {
  const { serviceId, priorityClassId, language, further, persons } = plan
  const body = {
    serviceId,
    language,
    ...(priorityClassId && { priorityClassId }),
    ...(further.length > 0 && { furtherServiceIds: further }),
    ...(persons > 1 && { persons })
  }
  const key = { 'idempotency-key': randomBytes(16).toString('hex') }
  const ask = () => kiosk.post<IssuedTicket>('/api/tickets', body, [], key)

  const [first, second] = await Promise.all(plan.pressesTwice ? [ask(), ask()] : [ask()])
  if (first?.ok && second?.ok && JSON.stringify(first.body) !== JSON.stringify(second.body)) {
    tally.surprise('one key, two tickets', `${JSON.stringify(first.body)} and ${JSON.stringify(second.body)}`)
  }
  let answer: Answer<IssuedTicket> | undefined = first
  for (let again = 0; again < RETRIES && answer && !answer.ok && answer.code === NO_ANSWER; again++) {
    await pace.sleep(RETRY_MS * pace.scale)
    answer = await ask()
  }
  if (!answer?.ok) return null
  const { ticketNumber } = answer.body
  if (floor.guest(ticketNumber)) tally.surprise('a number given twice', ticketNumber)
  return answer.body
}

/** What is done from the phone: letting others pass, giving up, rating; each as soon as the page offers it. */
async function watch(stage: Stage, plan: Plan, ticket: IssuedTicket, chance: Chance): Promise<void> {
  const { base, pace, tally, floor } = stage
  const phone = hallClient(base, tally)
  const path = `/api/tickets/${ticket.ticketId}`
  const feed = follow<VisitorView>(base, `ticket:${ticket.ticketId}`, phone.headers, pace, tally)
  // Tickets of a day that has ended are not there any more.
  const gone = () => (stage.serviceDay() === ticket.serviceDay ? [] : ['unknown-ticket'])
  const isOver = ({ status }: VisitorView) => status === 'finished' || status === 'cancelled' || status === 'no-show'
  const within = (hallMs: number) => feed.until(isOver, hallMs / pace.scale)

  try {
    if (plan.postponesAfterMs !== null && !(await within(plan.postponesAfterMs)) && feed.view()?.canPostpone) {
      await phone.post(`${path}/postpone`, { forMs: POSTPONE_MS }, ['wrong-status', ...gone()])
    }
    if (plan.cancelsAfterMs !== null && !(await within(plan.cancelsAfterMs)) && feed.view()?.canCancel) {
      floor.leave(ticket.ticketNumber)
      await phone.post(`${path}/cancel`, {}, ['wrong-status', ...gone()])
      return
    }
    // A ticket ends with its day at the latest.
    while (!(await within(10 * MINUTE)) && stage.serviceDay() === ticket.serviceDay);
    if (plan.rates && feed.view()?.status === 'finished' && feed.view()?.canRate) {
      await pace.sleep(chance.between(10_000, 60_000))
      await phone.post(`${path}/rate`, { stars: chance.pick([3, 4, 4, 5, 5, 5]) }, gone())
    }
  } finally {
    feed.close()
  }
}
