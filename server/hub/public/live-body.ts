import { isLive } from '../../protocol/conventions/freshness.ts'
import type { NetworkCentre } from '../../protocol/network/places.ts'
import type { LiveBody, LiveCentre } from '../../protocol/public.ts'
import { openingAt } from './opening.ts'
import type { HeardStatus, Network } from './source.ts'

/**
 * How every centre is now. Figures that are older than ten minutes are left out, whoever asks. A centre that was not heard
 * of is open or closed by its published hours.
 */
export function liveBody({ timeZone, centres }: Network, statuses: readonly HeardStatus[], now: number): LiveBody {
  const heard = new Map(statuses.map((each) => [each.centreId, each]))
  return { asOf: now, centres: centres.map((centre) => liveCentre(centre, heard.get(centre.centreId), timeZone, now)) }
}

function liveCentre(
  { centreId, status, hours }: NetworkCentre,
  heard: HeardStatus | undefined,
  timeZone: string,
  now: number
): LiveCentre {
  const byHours = openingAt(hours, timeZone, now)
  const asOf = heard?.at ?? null
  const told = heard !== undefined && isLive(asOf, now) ? heard : null
  const open = status === 'open' && (told?.open ?? byHours.isOpen)
  return {
    centreId,
    status,
    open,
    onBreak: status === 'open' && !open && byHours.onBreak,
    opensAt: status === 'open' && !open ? byHours.opensAt : null,
    asOf,
    services: open ? (told?.services ?? []) : []
  }
}

/** The same for one service: what an open page of the finder asks for every quarter of a minute. */
export const liveOfService = ({ asOf, centres }: LiveBody, commonId: string): LiveBody => ({
  asOf,
  centres: centres.map((centre) => ({
    ...centre,
    services: centre.services.filter((service) => service.commonId === commonId)
  }))
})
