import type { CommonService } from '../../protocol/network/catalogue.ts'
import type { NetworkCentre, Places } from '../../protocol/network/places.ts'
import type { Scheme } from '../../protocol/network/scheme.ts'
import type { LiveService } from '../../protocol/public.ts'
import type { WaitsOfDay } from '../../figures/usual-hours.ts'

/** What a centre said last. */
export interface HeardStatus {
  centreId: string
  /** When the hub heard it, by the hub's clock. */
  at: number
  open: boolean
  services: LiveService[]
}

/** The network as a whole: changes seldom. */
export interface Network {
  timeZone: string
  places: Places
  scheme: Scheme
  services: CommonService[]
  centres: NetworkCentre[]
}

/** What the public side reads of the hub. */
export interface PublicSource {
  network: () => Promise<Network>
  statuses: () => Promise<HeardStatus[]>
  /** The waits of the last weeks by day, holidays left out. */
  waits: (centreId: string, commonId: string) => Promise<WaitsOfDay[]>
}
