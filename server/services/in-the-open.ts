import { setTimeout as pause } from 'node:timers/promises'
import fp from 'fastify-plugin'
import { serviceDayAt } from '../centre/service-day.ts'
import type { OpenFigures } from '../protocol/in-the-open.ts'
import type { CountedInTheOpen } from '../reports/in-the-open.ts'

declare module 'fastify' {
  interface FastifyInstance {
    inTheOpen: {
      /** What everybody may know of the closed days; `counting`: it is not ready, or not all of it. */
      figures: () => Promise<{ figures: OpenFigures; counting: boolean }>
    }
  }
}

/** Whoever asks waits no longer; the page then says that it is being counted. */
const PATIENCE_MS = 2_000
/** What failed, or could not count every day yet, is asked for again no sooner. */
const AGAIN_MS = 15_000
const NOTHING: OpenFigures = { promises: null, hours: null, target: null, order: null }

/** Has the thread of reports count the closed days once a day, when somebody asks; however many ask, it counts once. */
export default fp(
  async (app) => {
    const { hall, log } = app
    let closedDays = 0
    let known: { of: string; counted: CountedInTheOpen } | null = null
    let asking: Promise<void> | null = null
    let askedAt = Number.NEGATIVE_INFINITY

    const stopHearing = hall.onCommit((logged) => {
      if (logged.some(({ event }) => event.type === 'day-closed')) closedDays++
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })

    async function count(of: string, today: string): Promise<void> {
      try {
        known = { of, counted: await app.reports.ask('in-the-open', { today }) }
      } catch (error) {
        log.warn({ err: error }, 'what everybody may know of the closed days could not be counted')
      }
    }

    function bringUpToDate(): Promise<void> | null {
      const today = (hall.state.day ?? serviceDayAt(hall.now(), hall.centre)).serviceDay
      const of = `${today} ${closedDays} ${hall.centreSeq}`
      if (known?.of === of && known.counted.isWhole) return null
      if (asking !== null) return asking
      const isNew = known?.of !== of && known !== null
      if (!isNew && performance.now() - askedAt < AGAIN_MS) return null
      askedAt = performance.now()
      asking = count(of, today).finally(() => {
        asking = null
      })
      return asking
    }

    app.decorate('inTheOpen', {
      async figures() {
        const counting = bringUpToDate()
        if (counting !== null) await Promise.race([counting, pause(PATIENCE_MS, undefined, { ref: false })])
        return { figures: known?.counted.figures ?? NOTHING, counting: known === null || !known.counted.isWhole }
      }
    })
  },
  { name: 'in-the-open', dependencies: ['hall', 'reports'] }
)
