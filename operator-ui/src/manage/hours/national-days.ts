import type { DayException } from '../../../../server/protocol/centre.ts'

/**
 * The days on which the country rests, by month and day. Orozo Ait and Kurman Ait go by the moon and are announced each
 * year; so are days that are moved. Both are added by hand. The Kyrgyz is composed.
 */
const DAYS: Array<[monthDay: string, ky: string, ru: string, en: string]> = [
  ['01-01', 'Жаңы жыл', 'Новый год', 'New Year'],
  ['01-07', 'Рождество', 'Рождество', 'Christmas'],
  ['02-23', 'Ата Мекенди коргоочулардын күнү', 'День защитника Отечества', 'Defender of the Fatherland Day'],
  ['03-08', 'Аялдардын эл аралык күнү', 'Международный женский день', "International Women's Day"],
  ['03-21', 'Нооруз', 'Нооруз', 'Nooruz'],
  ['04-07', 'Элдик Апрель революциясы күнү', 'День народной Апрельской революции', 'Day of the April Revolution'],
  ['05-01', 'Эмгек майрамы', 'Праздник труда', 'Labour Day'],
  ['05-05', 'Конституция күнү', 'День Конституции', 'Constitution Day'],
  ['05-09', 'Жеңиш күнү', 'День Победы', 'Victory Day'],
  ['08-31', 'Эгемендүүлүк күнү', 'День независимости', 'Independence Day'],
  [
    '11-07',
    'Тарых жана ата-бабаларды эскерүү күнү',
    'День истории и памяти предков',
    'Day of History and Memory of Ancestors'
  ],
  [
    '11-08',
    'Тарых жана ата-бабаларды эскерүү күнү',
    'День истории и памяти предков',
    'Day of History and Memory of Ancestors'
  ]
]

/** The centre is closed on them, unless the day stands there already; in the order of their dates. */
export function withNationalDays(exceptions: readonly DayException[], year: number): DayException[] {
  const known = new Set(exceptions.map(({ date }) => date))
  const missing = DAYS.map(([monthDay, ky, ru, en]) => ({
    date: `${year}-${monthDay}`,
    name: { ky, ru, en },
    hours: []
  }))
  return [...exceptions, ...missing.filter(({ date }) => !known.has(date))].toSorted((a, b) =>
    a.date < b.date ? -1 : 1
  )
}
