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
  'visit.whole': {
    ky: 'Бардыгы чогуу {from}–{to} мүнөт',
    ru: 'Всё посещение: {from}–{to} минут',
    en: 'The whole visit: {from}–{to} minutes',
    kyrgyz: 'composed'
  },
  'visit.now': { ky: 'азыр', ru: 'сейчас', en: 'now', kyrgyz: 'composed' },
  'visit.done': { ky: 'бүттү', ru: 'готово', en: 'done', kyrgyz: 'composed' },
  'visit.label': {
    ky: 'Кызматтар, ирети менен',
    ru: 'Услуги по порядку',
    en: 'Services, in their order',
    kyrgyz: 'composed'
  },
  'visit.persons': {
    ky: '{n} адамга',
    ru: '{n, plural, one {На # человека} few {На # человека} many {На # человек} other {На # человека}}',
    en: '{n, plural, one {For # person} other {For # people}}',
    kyrgyz: 'composed'
  },
  'wait.ahead': {
    ky: 'Сизден мурун: {n}\u00a0талон',
    ru: 'Перед вами: {n, plural, one {#\u00a0талон} few {#\u00a0талона} many {#\u00a0талонов} other {#\u00a0талона}}',
    en: 'Ahead of you: {n, plural, one {#\u00a0ticket} other {#\u00a0tickets}}',
    kyrgyz: 'composed'
  },
  'wait.desks-open': {
    ky: 'Кабыл алуу болжол менен башталат: {time}',
    ru: 'Приём начнётся примерно в {time}',
    en: 'Desks open at about {time}',
    kyrgyz: 'composed'
  },
  'wait.desks-open-label': {
    ky: 'кабыл алуу башталат (болжол менен)',
    ru: 'начало приёма (примерно)',
    en: 'desks open (about)',
    kyrgyz: 'composed'
  },
  'wait.more-than': {
    ky: 'Күтүү: {n} мүнөттөн көп, так айтуу кыйын',
    ru: 'Ожидание: больше {n} мин, точнее сказать трудно',
    en: 'Wait: more than {n} min, hard to say',
    kyrgyz: 'composed'
  },
  'wait.more-than-short': {
    ky: '{n} мүнөттөн көп',
    ru: 'больше {n} мин',
    en: 'more than {n} min',
    kyrgyz: 'composed'
  },
  'wait.hard-to-say': {
    ky: 'Канча күтөрүңүздү айтуу кыйын',
    ru: 'Время ожидания предсказать трудно',
    en: 'The wait is hard to say',
    kyrgyz: 'composed'
  },
  'wait.hard-label': {
    ky: 'мүнөттөн көп, так айтуу кыйын',
    ru: 'минут и больше, точнее сказать трудно',
    en: 'minutes or more, hard to say',
    kyrgyz: 'composed'
  },
  'wait.may-not-be-served': {
    ky: 'Бүгүн кезегиңиз жетпей калышы мүмкүн',
    ru: 'Сегодня вас могут не успеть принять',
    en: 'You may not be served before closing',
    kyrgyz: 'composed'
  },
  'plan.hall': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'zone.label': { ky: '{letter} зонасы', ru: 'Зона {letter}', en: 'Zone {letter}', kyrgyz: 'composed' }
} as const satisfies Catalogue
