import type { Text } from '../../protocol/basics.ts'
import type { NetworkCentre } from '../../protocol/network/places.ts'
import { places } from './places.ts'
import { services } from './services.ts'

/**
 * The sample country's working centres: twenty-six, as many as there were in March 2021, but made up, place for place, and
 * each marked as a sample. The nine that were promised then are in promised.ts. All Kyrgyz here is composed.
 */

type Kind = 'standard' | 'universal' | 'mini' | 'mobile'
/** As the hub makes it at its first start. */
export type SampleCentre = Omit<NetworkCentre, 'createdAt'>

const WEEKDAYS: Array<[string, string]> = [['09:00', '18:00']]
const WITH_LUNCH: Array<[string, string]> = [
  ['09:00', '12:30'],
  ['13:30', '17:30']
]
const SATURDAY: Array<[string, string]> = [['09:00', '14:00']]
const week = (day: Array<[string, string]>, saturday: Array<[string, string]>): SampleCentre['hours'] => [
  ...Array.from({ length: 5 }, () => day),
  saturday,
  []
]

/** By kind: the hours of a sample centre, and what it does not do. */
const KINDS: Record<Kind, { hours: SampleCentre['hours']; without: string[] }> = {
  universal: { hours: week([['08:00', '20:00']], [['09:00', '17:00']]), without: [] },
  standard: { hours: week(WEEKDAYS, SATURDAY), without: ['archive-certificate', 'foreigners-registration'] },
  mini: {
    hours: week(WITH_LUNCH, []),
    without: [
      'archive-certificate',
      'foreigners-registration',
      'property-rights',
      'vehicle-registration',
      'notary',
      'name-change',
      'driving-licence'
    ]
  },
  mobile: {
    hours: week([['10:00', '16:00']], []),
    without: services
      .map(({ commonId }) => commonId)
      .filter(
        (id) =>
          ![
            'id-card',
            'collect-documents',
            'address-registration',
            'birth-certificate',
            'birth-grant',
            'social-benefits',
            'advice'
          ].includes(id)
      )
  }
}

interface Given {
  centreId: string
  districtId: string
  kindId: Kind
  /** Where in the district: the name of the town or the part of the city. */
  where: Text
  /** Apart from the district's own place, in degrees. */
  off?: readonly [lat: number, lon: number]
}

/** A centre by its kind and district, everything else as usual for them. */
export function centreOf({ centreId, districtId, kindId, where, off = [0, 0] }: Given): SampleCentre {
  const region = places.regions.find(({ districts }) => districts.some((each) => each.districtId === districtId))
  const seat = region?.districts.find((each) => each.districtId === districtId)?.seat
  if (!region || !seat) throw new Error(`no district ${districtId}`)
  const { hours, without } = KINDS[kindId]
  return {
    centreId,
    name: {
      ky: `Калкты тейлөө борбору, ${where.ky}`,
      ru: `Центр обслуживания населения, ${where.ru}`,
      en: `Public Service Centre, ${where.en}`
    },
    address: where,
    regionId: region.regionId,
    districtId,
    kindId,
    place: { lat: seat.lat + off[0], lon: seat.lon + off[1] },
    status: 'open',
    note: null,
    hours,
    offers: services.map(({ commonId }) => commonId).filter((id) => !without.includes(id)),
    promised: [],
    openedOn: null,
    isSample: true
  }
}

type Row = readonly [
  centreId: string,
  districtId: string,
  kindId: Kind,
  ky: string,
  ru: string,
  en: string,
  lat?: number,
  lon?: number
]

const ROWS: Row[] = [
  ['bishkek-1', 'bishkek-city', 'standard', 'Бишкек № 1', 'Бишкек № 1', 'Bishkek No. 1', 0.01, -0.03],
  ['bishkek-2', 'bishkek-city', 'standard', 'Бишкек № 2', 'Бишкек № 2', 'Bishkek No. 2', -0.03, 0.01],
  ['bishkek-3', 'bishkek-city', 'standard', 'Бишкек № 3', 'Бишкек № 3', 'Bishkek No. 3', -0.01, 0.05],
  ['bishkek-4', 'bishkek-city', 'mini', 'Бишкек № 4', 'Бишкек № 4', 'Bishkek No. 4', 0.03, 0.02],
  ['kant', 'ysyk-ata', 'standard', 'Кант', 'Кант', 'Kant'],
  ['kara-balta', 'jayyl', 'standard', 'Кара-Балта', 'Кара-Балта', 'Kara-Balta'],
  ['tokmok-1', 'tokmok', 'standard', 'Токмок', 'Токмок', 'Tokmok'],
  ['sokuluk-1', 'sokuluk', 'standard', 'Сокулук', 'Сокулук', 'Sokuluk'],
  ['kemin-1', 'kemin', 'mini', 'Кемин', 'Кемин', 'Kemin'],
  ['karakol-1', 'karakol', 'universal', 'Каракол', 'Каракол', 'Karakol'],
  ['cholpon-ata', 'issyk-kul-district', 'mini', 'Чолпон-Ата', 'Чолпон-Ата', 'Cholpon-Ata'],
  ['balykchy-1', 'balykchy', 'standard', 'Балыкчы', 'Балыкчы', 'Balykchy'],
  ['naryn-1', 'naryn-city', 'standard', 'Нарын', 'Нарын', 'Naryn'],
  ['naryn-mobile', 'kochkor', 'mobile', 'көчмө борбор, Кочкор', 'передвижной центр, Кочкор', 'mobile centre, Kochkor'],
  ['talas-1', 'talas-city', 'standard', 'Талас', 'Талас', 'Talas'],
  ['kyzyl-adyr', 'kara-buura', 'mini', 'Кызыл-Адыр', 'Кызыл-Адыр', 'Kyzyl-Adyr'],
  ['jalal-abad-1', 'jalal-abad-city', 'universal', 'Жалал-Абад', 'Джалал-Абад', 'Jalal-Abad'],
  ['kerben', 'aksy', 'mini', 'Кербен', 'Кербен', 'Kerben'],
  ['toktogul-1', 'toktogul', 'mini', 'Токтогул', 'Токтогул', 'Toktogul'],
  ['massy', 'nooken', 'standard', 'Масы', 'Масы', 'Massy'],
  ['osh-1', 'osh-town', 'universal', 'Ош № 1', 'Ош № 1', 'Osh No. 1', -0.01, 0.0],
  ['osh-2', 'osh-town', 'standard', 'Ош № 2', 'Ош № 2', 'Osh No. 2', 0.02, 0.02],
  ['uzgen-1', 'uzgen', 'standard', 'Өзгөн', 'Узген', 'Özgön'],
  ['gulcha', 'alai', 'mini', 'Гүлчө', 'Гульча', 'Gülchö'],
  ['batken-1', 'batken-city', 'standard', 'Баткен', 'Баткен', 'Batken'],
  ['kyzyl-kiya-1', 'kyzyl-kiya', 'standard', 'Кызыл-Кыя', 'Кызыл-Кия', 'Kyzyl-Kyya']
]

export const workingCentres: SampleCentre[] = ROWS.map(([centreId, districtId, kindId, ky, ru, en, lat = 0, lon = 0]) =>
  centreOf({ centreId, districtId, kindId, where: { ky, ru, en }, off: [lat, lon] })
)
