import type { Catalogue } from '../../../server/client/texts.ts'

/** The ticket printers' status, and reprinting. */
export const printers = {
  'printers.printer': { ky: 'Принтер', ru: 'Принтер', en: 'Printer', kyrgyz: 'attested' },
  'printer.ready': { ky: 'Иштеп жатат', ru: 'Работает', en: 'Works', kyrgyz: 'composed' },
  'printer.near-end': {
    ky: 'Кагаз аз калды',
    ru: 'Бумага заканчивается',
    en: 'Paper is running low',
    kyrgyz: 'composed'
  },
  'printer.out-of-paper': { ky: 'Кагаз түгөндү', ru: 'Нет бумаги', en: 'Out of paper', kyrgyz: 'composed' },
  'printer.cover-open': { ky: 'Капкагы ачык', ru: 'Открыта крышка', en: 'The cover is open', kyrgyz: 'composed' },
  'printer.fault': { ky: 'Бузук', ru: 'Неисправен', en: 'Something is wrong with it', kyrgyz: 'composed' },
  'printer.offline': { ky: 'Байланыш жок', ru: 'Нет связи', en: 'Does not answer', kyrgyz: 'composed' },
  'printer.unknown': { ky: 'Текшерилүүдө', ru: 'Проверяется', en: 'Being looked at', kyrgyz: 'composed' },
  'reprint.title': {
    ky: 'Талонду кайра басуу',
    ru: 'Напечатать талон ещё раз',
    en: 'Print a ticket again',
    kyrgyz: 'composed'
  },
  'reprint.number': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Ticket number', kyrgyz: 'composed' },
  'reprint.same': { ky: 'Мурункудай эле', ru: 'Тот же, что и раньше', en: 'The same as before', kyrgyz: 'composed' },
  'reprint.do': { ky: 'Кайра басуу', ru: 'Напечатать', en: 'Print again', kyrgyz: 'composed' },
  'reprint.done': {
    ky: '{number} талону «{printer}» принтерине жөнөтүлдү.',
    ru: 'Талон {number} отправлен на принтер «{printer}».',
    en: 'Ticket {number} is on its way to the printer "{printer}".',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
