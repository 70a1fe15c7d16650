import type { PriorityClass } from '../protocol/centre.ts'
import type { Text } from '../protocol/basics.ts'

// Plainly not a law: whoever runs a real hall enters the basis that holds there.
const basis: Text = {
  ky: 'Бул залдын үлгү эрежеси', // composed
  ru: 'Примерное правило этого зала',
  en: 'Sample rule of this hall'
}

/** The three ways of going sooner, one class each, so that the sample hall shows what each does (server/engine/RULES.md, C1–C4). */
export const priorityClasses: PriorityClass[] = [
  {
    priorityClassId: 'disability',
    name: {
      ky: 'Майыптыгы бар адамдар', // composed
      ru: 'Лица с инвалидностью',
      en: 'Person with a disability'
    },
    answer: {
      ky: 'Майыптыгым бар', // composed
      ru: 'У меня инвалидность',
      en: 'I have a disability'
    },
    basis,
    document: {
      ky: 'Чакырганда майыптык тууралуу күбөлүгүңүздү көрсөтүңүз.', // composed
      ru: 'Когда вас вызовут, покажите удостоверение об инвалидности.',
      en: 'When you are called, show your disability certificate.'
    },
    // Before all others; after maxFirstInARow such calls an overdue ordinary ticket goes between.
    first: true,
    creditMs: 0,
    rate: 1
  },
  {
    priorityClassId: 'elderly',
    name: {
      ky: '70 жаштан өткөн адамдар', // composed
      ru: 'Лица старше 70 лет',
      en: 'Person over 70'
    },
    answer: {
      ky: '70 жаштан өткөнмүн', // composed
      ru: 'Мне больше 70 лет',
      en: 'I am over 70'
    },
    basis,
    document: {
      ky: 'Чакырганда ID-картаңызды (паспортуңузду) көрсөтүңүз.', // composed
      ru: 'Когда вас вызовут, покажите ID-карту (паспорт).',
      en: 'When you are called, show your ID card.'
    },
    // A fixed head start: goes as if come a quarter of an hour earlier.
    first: false,
    creditMs: 900_000,
    rate: 1
  },
  {
    priorityClassId: 'infant',
    name: {
      ky: 'Кош бойлуу же эмчектеги баласы бар адамдар', // composed
      ru: 'Беременные и посетители с младенцем',
      en: 'Pregnant or with an infant'
    },
    answer: {
      ky: 'Кош бойлуумун же эмчектеги балам бар', // composed
      ru: 'Жду ребёнка или со мной младенец',
      en: 'I am pregnant or with an infant'
    },
    basis,
    document: {
      ky: 'Көзгө көрүнүп турса, документ талап кылынбайт. Болбосо медициналык маалымкат көрсөтүңүз.', // composed
      ru: 'Если это видно, документ не нужен. Иначе покажите медицинскую справку.',
      en: 'If it is visible, no document is needed. Otherwise show a medical certificate.'
    },
    // Each minute counts as two: gains on the others, but whoever came long before still goes first.
    first: false,
    creditMs: 0,
    rate: 2
  }
]
