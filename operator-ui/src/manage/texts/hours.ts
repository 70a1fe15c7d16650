import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Opening hours and special days. */
export const hours = {
  'hours.always': { ky: 'Күнү-түнү ачык', ru: 'Открыто круглосуточно', en: 'Open round the clock', kyrgyz: 'composed' },
  'hours.week': { ky: 'Жума ичинде', ru: 'По дням недели', en: 'In the week', kyrgyz: 'composed' },
  'hours.exceptions': {
    ky: 'Майрамдар жана өзгөчө күндөр',
    ru: 'Праздники и особые дни',
    en: 'Holidays and special days',
    kyrgyz: 'composed'
  },
  'hours.add-exception': { ky: 'Күн кошуу', ru: 'Добавить день', en: 'Add a day', kyrgyz: 'composed' },
  'hours.usual': {
    ky: 'Дүйшөмбү–жума 09:00–18:00, түшкү тыныгуу 12:00–13:00',
    ru: 'Пн–пт 09:00–18:00, перерыв 12:00–13:00',
    en: 'Monday to Friday 09:00–18:00, lunch 12:00–13:00',
    kyrgyz: 'composed'
  },
  'hours.national': {
    ky: '{year}-жылдын майрамдарын кошуу',
    ru: 'Добавить праздники {year} года',
    en: 'Add the public holidays of {year}',
    kyrgyz: 'composed'
  },
  'hours.national-hint': {
    ky: 'Орозо айт, Курман айт жана которулган күндөр жыл сайын жарыяланат: аларды өзүңүз кошуңуз.',
    ru: 'Орозо айт, Курман айт и перенесённые дни объявляют каждый год: добавьте их сами.',
    en: 'Orozo Ait, Kurman Ait and days that are moved are announced each year: add them yourself.',
    kyrgyz: 'composed'
  },
  'hours.date': { ky: 'Күнү', ru: 'Дата', en: 'Date', kyrgyz: 'composed' },
  'hours.date-hint': {
    ky: '2027-03-21 же 21.03.2027',
    ru: '2027-03-21 или 21.03.2027',
    en: '2027-03-21 or 21.03.2027',
    kyrgyz: 'composed'
  },
  'hours.not-a-date': {
    ky: 'Мындай күн жок.',
    ru: 'Такой даты нет.',
    en: 'There is no such date.',
    kyrgyz: 'composed'
  },
  'hours.reason': { ky: 'Эмне күн', ru: 'Что за день', en: 'What day it is', kyrgyz: 'composed' },
  'hours.that-day': { ky: 'Ошол күнү', ru: 'В этот день', en: 'On that day', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(hours)
