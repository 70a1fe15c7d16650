import type { Catalogue } from '../../../server/client/texts.ts'

/** The supervisor's view of the hall. */
export const hall = {
  'hall.title': { ky: 'Зал', ru: 'Зал', en: 'Hall', kyrgyz: 'attested' },
  'hall.desks-link': { ky: 'Орундар', ru: 'Рабочие места', en: 'Choose a desk', kyrgyz: 'composed' },
  'hall.waiting': { ky: 'Күтүп тургандар', ru: 'Ожидают', en: 'Waiting', kyrgyz: 'composed' },
  'hall.on-the-way': { ky: 'Жолдо', ru: 'В пути', en: 'On the way', kyrgyz: 'composed' },
  'hall.longest': { ky: 'Эң узак күтүү', ru: 'Самое долгое ожидание', en: 'Longest wait', kyrgyz: 'composed' },
  'hall.open-desks': { ky: 'Ачык орун', ru: 'Открыто мест', en: 'Open desks', kyrgyz: 'composed' },
  'hall.services': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'attested' },
  'hall.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'hall.unserved': { ky: 'эч ким тейлебейт', ru: 'никто не обслуживает', en: 'nobody serves it', kyrgyz: 'composed' },
  'hall.unserved-title': { ky: 'Адам күтүп турат, бирок ачык орун жок', ru: 'Посетители ждут, но открытого места нет', en: 'Visitors wait, but no open desk serves them', kyrgyz: 'composed' },
  'clock.behind': { ky: 'Сервердин сааты {minutes, number} мүнөткө артта калган же кийин коюлган. Зал өз убактысы менен иштей берет. Компьютердин датасын жана саатын текшериңиз.', ru: 'Часы сервера отстают от времени зала на {minutes, number} мин. Зал работает по своему времени. Проверьте дату и время на компьютере.', en: 'The server\'s clock is {minutes, number} min behind the hall\'s time. The hall goes on by its own. Check the date and time of the computer.', kyrgyz: 'unsure' },
  'clock.ahead': { ky: 'Сервердин сааты {minutes, number} мүнөткө алдыга жылды, зал аны менен кошо жылды. Компьютердин датасын жана саатын текшериңиз.', ru: 'Часы сервера перешли вперёд на {minutes, number} мин, и зал последовал за ними. Проверьте дату и время на компьютере.', en: 'The server\'s clock went forward by {minutes, number} min, and the hall followed. Check the date and time of the computer.', kyrgyz: 'unsure' },
  'clock.implausible': { ky: 'Сервердин сааты туура эмес. Зал өз убактысы менен иштей берет. Компьютердин датасын жана саатын коюңуз.', ru: 'Часы сервера показывают невозможную дату. Зал работает по своему времени. Установите дату и время на компьютере.', en: 'The server\'s clock shows a date that cannot be right. The hall goes on by its own time. Set the date and time of the computer.', kyrgyz: 'unsure' },
  'hall.desks': { ky: 'Орундар', ru: 'Рабочие места', en: 'Desks', kyrgyz: 'composed' },
  'hall.desk': { ky: 'Орун', ru: 'Место', en: 'Desk', kyrgyz: 'composed' },
  'hall.status': { ky: 'Абалы', ru: 'Состояние', en: 'Status', kyrgyz: 'composed' },
  'hall.operator': { ky: 'Кызматкер', ru: 'Сотрудник', en: 'Operator', kyrgyz: 'attested' },
  'hall.ticket': { ky: 'Талон', ru: 'Талон', en: 'Ticket', kyrgyz: 'attested' }
} as const satisfies Catalogue
