import { isThisMachine, type MOST_SOCKETS } from '../http/limits.ts'

/** Who wants, or has, a place. */
interface Placed {
  /** A session or a device; null: nobody knows whose it is. */
  caller: string | null
  address: string
}

interface Sitting extends Placed {
  live: {
    /** What it hears. */
    readonly topics: ReadonlySet<string>
    /** When it last asked for anything, by the steady clock. */
    readonly askedAt: number
  }
}

/**
 * Who finds a place among the sockets, and who goes for whom. Sockets with a session or a device are never counted with
 * anonymous ones: they have a bound of their own, and where all places are taken an anonymous one goes. For an anonymous
 * one goes another that hears nothing: a phone hears its ticket a moment after it has opened its socket.
 * @param held in the order in which they were opened
 */
export function placesIn<S extends Sitting>(held: ReadonlySet<S>, most: typeof MOST_SOCKETS) {
  const count = (is: (one: S) => boolean): number => {
    let number = 0
    for (const one of held) if (is(one)) number++
    return number
  }
  const isAnonymous = ({ caller }: Placed) => caller === null
  /** Which bound an anonymous one meets: of its address, of all, or none. */
  const anonymousBound = ({ address }: Placed, coming: number): ((one: S) => boolean) | null => {
    if (
      !isThisMachine(address) &&
      count((one) => isAnonymous(one) && one.address === address) + coming > most.anonymousOfOneAddress
    )
      return (one) => isAnonymous(one) && one.address === address
    return held.size + coming > most.inAll || count(isAnonymous) + coming > most.anonymous ? isAnonymous : null
  }

  return {
    /** Whether there is no place. @param coming 1 for one that is not among those held yet, else 0 */
    missingFor(wanted: Placed, coming: 0 | 1): boolean {
      if (wanted.caller === null) return anonymousBound(wanted, coming) !== null
      return held.size + coming > most.inAll || count((one) => one.caller === wanted.caller) + coming > most.ofOneCaller
    },
    /** Who goes for this one; null: nobody does. @param coming as above */
    whoGoesFor(wanted: Placed, coming: 0 | 1): S | null {
      if (wanted.caller === null) {
        const mayGo = anonymousBound(wanted, coming)
        return mayGo && oldestIdle(held, (one) => one !== wanted && mayGo(one) && one.live.topics.size === 0)
      }
      // Its own earlier screens: a browser that was closed hard leaves sockets behind that nobody reads.
      if (count((one) => one.caller === wanted.caller) + coming > most.ofOneCaller)
        return oldestIdle(held, (one) => one !== wanted && one.caller === wanted.caller)
      return oldestIdle(held, isAnonymous)
    }
  }
}

/** Those that hear nothing before those that hear something, and of these the one that has asked for nothing for longest. */
function oldestIdle<S extends Sitting>(held: ReadonlySet<S>, mayGo: (one: S) => boolean): S | null {
  let found: S | null = null
  for (const one of held) {
    if (!mayGo(one)) continue
    if (one.live.topics.size === 0) return one
    if (found === null || one.live.askedAt < found.live.askedAt) found = one
  }
  return found
}
