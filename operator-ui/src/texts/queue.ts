import type { Catalogue } from '../../../server/client/texts.ts'

/** The column at the right, and the banner of the kiosk. */
export const queue = {
  'queue.title': { ky: 'Сиздин кезек', ru: 'Ваша очередь', en: 'Your queue', kyrgyz: 'composed' },
  'queue.empty': {
    ky: 'Кезекте эч ким жок',
    ru: 'В очереди никого нет',
    en: 'Nobody in the queue',
    kyrgyz: 'composed'
  },
  'queue.parked': { ky: 'Калтырылган', ru: 'Отложенные', en: 'Parked', kyrgyz: 'unsure' },
  'queue.no-shows': { ky: 'Келбегендер', ru: 'Не явились', en: 'No-shows', kyrgyz: 'composed' },
  'queue.overdue': { ky: 'мөөнөттөн көп', ru: 'дольше нормы', en: 'over target', kyrgyz: 'composed' },
  'queue.this-desk': { ky: 'атайын сизге', ru: 'именно к вам', en: 'for this desk', kyrgyz: 'composed' },
  'queue.booked': { ky: '{time} жазылган', ru: 'запись {time}', en: 'booked {time}', kyrgyz: 'composed' },
  'queue.later-tier': { ky: 'кошумча', ru: 'дополнительная', en: 'second tier', kyrgyz: 'composed' },
  'queue.still': { ky: 'дагы {wait}', ru: 'ещё {wait}', en: '{wait} more', kyrgyz: 'composed' },
  'queue.until': { ky: 'мөөнөтү {time}', ru: 'до {time}', en: 'until {time}', kyrgyz: 'composed' },
  'queue.on-the-way': { ky: 'Жолдо келе жатат: {n}', ru: 'В пути: {n}', en: 'On the way: {n}', kyrgyz: 'composed' },
  'queue.more': { ky: 'жана дагы {n}', ru: 'и ещё {n}', en: 'and {n} more', kyrgyz: 'composed' },
  'today.title': { ky: 'Бүгүн', ru: 'Сегодня', en: 'Today', kyrgyz: 'attested' },
  'today.served': { ky: 'тейленди', ru: 'обслужено', en: 'served', kyrgyz: 'composed' },
  'today.average': { ky: 'орточо', ru: 'в среднем', en: 'average', kyrgyz: 'attested' },
  'today.no-shows': { ky: 'келген жок', ru: 'не явились', en: 'no-shows', kyrgyz: 'composed' },
  'staff-call.text': {
    ky: 'Киосктун жанындагы адам жардам сурап жатат',
    ru: 'Посетитель у киоска просит помощи',
    en: 'A visitor at the kiosk asks for help',
    kyrgyz: 'composed'
  },
  'staff-call.go': { ky: 'Мен барам', ru: 'Иду', en: 'I’m going', kyrgyz: 'composed' }
} as const satisfies Catalogue
