import fp from 'fastify-plugin'
import { serviceDayAt } from '../centre/service-day.ts'
import { spokenCentre } from '../centre/spoken-centre.ts'
import { workingHoursOn } from '../centre/working-hours.ts'
import type { Db } from '../db/open.ts'
import type { Picture } from '../views/picture.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The hall as it is now, for the views. */
    picture: () => Picture
  }
}

/** What every view is made from: the hall at this moment, and the names of its people and devices. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, people } = app
    const anyTicket = db.$client.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM tickets)').pluck()
    let wasVisited = false
    const isUnvisited = () => {
      try {
        wasVisited ||= anyTicket.get() === 1
      } catch {
        // The disk fails: what is known of the hall is shown all the same.
      }
      return !wasVisited
    }
    const testCall = () => {
      const last = app.testTicket.last()
      return last?.isOver === false ? last : null
    }
    app.decorate(
      'picture',
      (): Picture => ({
        state: hall.state,
        centre: spokenCentre(hall.centre),
        now: hall.now(),
        hours: workingHoursOn(
          hall.state.day?.serviceDay ?? serviceDayAt(hall.now(), hall.centre).serviceDay,
          hall.centre
        ),
        foreknowledge: app.foreteller?.knows() ? app.foreteller : undefined,
        epoch: hall.log.epoch,
        kept: hall.centre.promises.shown ? app.promises.lastThousand() : null,
        clock: hall.clockWarning(),
        testCall: testCall(),
        isUnvisited: isUnvisited(),
        announcements: hall.record.announcements.newest,
        refOf: (ticketId) => hall.record.refOf(ticketId),
        lastDeskOf: (ticketId) => hall.record.lastDeskOf(ticketId),
        sentBy: (ticketId) => hall.record.sentBy(ticketId),
        isCalledByIssuer: (ticketId) => hall.record.isCalledByIssuer(ticketId),
        nameOf(userId) {
          // A view without a name is better than none: what it shows is in memory, the name may be on a disk that fails.
          try {
            return people.nameOf(userId)
          } catch {
            return userId
          }
        },
        deviceName(deviceId) {
          try {
            return people.devices.byId(deviceId)?.name ?? ''
          } catch {
            return ''
          }
        }
      })
    )
  },
  { name: 'picture', dependencies: ['hall', 'test-ticket', 'foretelling', 'promises'] }
)
