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
  'wait.ahead': {
    ky: 'Сизден мурун: {n}\u00a0адам',
    ru: 'Перед вами: {n, plural, one {#\u00a0человек} few {#\u00a0человека} many {#\u00a0человек} other {#\u00a0человека}}',
    en: 'Ahead of you: {n, plural, one {#\u00a0person} other {#\u00a0people}}',
    kyrgyz: 'composed'
  },
  'wait.desks-open': {
    ky: 'Кабыл алуу башталат: {time}',
    ru: 'Приём начнётся в {time}',
    en: 'Desks open at {time}',
    kyrgyz: 'composed'
  },
  'wait.desks-open-label': {
    ky: 'кабыл алуу башталат',
    ru: 'начало приёма',
    en: 'desks open',
    kyrgyz: 'composed'
  },
  'plan.hall': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'zone.label': { ky: '{letter} зонасы', ru: 'Зона {letter}', en: 'Zone {letter}', kyrgyz: 'composed' }
} as const satisfies Catalogue
