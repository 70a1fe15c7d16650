import fp from 'fastify-plugin'
import type { HallEvent, ReadonlyHallState, ReadonlyTicket } from '../engine/index.ts'
import type { Advice } from '../foresight/advice/advise.ts'
import type { Step } from '../foresight/advice/candidates.ts'

const HOUR_MS = 60 * 60_000
const LOOK_MS = 5_000

interface Taken {
  at: number
  serviceDay: string
  step: Step
  /** How many would have waited beyond their target in the hour without it. */
  without: number
  /** How many fewer with it, as foreseen. */
  fewer: number
}

/**
 * Advice is judged too: whenever somebody does what the board advises, and an hour later, a note of it goes into the log
 * (H3): how many were foreseen to wait beyond their target without it, and how many did. A restart within the hour leaves
 * the second note out.
 */
export default fp(
  async (app) => {
    const { hall, log } = app
    const taken: Taken[] = []

    const note = (what: 'taken' | 'followed', { step, without, fewer }: Taken, more: { overTarget?: number } = {}) => {
      const { is, ...where } = step
      const details = { step: is, ...where, without: rounded(without), fewer: rounded(fewer), ...more }
      return hall
        .audit({ about: 'advice', what, details }, 'hall')
        .catch((error: unknown) => log.warn(error, 'what came of advice could not be kept'))
    }

    const stopHearing = hall.onCommit((logged) => {
      const hour = app.foreteller?.nextHour()
      if (hour === undefined) return
      for (const { event, serviceDay } of logged) {
        const advice = hour.advice.find((each) => isDone(each, event))
        if (!advice) continue
        const { step, fewerOverTarget } = advice
        const one = { at: event.at, serviceDay, step, without: hour.overTarget, fewer: fewerOverTarget.mean }
        taken.push(one)
        void note('taken', one)
      }
    })

    const timer = setInterval(() => {
      const now = hall.now()
      while (taken[0] && now - taken[0].at >= HOUR_MS) {
        const one = taken.shift() as Taken
        if (hall.state.day?.serviceDay !== one.serviceDay) continue
        void note('followed', one, { overTarget: overTargetIn(hall.state, one.at, one.at + HOUR_MS) })
      }
    }, LOOK_MS).unref()
    app.addHook('preClose', async () => {
      clearInterval(timer)
      stopHearing()
    })
  },
  { name: 'advice-record', dependencies: ['hall', 'foretelling'] }
)

const rounded = (n: number): number => Math.round(n * 10) / 10

/** Whether an event is the advised step. */
function isDone({ step }: Advice, event: HallEvent): boolean {
  switch (step.is) {
    case 'open-desk':
      return event.type === 'desk-opened' && event.deskId === step.deskId
    case 'end-break':
      return event.type === 'desk-resumed' && event.deskId === step.deskId
    case 'lend-desk':
      return event.type === 'desk-lent' && event.deskId === step.deskId && event.tiers.flat().includes(step.serviceId)
    default:
      return step satisfies never
  }
}

/** How many were called in a stretch, or waited at its end, beyond the target of their service. */
function overTargetIn(state: ReadonlyHallState, from: number, to: number): number {
  const waitedMs = (ticket: ReadonlyTicket): number => {
    if (ticket.status === 'waiting') return to - ticket.waitingSince
    return ticket.calledAt >= from && ticket.calledAt < to ? ticket.calledAt - ticket.waitingSince : 0
  }
  return [...state.tickets.values()].filter(
    (ticket) => waitedMs(ticket) > (state.book.services.get(ticket.serviceId)?.targetMs ?? Number.POSITIVE_INFINITY)
  ).length
}
