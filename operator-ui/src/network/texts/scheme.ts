import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'
import { network } from './network.ts'

/** Words of the scheme of the country. */
export const scheme = {
  'scheme.title': {
    ky: 'Өлкөнүн схемасы',
    ru: 'Схема страны',
    en: 'Scheme of the country',
    kyrgyz: 'composed'
  },
  'scheme.hint': {
    ky: 'Бул схема: чек аралар так эмес. Белгидеги сан — канча киши күтүп жатат. Жебе баскычтары белгиден белгиге өтөт.',
    ru: 'Это схема: границы не точны. Число на знаке — сколько человек ждут. Клавиши со стрелками ведут от знака к знаку.',
    en: 'This is a scheme: its borders are not exact. The number on a mark is how many wait. Arrow keys go from mark to mark.',
    kyrgyz: 'composed'
  },
  'scheme.up': { ky: 'Иштеп жатат', ru: 'Работает', en: 'Working', kyrgyz: 'composed' },
  'scheme.alarm': { ky: 'Көңүл буруңуз', ru: 'Требует внимания', en: 'Has alarms', kyrgyz: 'composed' },
  'scheme.away': { ky: 'Байланыш жок', ru: 'Нет связи', en: 'Away', kyrgyz: 'composed' },
  'scheme.closed': { ky: 'Жабык', ru: 'Закрыто', en: 'Closed', kyrgyz: 'attested' },
  'scheme.silent': { ky: 'Залы кошула элек', ru: 'Зал не подключён', en: 'No hall enrolled', kyrgyz: 'composed' },
  'scheme.planned': { ky: 'Ачыла элек', ru: 'Не открыт', en: 'Not open yet', kyrgyz: 'composed' },
  'scheme.waiting': { ky: 'кезекте: {n}', ru: 'в очереди: {n}', en: 'waiting: {n}', kyrgyz: 'composed' },
  'scheme.longest': {
    ky: 'эң көп күткөн: {time}',
    ru: 'дольше всех ждёт: {time}',
    en: 'longest wait: {time}',
    kyrgyz: 'composed'
  },
  'scheme.group': { ky: '{n} борбор', ru: 'центров: {n}', en: '{n} centres', kyrgyz: 'composed' },
  'scheme.together': {
    ky: 'Бул жердеги борборлор',
    ru: 'Центры в этом месте',
    en: 'The centres here',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = textsWith({ ...network, ...scheme })
