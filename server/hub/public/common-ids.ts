import type { CommonService } from '../../protocol/network/catalogue.ts'

/** Which common service a centre's own one is: as it was mapped, else that of the same id, from which it came; null: none. */
export function commonIdsOf(
  map: ReadonlyArray<{ centreId: string; serviceId: string; commonId: string }>,
  services: readonly CommonService[]
): (centreId: string, serviceId: string) => string | null {
  const common = new Set(services.map(({ commonId }) => commonId))
  const mapped = new Map(map.map(({ centreId, serviceId, commonId }) => [`${centreId} ${serviceId}`, commonId]))
  return (centreId, serviceId) => mapped.get(`${centreId} ${serviceId}`) ?? (common.has(serviceId) ? serviceId : null)
}
