import { distanceKm } from '../../protocol/conventions/distance.ts'
import { NOW_MS } from '../../protocol/conventions/freshness.ts'
import { MS_A_KM } from '../../protocol/conventions/suggestions.ts'
import type { NearCentre, NearCentres } from '../../protocol/network/elsewhere.ts'
import type { LiveBody } from '../../protocol/public.ts'
import type { Network } from './source.ts'

/** Nobody is shown a centre that is further away: as the crow flies. */
const NEAR_KM = 60
const MOST = 5

/** A hall that asks: where it is, and what its own services are in common terms. */
interface Asking {
  centreId: string
  services: ReadonlyArray<{ serviceId: string; commonId: string }>
}

/**
 * Centres near a hall that have its services open now. A paper that is bound to a place is left out: who is sent elsewhere
 * with it comes back.
 */
export function nearCentres(network: Network, live: LiveBody, asking: Asking, now: number): NearCentres {
  const own = network.centres.find(({ centreId }) => centreId === asking.centreId)
  if (!own?.place) return { services: [] }
  const { place } = own
  const anywhere = new Set(
    network.services.filter(({ placeRule }) => placeRule === 'anywhere').map((it) => it.commonId)
  )
  const about = new Map(network.centres.map((each) => [each.centreId, each]))
  const found = new Map<string, NearCentre[]>()
  for (const { centreId, status, open, asOf, services } of live.centres) {
    const centre = about.get(centreId)
    if (!centre?.place || centreId === own.centreId || status !== 'open' || !open) continue
    if (asOf === null || now - asOf > NOW_MS) continue
    const km = distanceKm(place, centre.place)
    if (km > NEAR_KM) continue
    const { name, address } = centre
    for (const { commonId, lowMs, highMs, desks } of services) {
      if (!anywhere.has(commonId) || lowMs === null || highMs === null || desks === 0) continue
      const known = found.get(commonId) ?? []
      found.set(commonId, [...known, { centreId, name, address, km, lowMs, highMs }])
    }
  }
  const cost = ({ highMs, km }: NearCentre) => highMs + km * MS_A_KM
  return {
    services: asking.services
      .map(({ serviceId, commonId }) => ({
        serviceId,
        centres: (found.get(commonId) ?? []).sort((one, other) => cost(one) - cost(other)).slice(0, MOST)
      }))
      .filter(({ centres }) => centres.length > 0)
  }
}
