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

/** Those to draw from, by service; services to which everybody comes alone, and for nothing else, are left out. */
export const partiesToDraw = (parties: Parties): Map<string, readonly Party[]> =>
  new Map(Object.entries(parties).filter(([, own]) => own.some((party) => !isAlone(party))))
