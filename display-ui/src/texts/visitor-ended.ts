import type { Catalogue } from '../../../server/client/texts.ts'

/** What the visitor's page says of a ticket that the hall does not know any more, or that its day has ended. */
export const ended = {
  'visitor.day-over': {
    ky: 'Бүгүнкү кабыл алуу аяктады',
    ru: 'Приём на сегодня окончен',
    en: 'Closed for the rest of today',
    kyrgyz: 'composed'
  },
  'visitor.day-over-hint': {
    ky: 'Кечиресиз, бүгүн кезегиңиз жеткен жок. Кайра келгенде жаңы талон алыңыз',
    ru: 'Извините, сегодня ваша очередь не подошла. Когда придёте снова, возьмите новый талон',
    en: 'We are sorry: your turn did not come today. When you come again, take a new ticket',
    kyrgyz: 'composed'
  },
  'visitor.over': {
    ky: 'Бул талондун күнү өттү',
    ru: 'День этого талона прошёл',
    en: 'The day of this ticket is over',
    kyrgyz: 'composed'
  },
  'visitor.over-hint': {
    ky: 'Талон бир күнгө гана берилет. Кайра келгенде жаңы талон алыңыз',
    ru: 'Талон действует один день. Когда придёте снова, возьмите новый',
    en: 'A ticket is for one day. When you come again, take a new one',
    kyrgyz: 'composed'
  },
  'visitor.lost': {
    ky: 'Кызматкерге кайрылыңыз',
    ru: 'Обратитесь к сотруднику',
    en: 'Please ask the staff',
    kyrgyz: 'composed'
  },
  'visitor.lost-hint': {
    ky: 'Залдын системасы калыбына келтирилди, бул талон анда жок. Талонуңузду кызматкерге көрсөтүңүз',
    ru: 'Система зала была восстановлена, и этого талона в ней нет. Покажите талон сотруднику',
    en: 'The hall’s system was restored, and this ticket is not in it. Show your ticket to the staff',
    kyrgyz: 'composed'
  },
  'visitor.opens': {
    ky: 'Кабыл алуу {day}: {hours}',
    ru: 'Приём {day}: {hours}',
    en: 'Open {day}: {hours}',
    kyrgyz: 'composed'
  },
  'visitor.today': { ky: 'бүгүн', ru: 'сегодня', en: 'today', kyrgyz: 'attested' },
  'visitor.tomorrow': { ky: 'эртең', ru: 'завтра', en: 'tomorrow', kyrgyz: 'attested' },
  'visitor.last-known': {
    ky: 'Акыркы маалымат, {date}: {state}',
    ru: 'Последнее известное, {date}: {state}',
    en: 'Last known, {date}: {state}',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
