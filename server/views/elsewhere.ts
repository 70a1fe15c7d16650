import { saidKm } from '../protocol/conventions/distance.ts'
import { saidRange } from '../protocol/conventions/said-range.ts'
import { MS_A_KM } from '../protocol/conventions/suggestions.ts'
import type { ElsewhereBody, NearCentre } from '../protocol/network/elsewhere.ts'
import type { ServiceGroup, ServiceLeaf } from '../protocol/services.ts'
import { kioskView } from './kiosk.ts'
import type { Picture } from './picture.ts'

const MINUTE = 60_000
/** Nobody is sent away for less. */
const WORTH_MS = 10 * MINUTE
const MOST = 3

/**
 * Other centres where one is called sooner than here: the longest wait told there and the way are less than the longest told
 * here by ten minutes and more. Where the service is closed here, any where it is open; where nobody can tell the wait here, none.
 */
export function elsewhereFor(
  picture: Picture,
  serviceId: string,
  near: readonly NearCentre[]
): ElsewhereBody['centres'] {
  const leaf = kioskView(picture)
    .groups.flatMap(leavesIn)
    .find((each) => each.serviceId === serviceId)
  if (!leaf) return []
  const hereMs = longestHere(leaf)
  return near
    .filter(({ highMs, km }) => highMs + km * MS_A_KM + WORTH_MS <= hereMs)
    .slice(0, MOST)
    .map(({ lowMs, highMs, km, ...centre }) => ({ ...centre, km: saidKm(km), told: saidRange(lowMs, highMs) }))
}

function longestHere({ status, told: { from, to } }: ServiceLeaf): number {
  if (status === 'closed') return Number.POSITIVE_INFINITY
  return (to ?? from ?? 0) * MINUTE
}

const leavesIn = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [...services, ...groups.flatMap(leavesIn)]
