import type { Catalogue } from '../texts.ts'

/** Why there is no ticket, and what to do then: what a kiosk shows, and says aloud by a clip for each. */
export const noTicket = {
  'closed.not-yet-open': { ky: 'Азырынча ачыла элек', ru: 'Ещё не открылось', en: 'Not open yet', kyrgyz: 'composed' },
  'closed.break': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'closed.for-today': {
    ky: 'Бүгүнкү кабыл алуу аяктады',
    ru: 'На сегодня приём окончен',
    en: 'Closed for the rest of today',
    kyrgyz: 'composed'
  },
  'closed.today': { ky: 'Бүгүн иштебейт', ru: 'Сегодня не работает', en: 'Closed today', kyrgyz: 'composed' },
  'closed.daily-limit': {
    ky: 'Бүгүн талон берүү аяктады',
    ru: 'Выдача талонов завершена',
    en: 'No more tickets today',
    kyrgyz: 'composed'
  },
  'closed.come-then': {
    ky: 'Сураныч, ошол убакта келиңиз же башка кызматты тандаңыз.',
    ru: 'Пожалуйста, приходите к этому времени или выберите другую услугу.',
    en: 'Please come back at that time, or choose another service.',
    kyrgyz: 'composed'
  },
  'closed.come-another-day': {
    ky: 'Сураныч, башка күнү келиңиз. Суроолор болсо, кызматкерге кайрылыңыз.',
    ru: 'Пожалуйста, приходите в другой день. Если есть вопросы, обратитесь к сотруднику.',
    en: 'Please come on another day. If you have questions, ask a member of staff.',
    kyrgyz: 'composed'
  },
  'closed.centre': {
    ky: 'Борбор азыр жабык',
    ru: 'Центр сейчас закрыт',
    en: 'The centre is closed now',
    kyrgyz: 'composed'
  },
  'closed.no-tickets': {
    ky: 'Азыр талон берилбейт.',
    ru: 'Сейчас талоны не выдаются.',
    en: 'No tickets are given out now.',
    kyrgyz: 'composed'
  },
  'refused.service-closed': {
    ky: 'Бул кызмат жаңы эле жабылды.',
    ru: 'Эта услуга только что закрылась.',
    en: 'This service has just closed.',
    kyrgyz: 'composed'
  },
  'refused.daily-limit': {
    ky: 'Бул кызмат боюнча бүгүн талон берүү аяктады.',
    ru: 'На сегодня выдача талонов на эту услугу завершена.',
    en: 'There are no more tickets for this service today.',
    kyrgyz: 'composed'
  },
  'refused.centre-closed': {
    ky: 'Борбор азыр жабык.',
    ru: 'Центр сейчас закрыт.',
    en: 'The centre is closed now.',
    kyrgyz: 'composed'
  },
  'refused.no-service': {
    ky: 'Бул кызмат мындан ары көрсөтүлбөйт.',
    ru: 'Эта услуга больше не оказывается.',
    en: 'This service is no longer offered.',
    kyrgyz: 'composed'
  },
  'refused.no-connection': {
    ky: 'Кечиресиз, байланыш калыбына келген жок. Кайра аракет кылыңыз же кызматкерге кайрылыңыз.',
    ru: 'Извините, связь не восстановилась. Попробуйте ещё раз или обратитесь к сотруднику.',
    en: 'Sorry, the connection did not come back. Try again, or ask a member of staff.',
    kyrgyz: 'composed'
  },
  'refused.otherwise': {
    ky: 'Кечиресиз, талон чыкпай калды. Кайра аракет кылыңыз же кызматкерге кайрылыңыз.',
    ru: 'Извините, не получилось выдать талон. Попробуйте ещё раз или обратитесь к сотруднику.',
    en: 'Sorry, that did not work. Try again, or ask a member of staff.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
