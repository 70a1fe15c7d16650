import fp from 'fastify-plugin'
import { openPeople, type People } from '../db/people.ts'
import type { Db } from '../db/open.ts'
import { Hall } from '../hall/hall.ts'
import type { StartClock } from '../hall/clock.ts'
import type { Centre } from '../protocol/centre.ts'
import type { Picture } from '../views/picture.ts'

declare module 'fastify' {
  interface FastifyInstance {
    hall: Hall
    people: People
    /** The hall as it is now, for the views. */
    picture: () => Picture
  }
}

interface Options {
  db: Db
  firstCentre: Centre
  startClock: StartClock
}

/** The hall and the people of the file. Closes both, and the file, when the server stops. */
export default fp<Options>(
  async (app, { db, firstCentre, startClock }) => {
    const people = openPeople(db)
    const hall = new Hall(db, firstCentre, startClock, app.log)
    app.decorate('hall', hall)
    app.decorate('people', people)
    app.decorate(
      'picture',
      (): Picture => ({
        state: hall.state,
        centre: hall.centre,
        now: hall.now(),
        clock: hall.clockNotice(),
        announcements: hall.announcements.newest,
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
    app.addHook('onClose', async () => {
      hall.close()
      db.$client.close()
    })
  },
  { name: 'hall' }
)
