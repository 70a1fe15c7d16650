import { logNormalPlacesOfMean } from './log-normal.ts'
import { remember } from './recent.ts'

/** How a visit to a desk went, from call to end. */
export interface Visit {
  tookMs: number
  end: 'finished' | 'missed' | 'parked' | 'transferred'
  /** Where the visitor was sent. */
  toServiceId?: string
  keptPlace?: boolean
}

/** The last visits of each service. */
export type Visits = Record<string, Visit[]>

const MOST = 400
/** How uneven visits are thought to be before there are any. */
const CV = 0.9
const SHORTEST_MS = 1_000
const UNKNOWN_SERVICE_MS = 300_000

export const rememberVisit = (visits: Visits, serviceId: string, visit: Visit): void => {
  const own = visits[serviceId] ?? []
  visits[serviceId] = own
  remember(own, { ...visit, tookMs: Math.max(SHORTEST_MS, visit.tookMs) }, MOST)
}

/** The visits to draw from: those seen, and of the 20 places that the settings stand for one fewer for every two seen. */
export function visitsToDraw(
  visits: Visits,
  service: { readonly expectedServiceMs: number } | undefined,
  serviceId: string
): Visit[] {
  const own = visits[serviceId] ?? []
  const places = logNormalPlacesOfMean(service?.expectedServiceMs ?? UNKNOWN_SERVICE_MS, CV)
  const left = Math.max(0, places.length - Math.floor(own.length / 2))
  if (left === 0) return own
  // Evenly over the law, so that it stays one of the same middle.
  const kept = Array.from({ length: left }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / left)] as number)
  return [...own, ...kept.map((tookMs): Visit => ({ tookMs, end: 'finished' }))]
}

/** Those that lasted longer than one has by now; if none did, ones that last as long again. */
export function longerThan(visits: readonly Visit[], elapsedMs: number): readonly Visit[] {
  const longer = visits.filter(({ tookMs }) => tookMs > elapsedMs)
  return longer.length > 0 ? longer : [{ tookMs: elapsedMs * 1.5, end: 'finished' }]
}
