import type { Text } from '../../protocol/basics.ts'
import type { Place, Places } from '../../protocol/network/places.ts'

/**
 * Regions and districts of Kyrgyzstan, and the kinds of centres. A city that is no district's stands beside them. A seat is
 * the main town, to a few kilometres: distances are said as the crow flies and rounded. All Kyrgyz here is composed.
 */

type Row = readonly [districtId: string, ky: string, ru: string, en: string, lat: number, lon: number]

const city = (districtId: string, ky: string, ru: string, en: string, lat: number, lon: number): Row => [
  districtId,
  `${ky} шаары`,
  `город ${ru}`,
  `${en} city`,
  lat,
  lon
]
const district = (districtId: string, ky: string, ru: string, en: string, lat: number, lon: number): Row => [
  districtId,
  `${ky} району`,
  `${ru} район`,
  `${en} district`,
  lat,
  lon
]

const DISTRICTS: Record<string, Row[]> = {
  bishkek: [city('bishkek-city', 'Бишкек', 'Бишкек', 'Bishkek', 42.87, 74.59)],
  chui: [
    district('alamudun', 'Аламүдүн', 'Аламудунский', 'Alamüdün', 42.89, 74.67),
    district('jayyl', 'Жайыл', 'Жайылский', 'Jayyl', 42.81, 73.85),
    district('kemin', 'Кемин', 'Кеминский', 'Kemin', 42.79, 75.69),
    district('moskva', 'Москва', 'Московский', 'Moskva', 42.83, 74.1),
    district('panfilov', 'Панфилов', 'Панфиловский', 'Panfilov', 42.82, 73.68),
    district('sokuluk', 'Сокулук', 'Сокулукский', 'Sokuluk', 42.86, 74.29),
    district('chui-district', 'Чүй', 'Чуйский', 'Chüy', 42.81, 75.25),
    district('ysyk-ata', 'Ысык-Ата', 'Ысык-Атинский', 'Ysyk-Ata', 42.89, 74.85),
    city('tokmok', 'Токмок', 'Токмок', 'Tokmok', 42.84, 75.29)
  ],
  'issyk-kul': [
    district('ak-suu', 'Ак-Суу', 'Ак-Суйский', 'Ak-Suu', 42.5, 78.53),
    district('jeti-oguz', 'Жети-Өгүз', 'Джети-Огузский', 'Jeti-Ögüz', 42.34, 78.0),
    district('ton', 'Тоң', 'Тонский', 'Tong', 42.12, 76.99),
    district('tyup', 'Түп', 'Тюпский', 'Tüp', 42.73, 78.36),
    district('issyk-kul-district', 'Ысык-Көл', 'Иссык-Кульский', 'Issyk-Kul', 42.65, 77.08),
    city('karakol', 'Каракол', 'Каракол', 'Karakol', 42.49, 78.39),
    city('balykchy', 'Балыкчы', 'Балыкчы', 'Balykchy', 42.46, 76.19)
  ],
  naryn: [
    district('ak-talaa', 'Ак-Талаа', 'Ак-Талинский', 'Ak-Talaa', 41.2, 74.9),
    district('at-bashy', 'Ат-Башы', 'Ат-Башинский', 'At-Bashy', 41.17, 75.81),
    district('jumgal', 'Жумгал', 'Джумгальский', 'Jumgal', 41.92, 74.51),
    district('kochkor', 'Кочкор', 'Кочкорский', 'Kochkor', 42.22, 75.75),
    district('naryn-district', 'Нарын', 'Нарынский', 'Naryn', 41.43, 75.99),
    city('naryn-city', 'Нарын', 'Нарын', 'Naryn', 41.43, 75.99)
  ],
  talas: [
    district('bakai-ata', 'Бакай-Ата', 'Бакай-Атинский', 'Bakay-Ata', 42.5, 71.9),
    district('kara-buura', 'Кара-Буура', 'Кара-Бууринский', 'Kara-Buura', 42.62, 71.59),
    district('manas', 'Манас', 'Манасский', 'Manas', 42.75, 71.6),
    district('talas-district', 'Талас', 'Таласский', 'Talas', 42.52, 72.24),
    city('talas-city', 'Талас', 'Талас', 'Talas', 42.52, 72.24)
  ],
  'jalal-abad': [
    district('ala-buka', 'Ала-Бука', 'Ала-Букинский', 'Ala-Buka', 41.41, 71.41),
    district('bazar-korgon', 'Базар-Коргон', 'Базар-Коргонский', 'Bazar-Korgon', 41.04, 72.75),
    district('chatkal', 'Чаткал', 'Чаткальский', 'Chatkal', 41.75, 71.08),
    district('aksy', 'Аксы', 'Аксыйский', 'Aksy', 41.5, 71.75),
    district('nooken', 'Ноокен', 'Ноокенский', 'Nooken', 41.06, 72.63),
    district('suzak', 'Сузак', 'Сузакский', 'Suzak', 40.9, 72.9),
    district('toguz-toro', 'Тогуз-Торо', 'Тогуз-Тороуский', 'Toguz-Toro', 41.4, 74.03),
    district('toktogul', 'Токтогул', 'Токтогульский', 'Toktogul', 41.87, 72.94),
    city('jalal-abad-city', 'Жалал-Абад', 'Джалал-Абад', 'Jalal-Abad', 40.93, 73.0),
    city('kara-kul', 'Кара-Көл', 'Кара-Куль', 'Kara-Köl', 41.62, 72.67),
    city('mailuu-suu', 'Майлуу-Суу', 'Майлуу-Суу', 'Mailuu-Suu', 41.27, 72.45),
    city('tash-kumyr', 'Таш-Көмүр', 'Таш-Кумыр', 'Tash-Kömür', 41.35, 72.22)
  ],
  'osh-city': [['osh-town', 'Ош шаары', 'город Ош', 'Osh city', 40.53, 72.8]],
  osh: [
    district('alai', 'Алай', 'Алайский', 'Alay', 40.32, 73.44),
    district('aravan', 'Араван', 'Араванский', 'Aravan', 40.52, 72.5),
    district('kara-kulja', 'Кара-Кулжа', 'Кара-Кульджинский', 'Kara-Kulja', 40.6, 73.5),
    district('kara-suu', 'Кара-Суу', 'Кара-Суйский', 'Kara-Suu', 40.7, 72.87),
    district('nookat', 'Ноокат', 'Ноокатский', 'Nookat', 40.27, 72.62),
    district('uzgen', 'Өзгөн', 'Узгенский', 'Özgön', 40.77, 73.3),
    district('chong-alai', 'Чоң-Алай', 'Чон-Алайский', 'Chong-Alay', 39.55, 72.2)
  ],
  batken: [
    district('batken-district', 'Баткен', 'Баткенский', 'Batken', 40.06, 70.82),
    district('kadamjai', 'Кадамжай', 'Кадамжайский', 'Kadamjay', 40.13, 71.72),
    district('leilek', 'Лейлек', 'Лейлекский', 'Leylek', 39.84, 69.53),
    city('batken-city', 'Баткен', 'Баткен', 'Batken', 40.06, 70.82),
    city('kyzyl-kiya', 'Кызыл-Кыя', 'Кызыл-Кия', 'Kyzyl-Kyya', 40.26, 72.13),
    city('sulyukta', 'Сүлүктү', 'Сулюкта', 'Sülüktü', 39.94, 69.57)
  ]
}

const REGIONS: Row[] = [
  ['bishkek', 'Бишкек шаары', 'город Бишкек', 'Bishkek city', 42.87, 74.59],
  ['chui', 'Чүй облусу', 'Чуйская область', 'Chüy region', 42.84, 75.29],
  ['issyk-kul', 'Ысык-Көл облусу', 'Иссык-Кульская область', 'Issyk-Kul region', 42.49, 78.39],
  ['naryn', 'Нарын облусу', 'Нарынская область', 'Naryn region', 41.43, 75.99],
  ['talas', 'Талас облусу', 'Таласская область', 'Talas region', 42.52, 72.24],
  ['jalal-abad', 'Жалал-Абад облусу', 'Джалал-Абадская область', 'Jalal-Abad region', 40.93, 73.0],
  ['osh-city', 'Ош шаары', 'город Ош', 'Osh city', 40.53, 72.8],
  ['osh', 'Ош облусу', 'Ошская область', 'Osh region', 40.53, 72.8],
  ['batken', 'Баткен облусу', 'Баткенская область', 'Batken region', 40.06, 70.82]
]

const named = ([id, ky, ru, en, lat, lon]: Row): { id: string; name: Text; seat: Place } => ({
  id,
  name: { ky, ru, en },
  seat: { lat, lon }
})

export const places: Places = {
  regions: REGIONS.map((row) => {
    const { id, ...about } = named(row)
    const districts = (DISTRICTS[id] ?? []).map(named).map(({ id, ...district }) => ({ districtId: id, ...district }))
    return { regionId: id, ...about, districts }
  }),
  kinds: [
    { kindId: 'standard', name: { ky: 'Кадимки', ru: 'Стандартный', en: 'Standard' } },
    { kindId: 'universal', name: { ky: 'Универсалдуу', ru: 'Универсальный', en: 'Universal' } },
    { kindId: 'mini', name: { ky: 'Чакан', ru: 'Мини', en: 'Mini' } },
    { kindId: 'mobile', name: { ky: 'Көчмө', ru: 'Мобильный', en: 'Mobile' } }
  ]
}
