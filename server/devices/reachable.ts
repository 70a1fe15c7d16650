import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import pLimit from 'p-limit'

/**
 * Where the hall's own requests may go: hooks, mail, the bucket, the house's sign-in. All of them ask here, so that none of
 * them forgets one of the two ways in: an address is checked as it is written, a name when it is looked up.
 */

/** One name is looked up at a time: a name service that hangs holds one of Node's few threads, and no more. */
const oneLookup = pLimit(1)

/** The host of an address as the network knows it: IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.+)\]$/, '$1')

/** What an administrator's list of networks does not have is not gone to. */
export class NotAllowed extends Error {
  readonly code = 'network-not-allowed'
}

/** Why a request came to nothing, as a code; one that was ended for its slowness has `no-answer`. @param otherwise of an error without a code */
export const failureCode = (error: Error & { code?: string }, otherwise: string): string =>
  error.name === 'AbortError' || error.name === 'TimeoutError' ? 'no-answer' : (error.code ?? otherwise)

/** Whether an IP address is one that may be gone to. */
export type MayReach = (address: string) => boolean

/** Whether a host is worth trying: an address that may be gone to, or a name, which is known only when it is looked up. */
export const isAllowedHost = (host: string, mayReach: MayReach): boolean => isIP(host) === 0 || mayReach(host)

/**
 * The lookup to connect to a host with. Node looks up no address, so one that may not be gone to is refused here.
 * @throws NotAllowed
 */
export function lookupFor(host: string, mayReach: MayReach): LookupFunction {
  if (!isAllowedHost(host, mayReach)) throw new NotAllowed()
  return lookupAmong(mayReach)
}

/**
 * Looks a name up, and knows only those of its addresses that may be gone to: the address that is connected to is the one that was
 * asked about, so that a name which answers otherwise a moment later is no way around the list.
 */
const lookupAmong =
  (mayReach: MayReach): LookupFunction =>
  (hostname, options, done) => {
    void oneLookup(
      () =>
        new Promise<void>((resolve) => {
          lookup(hostname, { ...options, all: true }, (error, found) => {
            resolve()
            if (error) return done(error, '', 0)
            const allowed = found.filter(({ address }) => mayReach(address))
            const [first] = allowed
            if (!first) return done(new NotAllowed(), '', 0)
            if (options.all) done(null, allowed)
            else done(null, first.address, first.family)
          })
        })
    )
  }
