import type { Hall } from '../hall/hall.ts'
import { RequestRefused } from '../http/errors.ts'

/** @throws RequestRefused 404 */
export function needZone({ centre }: Hall, zoneId: string | null): void {
  if (zoneId !== null && !centre.zones.some((zone) => zone.zoneId === zoneId))
    throw new RequestRefused(404, 'unknown-zone', 'There is no such zone')
}
