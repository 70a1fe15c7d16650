import type { Catalogue } from '../../../server/client/texts.ts'

/** The present ticket. */
export const ticket = {
  'ticket.heading': { ky: 'Азыркы талон', ru: 'Текущий талон', en: 'Present ticket', kyrgyz: 'composed' },
  'ticket.none': {
    ky: 'Азыр сизде талон жок',
    ru: 'Сейчас у вас нет талона',
    en: 'No ticket at your desk',
    kyrgyz: 'composed'
  },
  'ticket.called-now': { ky: 'Чакырылып жатат', ru: 'Вызывается', en: 'Now calling', kyrgyz: 'composed' },
  'ticket.serving-now': { ky: 'Тейлөө жүрүп жатат', ru: 'Обслуживается', en: 'In service', kyrgyz: 'composed' },
  'ticket.waited': { ky: 'Күттү: {wait}', ru: 'Ожидание: {wait}', en: 'Waited {wait}', kyrgyz: 'composed' },
  'ticket.issued': { ky: 'Берилди {time}', ru: 'Выдан в {time}', en: 'Issued {time}', kyrgyz: 'composed' },
  'ticket.called': { ky: 'Чакырылды {time}', ru: 'Вызван в {time}', en: 'Called {time}', kyrgyz: 'composed' },
  'ticket.booked': { ky: '{time} жазылган', ru: 'по записи на {time}', en: 'booked for {time}', kyrgyz: 'composed' },
  'ticket.recalls': {
    ky: '{n, plural, one {# жолу кайталанды} other {# жолу кайталанды}}',
    ru: '{n, plural, one {# повтор} few {# повтора} many {# повторов} other {# повтора}}',
    en: '{n, plural, one {# recall} other {# recalls}}',
    kyrgyz: 'composed'
  },
  'ticket.ordinary': { ky: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue', kyrgyz: 'composed' },
  'ticket.priority': {
    ky: 'Кезексиз тейлөө',
    ru: 'Обслуживание вне очереди',
    en: 'Priority service',
    kyrgyz: 'composed'
  },
  'ticket.language': { ky: 'Тили: {language}', ru: 'Язык: {language}', en: 'Speaks: {language}', kyrgyz: 'composed' },
  'ticket.further': {
    ky: 'Андан кийин: {services}',
    ru: 'Затем: {services}',
    en: 'Then: {services}',
    kyrgyz: 'composed'
  },
  'ticket.visited': {
    ky: 'Бүттү: {services}.',
    ru: 'Готово: {services}.',
    en: 'Done: {services}.',
    kyrgyz: 'composed'
  },
  'ticket.persons': {
    ky: '{n, plural, one {# адам} other {# адам}}',
    ru: '{n, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
    en: '{n, plural, one {# person} other {# people}}',
    kyrgyz: 'composed'
  },
  'hint.goes-on': {
    ky: 'андан кийин дароо: {service}',
    ru: 'и сразу дальше: {service}',
    en: 'then at once: {service}',
    kyrgyz: 'composed'
  },
  'outcome.send-to-wait': {
    ky: 'Кийинки кызматты залда күтсүн',
    ru: 'Следующую услугу ждёт в зале',
    en: 'Waits in the hall for the next service',
    kyrgyz: 'composed'
  },
  'outcome.note': {
    ky: 'Кийинки кызматкерге белги',
    ru: 'Заметка следующему сотруднику',
    en: 'Note to whoever is next',
    kyrgyz: 'composed'
  },
  'ticket.spoken': {
    ky: '{state}: талон {number}, {service}',
    ru: '{state}: талон {number}, {service}',
    en: '{state}: ticket {number}, {service}',
    kyrgyz: 'composed'
  },
  'break.heading': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'break.since': { ky: 'Башталды: {time}', ru: 'Начало: {time}', en: 'Since {time}', kyrgyz: 'composed' },
  'language.ky': { ky: 'кыргызча', ru: 'кыргызский', en: 'Kyrgyz', kyrgyz: 'attested' },
  'language.ru': { ky: 'орусча', ru: 'русский', en: 'Russian', kyrgyz: 'attested' },
  'language.en': { ky: 'англисче', ru: 'английский', en: 'English', kyrgyz: 'attested' }
} as const satisfies Catalogue
