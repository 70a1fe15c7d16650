import type { CommonService } from '../../protocol/network/catalogue.ts'
import {
  BUNDLE_FORMAT,
  type Bundle,
  type Catalogue,
  type CommonSettings,
  type Variant
} from '../../protocol/network/common.ts'
import type { NetworkCentre } from '../../protocol/network/places.ts'
import { bundleText } from '../../protocol/network/signed.ts'
import type { HubKeys } from '../keys.ts'

type Where = Pick<NetworkCentre, 'centreId' | 'regionId' | 'kindId'>

/** Of two that speak of the same field the narrower holds: a kind of centres, its region, the centre itself. */
const WIDEST_FIRST: ReadonlyArray<Variant['scope']> = ['kind', 'region', 'centre']

/** What a centre is handed down: the catalogue with what is otherwise for its kind, its region and itself. */
export function settingsFor({ variants, services, ...rest }: Catalogue, centre: Where): CommonSettings {
  const scopeIds: Record<Variant['scope'], string> = {
    kind: centre.kindId,
    region: centre.regionId,
    centre: centre.centreId
  }
  const its = variants
    .filter(({ scope, scopeId }) => scopeIds[scope] === scopeId)
    .sort((one, other) => WIDEST_FIRST.indexOf(one.scope) - WIDEST_FIRST.indexOf(other.scope))
  return { ...rest, services: services.map((service) => its.reduce(withVariant, service)) }
}

function withVariant(service: CommonService, { commonId, name, papers, targetMs }: Variant): CommonService {
  if (service.commonId !== commonId) return service
  return { ...service, ...(name && { name }), ...(papers && { papers }), ...(targetMs !== undefined && { targetMs }) }
}

/** The bundle of a centre, signed. The same version is worked out anew each time that its hall asks. */
export function bundleFor(
  { version, publishedAt, catalogue }: { version: number; publishedAt: number; catalogue: Catalogue },
  centre: Where,
  keys: HubKeys
): Bundle {
  const text = JSON.stringify(settingsFor(catalogue, centre))
  const about = { format: BUNDLE_FORMAT, centreId: centre.centreId, version, publishedAt, text }
  return { ...about, hubKey: keys.publicKey, signature: keys.sign(bundleText(about)) }
}
