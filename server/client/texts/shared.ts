import type { Catalogue } from '../texts.ts'

/** Words that more than one screen says. */
export const shared = {
  'connection.lost': {
    ky: 'Сервер менен байланыш жок',
    ru: 'Нет связи с сервером',
    en: 'No server connection',
    kyrgyz: 'composed'
  },
  'connection.waiting': {
    ky: 'Байланыш өзү калыбына келет',
    ru: 'Связь восстановится сама',
    en: 'The connection will come back by itself',
    kyrgyz: 'composed'
  },
  'ticket.your-number': { ky: 'Сиздин номериңиз', ru: 'Ваш номер', en: 'Your number', kyrgyz: 'attested' },
  'wait.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'wait.minutes-short': { ky: 'мүн', ru: 'мин', en: 'min', kyrgyz: 'attested' },
  'plan.hall': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'zone.label': { ky: '{letter} зонасы', ru: 'Зона {letter}', en: 'Zone {letter}', kyrgyz: 'composed' }
} as const satisfies Catalogue
