import type { FastifyInstance } from 'fastify'
import type { OutsideBody } from '../protocol/outside.ts'
import { isAnyOpen } from '../views/kiosk.ts'

/** How many people have taken tickets outside and have not arrived: a family is as many as it is. */
export const peopleOnTheWay = ({ hall: { state } }: Pick<FastifyInstance, 'hall'>): number =>
  [...state.notArrived].reduce((sum, ticketId) => sum + (state.tickets.get(ticketId)?.persons ?? 1), 0)

/** Whether so many more are beyond a bound. One family may always come, however large it is. */
export const isBeyond = (people: number, more: number, most: number): boolean => people > 0 && people + more > most

/** Whether a ticket can be taken from outside the hall, as of now. */
export function outsideBodyOf(app: FastifyInstance): OutsideBody {
  const { open, confirmWithinMs, mostOnTheWay } = app.hall.centre.outside
  const onTheWay = peopleOnTheWay(app)
  const status = !open
    ? 'off'
    : !isAnyOpen(app.picture())
      ? 'closed'
      : isBeyond(onTheWay, 1, mostOnTheWay)
        ? 'full'
        : 'open'
  return { status, onTheWay, confirmWithinMs }
}
