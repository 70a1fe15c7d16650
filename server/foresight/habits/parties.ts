import { remember } from './recent.ts'

/** Who came with one ticket: for how many it was, and for which further services. */
export interface Party {
  persons: number
  further: string[]
}

/** The last tickets of each service. */
export type Parties = Record<string, Party[]>

const MOST = 100
export const ALONE: Party = { persons: 1, further: [] }

const isAlone = ({ persons, further }: Party): boolean => persons === 1 && further.length === 0

export function rememberParty(parties: Parties, serviceId: string, party: Party): void {
  const own = parties[serviceId] ?? []
  parties[serviceId] = own
  remember(own, isAlone(party) ? ALONE : { persons: party.persons, further: [...party.further] }, MOST)
}

/**
 * Those to draw from, by service; services to which everybody comes alone, and for nothing else, are left out.
 * @param isKnown whether there is such a service now
 */
export function partiesToDraw(
  parties: Parties,
  isKnown: (serviceId: string) => boolean
): Map<string, readonly Party[]> {
  const drawn = Object.entries(parties).map(([serviceId, own]): [string, readonly Party[]] => [
    serviceId,
    own.map((party) => (party === ALONE ? ALONE : { ...party, further: party.further.filter(isKnown) }))
  ])
  return new Map(drawn.filter(([, own]) => own.some((party) => !isAlone(party))))
}
