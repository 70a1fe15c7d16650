import type { Catalogue } from '../../../../server/client/texts.ts'

/** Giving a ticket, and what is shown of it. */
export const giving = {
  'take.search': {
    ky: 'Кызматты издөө',
    ru: 'Поиск услуги',
    en: 'Search for a service',
    kyrgyz: 'composed'
  },
  'take.none-found': {
    ky: 'Мындай кызмат табылган жок',
    ru: 'Такой услуги не нашлось',
    en: 'No such service',
    kyrgyz: 'composed'
  },
  'take.full': {
    ky: 'Бир талонго мындан көп кызмат батпайт.',
    ru: 'Больше услуг на один талон нельзя.',
    en: 'A ticket has no room for more services.',
    kyrgyz: 'composed'
  },
  'take.keep-order': {
    ky: 'Ушул ирет менен',
    ru: 'Именно в этом порядке',
    en: 'In exactly this order',
    kyrgyz: 'composed'
  },
  'take.fewer': {
    ky: 'Азайтуу',
    ru: 'Меньше',
    en: 'Fewer',
    kyrgyz: 'composed'
  },
  'take.more': {
    ky: 'Көбөйтүү',
    ru: 'Больше',
    en: 'More',
    kyrgyz: 'composed'
  },
  'take.language': {
    ky: 'Талондун тили',
    ru: 'Язык талона',
    en: 'Language of the ticket',
    kyrgyz: 'composed'
  },
  'take.no-paper': {
    ky: 'Басылбайт',
    ru: 'Не печатать',
    en: 'Not printed',
    kyrgyz: 'composed'
  },
  'take.missing': {
    ky: 'Кызматты тандаңыз.',
    ru: 'Выберите услугу.',
    en: 'Choose a service.',
    kyrgyz: 'composed'
  },
  'take.code': {
    ky: 'Жазылуунун же телефондун коду',
    ru: 'Код записи или с телефона',
    en: 'Code of a booking, or of a phone',
    kyrgyz: 'composed'
  },
  'take.check-in': {
    ky: 'Келгенин тастыктоо',
    ru: 'Отметить приход',
    en: 'Check in',
    kyrgyz: 'composed'
  },
  'take.code-short': {
    ky: 'Код – алты цифра.',
    ru: 'Код – шесть цифр.',
    en: 'A code has six digits.',
    kyrgyz: 'composed'
  },
  'given.title': {
    ky: 'Талон берилди',
    ru: 'Талон выдан',
    en: 'The ticket is given',
    kyrgyz: 'composed'
  },
  'given.scan': {
    ky: 'Келүүчү ушул кодду телефону менен сканерлесин',
    ru: 'Посетитель может отсканировать код телефоном',
    en: 'The visitor can scan this code with a phone',
    kyrgyz: 'composed'
  },
  'given.printing': {
    ky: 'Басылып жатат…',
    ru: 'Печатается…',
    en: 'Printing…',
    kyrgyz: 'composed'
  },
  'given.printed': {
    ky: 'Басылды',
    ru: 'Напечатан',
    en: 'Printed',
    kyrgyz: 'composed'
  },
  'given.not-printed': {
    ky: 'Басылган жок: кодду көрсөтүңүз же номерин айтыңыз',
    ru: 'Не напечатан: покажите код или назовите номер',
    en: 'Not printed: show the code, or say the number',
    kyrgyz: 'composed'
  },
  'given.next': {
    ky: 'Кийинки келүүчү',
    ru: 'Следующий посетитель',
    en: 'Next visitor',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
