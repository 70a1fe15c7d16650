import type { Catalogue } from '../../../server/client/texts.ts'

/** A complaint about the visit, on the page of its ticket. */
export const complaint = {
  'complaint.offer': {
    ky: 'Даттануу',
    ru: 'Пожаловаться',
    en: 'Complain about this visit',
    kyrgyz: 'composed'
  },
  'complaint.title': {
    ky: 'Эмне туура эмес болду?',
    ru: 'Что было не так?',
    en: 'What was wrong?',
    kyrgyz: 'composed'
  },
  'complaint.about': {
    ky: 'Зал башчысы талонуңуз менен эмне болгонун көрөт жана ушул баракта {days, number} күн ичинде жооп берет.',
    ru: 'Старший смены увидит, что происходило с вашим талоном, и ответит на этой странице за {days, number} дн.',
    en: 'The supervisor sees what happened with your ticket, and answers on this page within {days, number} days.',
    kyrgyz: 'composed'
  },
  'complaint.words': { ky: 'Даттанууңуз', ru: 'Ваша жалоба', en: 'Your complaint', kyrgyz: 'composed' },
  'complaint.words-hint': {
    ky: 'Атыңызды, телефонуңузду, документтин номерин жазбаңыз',
    ru: 'Не пишите своё имя, телефон и номера документов',
    en: 'Please write neither your name nor numbers of phones or documents',
    kyrgyz: 'composed'
  },
  'complaint.notice': {
    ky: 'Жооп келгенде телефонго билдирүү',
    ru: 'Уведомить, когда будет ответ',
    en: 'Tell this phone when there is an answer',
    kyrgyz: 'composed'
  },
  'complaint.phone': {
    ky: 'Жооп тууралуу СМС үчүн номер (милдеттүү эмес)',
    ru: 'Номер для СМС об ответе (необязательно)',
    en: 'Number for a text message about the answer (optional)',
    kyrgyz: 'composed'
  },
  'complaint.phone-hint': {
    ky: 'Жооптон кийин номер өчүрүлөт',
    ru: 'После ответа номер стирается',
    en: 'The number is erased when there is an answer',
    kyrgyz: 'composed'
  },
  'complaint.missing': {
    ky: 'Эмне болгонун жазыңыз',
    ru: 'Напишите, что случилось',
    en: 'Please write what happened',
    kyrgyz: 'composed'
  },
  'complaint.heading': {
    ky: 'Даттанууңуз, {at}',
    ru: 'Ваша жалоба, {at}',
    en: 'Your complaint of {at}',
    kyrgyz: 'composed'
  },
  'complaint.new': {
    ky: 'Кабыл алынды. Жооп ушул баракта болот, мөөнөтү: {until}.',
    ru: 'Принята. Ответ появится на этой странице до {until}.',
    en: 'Received. The answer will be on this page by {until}.',
    kyrgyz: 'composed'
  },
  'complaint.answered': {
    ky: 'Зал башчысынын жообу, {at}:',
    ru: 'Ответ старшего смены, {at}:',
    en: 'Answer of the supervisor, {at}:',
    kyrgyz: 'composed'
  },
  'complaint.erased': {
    ky: 'Текст өчүрүлдү.',
    ru: 'Текст стёрт.',
    en: 'The words were erased.',
    kyrgyz: 'composed'
  },
  'complaint.late': {
    ky: 'Даттануу мөөнөтү өттү',
    ru: 'Срок для жалобы прошёл',
    en: 'The time to complain has passed',
    kyrgyz: 'composed'
  },
  'complaint.wrong-phone': {
    ky: 'Номер туура эмес. Ал {prefix} менен башталат',
    ru: 'Неверный номер. Он начинается с {prefix}',
    en: 'This number is not right. It begins with {prefix}',
    kyrgyz: 'composed'
  },
  'complaint.too-many': {
    ky: 'Азыр өтө көп кайрылуу. Бир аздан кийин аракет кылыңыз',
    ru: 'Сейчас слишком много обращений. Попробуйте чуть позже',
    en: 'There are too many at present. Please try again a little later',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
