import type { FastifyInstance } from 'fastify'
import { hoursAhead, serviceDayAt } from '../centre/service-day.ts'
import { spokenCentre } from '../centre/spoken-centre.ts'
import { isAnyOpen } from '../views/kiosk.ts'
import { unknownSince } from '../views/lost.ts'
import { floorPlanView } from '../views/floor-plan.ts'

export interface CentreBodyOptions {
  sample: boolean
  timeScale: number
  /** Days that nobody lived through; null: none. */
  madeUpDays: { from: string; to: string } | null
}

/** What anyone may know of the centre, as of now; the schema of the answer leaves out what nobody may. */
export function centreBodyOf(app: FastifyInstance, { sample, timeScale, madeUpDays }: CentreBodyOptions) {
  // The same until the settings or the day change, and asked for by every page that opens.
  let known: { of: string; hours: ReturnType<typeof hoursAhead> } = { of: '', hours: [] }
  const ahead = () => {
    const { serviceDay } = app.hall.state.day ?? serviceDayAt(app.hall.now(), app.hall.centre)
    const of = `${app.hall.centreSeq} ${serviceDay}`
    if (known.of !== of) known = { of, hours: hoursAhead(serviceDay, app.hall.centre) }
    return known.hours
  }
  return () => ({
    ...spokenCentre(app.hall.centre),
    plan: floorPlanView(app.hall.centre),
    look: {
      accent: app.hall.centre.look.accent,
      logoPath: app.hall.centre.look.logo === null ? null : `/api/centre/logo?v=${app.hall.centreSeq}`
    },
    hoursAhead: ahead(),
    unknownSince: unknownSince(app.hall.state),
    appointmentsOpen: app.hall.centre.appointments.open && app.hall.centre.appointments.services.length > 0,
    outsideOpen: app.hall.centre.outside.open,
    status: isAnyOpen(app.picture()) ? ('open' as const) : ('closed' as const),
    serverTime: app.hall.now(),
    timeScale,
    sample,
    madeUpDays
  })
}
