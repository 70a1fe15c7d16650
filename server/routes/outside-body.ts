import type { FastifyInstance } from 'fastify'
import type { OutsideBody } from '../protocol/outside.ts'
import { isAnyOpen } from '../views/kiosk.ts'

/** As many are on the way as the hall can expect. */
export const isOutsideFull = ({ hall }: FastifyInstance): boolean =>
  hall.state.notArrived.size >= hall.centre.outside.mostOnTheWay

/** Whether a ticket can be taken from outside the hall, as of now. */
export function outsideBodyOf(app: FastifyInstance): OutsideBody {
  const { open, confirmWithinMs } = app.hall.centre.outside
  const status = !open ? 'off' : !isAnyOpen(app.picture()) ? 'closed' : isOutsideFull(app) ? 'full' : 'open'
  return { status, onTheWay: app.hall.state.notArrived.size, confirmWithinMs }
}
