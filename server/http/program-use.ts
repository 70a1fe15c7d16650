import fp from 'fastify-plugin'
import { actorOfProgram } from './auth.ts'
import { addressOf } from './limits.ts'

/** So many networks of one program are noted in a day: whoever has its token does not fill the log with their addresses. */
const MOST_NETWORKS = 20

/** The log tells that a program came in, and from where: once a service day from each network. */
export default fp(
  async (app) => {
    const { hall } = app
    let serviceDay = ''
    const noted = new Map<string, Set<string>>()

    app.addHook('onRequest', async (request) => {
      const { program } = request.identity
      if (!program) return
      const today = hall.state.day?.serviceDay ?? ''
      if (today !== serviceDay) noted.clear()
      serviceDay = today
      const networks = noted.get(program.programId) ?? new Set()
      noted.set(program.programId, networks)
      const address = addressOf(request)
      if (networks.has(address) || networks.size >= MOST_NETWORKS) return
      networks.add(address)
      const { programId } = program
      hall
        .audit({ about: 'program', what: 'used', details: { programId, address } }, actorOfProgram(program))
        // Nobody is kept out because the disk is full: the next request tries again.
        .catch((error) => {
          networks.delete(address)
          app.log.warn(error, 'that a program came in could not be noted')
        })
    })
  },
  { name: 'program-use', dependencies: ['auth', 'hall'] }
)
