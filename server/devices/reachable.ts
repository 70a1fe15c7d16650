import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import pLimit from 'p-limit'

/** One name is looked up at a time: a name service that hangs holds one of Node's few threads, and no more. */
const oneLookup = pLimit(1)

/** The host of an address as the network knows it: IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.+)\]$/, '$1')

/** What an administrator's list of networks does not have is not gone to. */
export class NotAllowed extends Error {
  readonly code = 'network-not-allowed'
}

/**
 * Looks a name up, and knows only those of its addresses that may be gone to: the address that is connected to is the one that was
 * asked about, so that a name which answers otherwise a moment later is no way around the list.
 */
export const lookupAmong =
  (mayReach: (address: string) => boolean): LookupFunction =>
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
