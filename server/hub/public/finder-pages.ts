import type { Lang } from '../../protocol/basics.ts'
import { distanceKm } from '../../protocol/conventions/distance.ts'
import { matchOf } from '../../protocol/conventions/search-words.ts'
import type { FinderPage, FoundCentre, ListedService, Near } from '../../protocol/finder.ts'
import type { CommonService } from '../../protocol/network/catalogue.ts'
import type { NetworkCentre, Places } from '../../protocol/network/places.ts'
import type { LiveBody } from '../../protocol/public.ts'
import { weekdayAndHour } from './opening.ts'
import { promisesOf } from './promises.ts'
import type { Network } from './source.ts'
import type { TypicalOf } from './typical.ts'

/** What the pages of the finder show, by what their address asks. */

export interface Asked {
  lang: Lang
  /** The address, less its language. */
  path: string
}

const NEAREST = 4

/** What every page is made from. */
export interface Ground {
  network: Network
  live: LiveBody
  typical: TypicalOf
  now: number
}

const common = ({ network, now }: Ground, { lang, path }: Asked) => ({
  lang,
  now,
  timeZone: network.timeZone,
  places: network.places,
  path,
  hasSample: network.centres.some(({ isSample }) => isSample)
})

export const servicesPage = (ground: Ground, asked: Asked, q: string, near: Near | null): FinderPage => ({
  page: 'services',
  ...common(ground, asked),
  q,
  near,
  services: ground.network.services.map(listed),
  found: search(ground.network.services, q).map(listed)
})

export async function centresPage(
  ground: Ground,
  asked: Asked,
  service: CommonService,
  near: Near | null
): Promise<FinderPage> {
  const { centres } = ground.network
  const offering = centres.filter(
    ({ status, offers }) => offers.includes(service.commonId) && status !== 'planned' && status !== 'closed'
  )
  return {
    page: 'centres',
    ...common(ground, asked),
    service,
    near,
    scheme: near === null ? ground.network.scheme : null,
    centres: await Promise.all(offering.map((each) => foundCentre(ground, each, service.commonId))),
    promised: near === null ? [] : stillPromised(centres).filter(({ regionId }) => regionId === near.regionId)
  }
}

export const promisesPage = (ground: Ground, asked: Asked): FinderPage => ({
  page: 'promises',
  ...common(ground, asked),
  promises: promisesOf(ground.network.centres)
})

export async function centrePage(
  ground: Ground,
  asked: Asked,
  centre: NetworkCentre,
  service: CommonService | null
): Promise<FinderPage> {
  return {
    page: 'centre',
    ...common(ground, asked),
    centre: await foundCentre(ground, centre, service?.commonId ?? null),
    hours: centre.hours,
    promised: promisesOf([centre]),
    services: ground.network.services.filter(({ commonId }) => centre.offers.includes(commonId)).map(listed),
    service,
    typical: service === null ? null : await ground.typical(centre.centreId, service.commonId)
  }
}

export async function posterPage(ground: Ground, asked: Asked, near: Near, address: string): Promise<FinderPage> {
  const { centres, services } = ground.network
  const ranked = centres
    .filter(({ status }) => status === 'open')
    .map((centre) => ({ centre, km: near.seat && centre.place ? distanceKm(near.seat, centre.place) : null }))
    .sort((one, other) => (one.km ?? 0) - (other.km ?? 0))
    .slice(0, NEAREST)
  const first = services[0]?.commonId
  return {
    page: 'poster',
    ...common(ground, asked),
    near,
    address,
    centres: await Promise.all(
      ranked.map(async ({ centre, km }) => ({
        centreId: centre.centreId,
        name: centre.name,
        address: centre.address,
        isSample: centre.isSample,
        hours: centre.hours,
        km,
        quiet: first === undefined ? [] : (await ground.typical(centre.centreId, first)).quiet
      }))
    ),
    bound: services.filter(({ placeRule }) => placeRule !== 'anywhere').map(listed),
    promised: stillPromised(centres).filter(({ districtId }) => districtId === near.districtId)
  }
}

export const notFoundPage = (ground: Ground, asked: Asked): FinderPage => ({
  page: 'not-found',
  ...common(ground, asked)
})

const stillPromised = (centres: readonly NetworkCentre[]) =>
  promisesOf(centres).filter(({ openedOn }) => openedOn === null)

async function foundCentre(
  { network, live, typical, now }: Ground,
  centre: NetworkCentre,
  commonId: string | null
): Promise<FoundCentre> {
  const known = live.centres.find(({ centreId }) => centreId === centre.centreId)
  const usual = commonId === null ? null : await typical(centre.centreId, commonId)
  const { weekday, hour } = weekdayAndHour(now, network.timeZone)
  return {
    centreId: centre.centreId,
    name: centre.name,
    address: centre.address,
    kind: network.places.kinds.find(({ kindId }) => kindId === centre.kindId)?.name ?? null,
    regionId: centre.regionId,
    districtId: centre.districtId,
    place: centre.place,
    status: centre.status,
    note: centre.note,
    isSample: centre.isSample,
    live: {
      open: known?.open ?? false,
      onBreak: known?.onBreak ?? false,
      opensAt: known?.opensAt ?? null,
      asOf: known?.asOf ?? null,
      service: known?.services.find((each) => each.commonId === commonId) ?? null
    },
    quiet: usual?.quiet ?? [],
    usualNow: usual?.hours.find((each) => each.weekday === weekday && each.hour === hour) ?? null
  }
}

const listed = ({ commonId, name, group, icon, colour, placeRule }: CommonService): ListedService => ({
  commonId,
  name,
  group,
  placeRule,
  ...(icon && { icon }),
  ...(colour && { colour })
})

/** Services by what people call them, in any of the three languages; the best first, without what hardly answers. */
export function search(services: readonly CommonService[], q: string): CommonService[] {
  const found = services
    .map((service) => {
      const { name, group, everydayWords: words } = service
      const names = [name.ky, name.ru, name.en]
      const others = [...words.ky, ...words.ru, ...words.en, group.ky, group.ru, group.en]
      return { service, score: matchOf(q, names, others) }
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score * 2 >= best).map(({ service }) => service)
}

/** "r:osh", "d:nookat": a region, or a district of one; null: nowhere. */
export function nearOf(key: string, { regions }: Places): Near | null {
  const [kind, id] = [key.slice(0, 2), key.slice(2)]
  if (kind === 'r:') {
    const region = regions.find(({ regionId }) => regionId === id)
    return region ? { regionId: id, districtId: null, seat: region.seat ?? null } : null
  }
  if (kind !== 'd:') return null
  for (const { regionId, districts, seat } of regions) {
    const district = districts.find(({ districtId }) => districtId === id)
    if (district) return { regionId, districtId: id, seat: district.seat ?? seat ?? null }
  }
  return null
}
