import { isIP } from 'node:net'
import { hostname } from 'node:os'
import fp from 'fastify-plugin'
import { RequestRefused } from './errors.ts'

/** A year, as browsers' lists and ASVS 5 (3.4.1) ask for. */
const INSIST = 'max-age=31536000; includeSubDomains'
/** Takes back what a browser was told before. */
const RELENT = 'max-age=0'
/** Of a name that is refused, what is said again. */
const MOST_SAID = 100

interface Options {
  /** Names beside the machine's own and that of the public address: from the command line and the certificate. */
  hostNames?: readonly string[] | undefined
  /** Whether browsers that came over TLS are told to come by nothing else. */
  hsts?: boolean | undefined
  /** The address by which phones outside come; null: none. */
  publicUrl: () => string | null
}

/**
 * Answers only to names that are its own. A page of another site can have its own name point at this machine (DNS
 * rebinding): its scripts would then read here whatever needs no cookie, from inside the hall. An address in digits is
 * always right, since no name was asked for it.
 */
export default fp<Options>(
  async (app, { hostNames = [], hsts = true, publicUrl }) => {
    const machine = hostname().toLowerCase()
    const own = new Set(['localhost', machine, ...withLocal(machine), ...hostNames.map((name) => name.toLowerCase())])
    const isOwn = (name: string): boolean =>
      isIP(name.replace(/^\[(.+)\]$/, '$1')) !== 0 ||
      own.has(name) ||
      name.endsWith('.localhost') ||
      own.has(name.replace(/^[^.]+/, '*')) ||
      name === URL.parse(publicUrl() ?? '')?.hostname

    app.addHook('onRequest', async (request, reply) => {
      if (request.protocol === 'https') reply.header('strict-transport-security', hsts ? INSIST : RELENT)
      // As the browser knows it: behind a proxy, what the proxy says. A program of HTTP/1.0 need not say any.
      const host = request.host
      if (host === undefined || host === '') return
      const name = URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '')
      if (name === undefined || !isOwn(name))
        throw new RequestRefused(
          421,
          'unknown-host',
          `This server is not known as ${host.slice(0, MOST_SAID)}. Call it by its address, or name it with --host-names.`
        )
    })
  },
  { name: 'host-names', dependencies: ['errors'] }
)

/** As the machine is called in its own network, with or without what stands behind its name. */
const withLocal = (machine: string): string[] => {
  const [first = machine] = machine.split('.')
  return [first, `${first}.local`]
}
