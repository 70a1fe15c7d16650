import type { Text } from '../../protocol/basics.ts'
import { centreOf, type SampleCentre } from './centres.ts'

/**
 * The nine centres of the opening plan of 2021, each with the date by which it was to open. Whether and when one did is
 * for a real head office to enter: here they stand as they were promised. All Kyrgyz here is composed.
 */

function promised(
  centreId: string,
  districtId: string,
  kindId: 'standard' | 'universal',
  where: Text,
  date: string,
  off: readonly [lat: number, lon: number] = [0, 0]
): SampleCentre {
  return {
    ...centreOf({ centreId, districtId, kindId, where, off }),
    status: 'planned',
    promised: [{ date }],
    isSample: false
  }
}

export const promisedCentres: SampleCentre[] = [
  promised(
    'teploklyuchenka',
    'ak-suu',
    'standard',
    { ky: 'Теплоключенка айылы', ru: 'село Теплоключенка', en: 'Teploklyuchenka village' },
    '2021-04-01'
  ),
  promised(
    'at-bashy-1',
    'at-bashy',
    'standard',
    { ky: 'Ат-Башы айылы', ru: 'село Ат-Башы', en: 'At-Bashy village' },
    '2021-04-01'
  ),
  promised(
    'jibek-jolu',
    'bishkek-city',
    'standard',
    {
      ky: 'Бишкек, Жибек Жолу проспектиси, 381',
      ru: 'Бишкек, проспект Жибек Жолу, 381',
      en: '381 Zhibek Zholu avenue, Bishkek'
    },
    '2021-04-10',
    [0.01, -0.06]
  ),
  promised(
    'bishkek-universal',
    'bishkek-city',
    'universal',
    {
      ky: 'Бишкек, универсалдуу тейлөө борбору',
      ru: 'Бишкек, универсальный сервисный центр',
      en: 'Bishkek, universal service centre'
    },
    '2021-04-20'
  ),
  promised('isfana', 'leilek', 'standard', { ky: 'Исфана', ru: 'Исфана', en: 'Isfana' }, '2021-04-20'),
  promised(
    'zulpuev',
    'nookat',
    'standard',
    { ky: 'Зулпуев айыл аймагы', ru: 'Зулпуевский сельский округ', en: 'Zulpuev rural area' },
    '2021-05-01'
  ),
  promised('kara-suu-1', 'kara-suu', 'standard', { ky: 'Кара-Суу', ru: 'Кара-Суу', en: 'Kara-Suu' }, '2021-05-01'),
  promised('kadamjai-1', 'kadamjai', 'standard', { ky: 'Кадамжай', ru: 'Кадамжай', en: 'Kadamjay' }, '2021-06-01'),
  promised(
    'aravan-1',
    'aravan',
    'standard',
    { ky: 'Араван, райондун борбору', ru: 'Араван, центр района', en: 'Aravan, the district centre' },
    '2021-07-01'
  )
]
