import type { Catalogue } from '../../../server/client/texts.ts'

/** Words that both the hall display and the desk sign say. {desk} is the centre's word for the place of service. */
export const screen = {
  'screen.loading': { ky: 'Экран даярдалууда', ru: 'Экран готовится', en: 'Getting ready', kyrgyz: 'composed' },
  'screen.last-news': {
    ky: 'Акыркы маалымат: {time}',
    ru: 'Последние данные: {time}',
    en: 'Last news: {time}',
    kyrgyz: 'composed'
  },
  'screen.desk': {
    ky: '{desk, select, room {Кабинет} desk {Стол} other {Терезе}}',
    ru: '{desk, select, room {Кабинет} desk {Стол} other {Окно}}',
    en: '{desk, select, room {Room} desk {Desk} other {Window}}',
    kyrgyz: 'attested'
  },
  'way.ahead': { ky: 'алдыда', ru: 'прямо', en: 'straight ahead', kyrgyz: 'composed' },
  'way.ahead-right': { ky: 'алдыда оңдо', ru: 'впереди справа', en: 'ahead on the right', kyrgyz: 'unsure' },
  'way.right': { ky: 'оң жакта', ru: 'справа', en: 'on the right', kyrgyz: 'composed' },
  'way.back-right': { ky: 'артта оңдо', ru: 'сзади справа', en: 'behind you on the right', kyrgyz: 'unsure' },
  'way.back': { ky: 'артта', ru: 'сзади', en: 'behind you', kyrgyz: 'composed' },
  'way.back-left': { ky: 'артта солдо', ru: 'сзади слева', en: 'behind you on the left', kyrgyz: 'unsure' },
  'way.left': { ky: 'сол жакта', ru: 'слева', en: 'on the left', kyrgyz: 'composed' },
  'way.ahead-left': { ky: 'алдыда солдо', ru: 'впереди слева', en: 'ahead on the left', kyrgyz: 'unsure' },
  'way.here': { ky: 'ушул жерде', ru: 'здесь', en: 'right here', kyrgyz: 'composed' }
} as const satisfies Catalogue
