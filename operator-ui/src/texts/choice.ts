import type { Catalogue } from '../../../server/client/texts.ts'

/** Choosing where to work. */
export const choice = {
  'choice.title': {
    ky: 'Жумуш ордуңузду тандаңыз',
    ru: 'Выберите рабочее место',
    en: 'Choose your desk',
    kyrgyz: 'composed'
  },
  'choice.free': { ky: 'Бош', ru: 'Свободно', en: 'Free', kyrgyz: 'composed' },
  'choice.taken': { ky: 'Бош эмес: {name}', ru: 'Занято: {name}', en: 'Taken: {name}', kyrgyz: 'composed' },
  'choice.yours': { ky: 'Сиз ачкансыз', ru: 'Открыто вами', en: 'Open by you', kyrgyz: 'composed' },
  'choice.refused': {
    ky: 'Бул орунда {name} иштеп жатат. Башка орунду тандаңыз.',
    ru: 'Здесь работает {name}. Выберите другое место.',
    en: '{name} works here. Please choose another desk.',
    kyrgyz: 'composed'
  },
  'choice.desk-gone': {
    ky: 'Жумуш ордуңуз жабылды. Улантуу үчүн орун тандаңыз.',
    ru: 'Ваше рабочее место закрыто. Чтобы продолжить, выберите место.',
    en: 'Your desk has been closed. Choose a desk to go on.',
    kyrgyz: 'composed'
  },
  'reception.title': { ky: 'Кабылдама', ru: 'Стойка приёма', en: 'Reception', kyrgyz: 'composed' },
  'choice.hall': { ky: 'Зал', ru: 'Зал', en: 'Hall', kyrgyz: 'attested' },
  'choice.hall-about': {
    ky: 'Бардык кезектер жана терезелер',
    ru: 'Все очереди и окна',
    en: 'All queues and desks',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
