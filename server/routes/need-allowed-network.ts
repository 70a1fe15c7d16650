import type { FastifyInstance } from 'fastify'
import { isAllowedHost } from '../devices/reachable.ts'
import { RequestRefused } from '../http/errors.ts'

/**
 * Refuses an address that the hall may not go to, while somebody sets it up; a name is looked at when it is gone to.
 * @param what goes there: `Mail`
 * @throws RequestRefused 400
 */
export function needAllowedNetwork({ hooks }: Pick<FastifyInstance, 'hooks'>, host: string, what: string): void {
  if (!isAllowedHost(host, (address) => hooks.mayReach(address)))
    throw new RequestRefused(
      400,
      'network-not-allowed',
      `${what} may not go to that network: an administrator says where`
    )
}
