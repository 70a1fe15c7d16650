import type { Catalogue } from '../../../../server/client/texts.ts'

/** Taking a complaint down for a visitor. */
export const takingDown = {
  'taking-down.title': {
    ky: 'Даттанууну жазып алуу',
    ru: 'Записать жалобу',
    en: 'Take a complaint down',
    kyrgyz: 'composed'
  },
  'taking-down.about': {
    ky: 'Келүүчүнүн талонун көрсөтүүсүн сураныңыз. Жоопту ал ошол талондун барагынан окуйт.',
    ru: 'Попросите посетителя показать талон. Ответ он прочитает на странице этого талона.',
    en: 'Ask to see the ticket. The visitor reads the answer on the page of that ticket.',
    kyrgyz: 'composed'
  },
  'taking-down.number': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Number on the ticket', kyrgyz: 'attested' },
  'taking-down.day': { ky: 'Талондун күнү', ru: 'День талона', en: 'Day of the ticket', kyrgyz: 'composed' },
  'taking-down.language': {
    ky: 'Жооптун тили',
    ru: 'Язык ответа',
    en: 'Language of the answer',
    kyrgyz: 'composed'
  },
  'taking-down.words': {
    ky: 'Келүүчү эмне дейт',
    ru: 'Что говорит посетитель',
    en: 'What the visitor says',
    kyrgyz: 'composed'
  },
  'taking-down.phone': {
    ky: 'СМС үчүн номер (милдеттүү эмес)',
    ru: 'Номер для СМС (необязательно)',
    en: 'Number for a text message (optional)',
    kyrgyz: 'composed'
  },
  'taking-down.phone-hint': {
    ky: 'Жооп берилгенде кабар келет, андан кийин номер өчүрүлөт.',
    ru: 'Сообщим, когда будет ответ; после этого номер стирается.',
    en: 'A message is sent when there is an answer; then the number is erased.',
    kyrgyz: 'composed'
  },
  'taking-down.missing': {
    ky: 'Талондун номерин жана келүүчүнүн сөзүн жазыңыз.',
    ru: 'Введите номер талона и слова посетителя.',
    en: 'Enter the number of the ticket and what the visitor says.',
    kyrgyz: 'composed'
  },
  'taking-down.do': { ky: 'Жазып алуу', ru: 'Записать', en: 'Take down', kyrgyz: 'composed' },
  'taking-down.done': {
    ky: '{number} талону боюнча даттануу жазылып алынды.',
    ru: 'Жалоба по талону {number} записана.',
    en: 'The complaint about ticket {number} was taken down.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
