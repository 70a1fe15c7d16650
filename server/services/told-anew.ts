import fp from 'fastify-plugin'
import { ticketWait, toldToHolder } from '../views/place.ts'

/** How often the open pages are looked through. */
const EVERY_MS = 5_000
/** A page that changes its mind back and forth has not told something new each time. */
const GAP_MS = 60_000

/**
 * What phones tell while people wait is kept too: whenever the page of a ticket is open and tells another range than the
 * log says was told last, that is an event of the log (W4) and judged like the first (W7).
 */
export default fp(
  async (app) => {
    const { hall } = app
    const toldAt = new Map<string, number>()

    function lookThrough(): void {
      if (hall.trouble) return
      const picture = app.picture()
      const { state, now } = picture
      const open = new Set(app.live.heard('ticket'))
      for (const ticketId of toldAt.keys()) if (!open.has(ticketId)) toldAt.delete(ticketId)
      for (const ticketId of open) {
        const ticket = state.tickets.get(ticketId)
        if (ticket?.status !== 'waiting' || now - (toldAt.get(ticketId) ?? 0) < GAP_MS) continue
        const { from, to } = ticketWait(picture, ticket)
        if (to === undefined || (from === ticket.told?.shown.from && to === ticket.told?.shown.to)) continue
        toldAt.set(ticketId, now)
        tell(ticketId)
      }
    }

    /** Whoever was called meanwhile is told nothing. */
    function tell(ticketId: string): void {
      hall
        .submit({
          command() {
            const picture = app.picture()
            const ticket = picture.state.tickets.get(ticketId)
            return ticket?.status === 'waiting'
              ? { type: 'tell-wait', ticketId, told: toldToHolder(picture, ticket) }
              : { type: 'tick' }
          },
          actor: 'hall',
          toResult: () => {}
        })
        .catch((error: unknown) => app.log.warn(error, 'what a phone told of a wait could not be kept'))
    }

    const timer = setInterval(lookThrough, EVERY_MS).unref()
    app.addHook('preClose', async () => clearInterval(timer))
  },
  { name: 'told-anew', dependencies: ['hall', 'picture', 'live'] }
)
