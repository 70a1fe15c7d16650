import fp from 'fastify-plugin'
import { openPeople, type People } from '../db/people.ts'
import type { Db } from '../db/open.ts'
import { Hall } from '../hall/hall.ts'
import type { StartClock } from '../hall/clock.ts'
import type { Centre } from '../protocol/centre.ts'

declare module 'fastify' {
  interface FastifyInstance {
    hall: Hall
    people: People
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
    app.addHook('onClose', async () => {
      hall.close()
      db.$client.close()
    })
  },
  { name: 'hall' }
)
