import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Who is served sooner. */
export const classes = {
  'classes.about': {
    ky: 'Артыкчылык келүүчүнүн өзүнө жараша берилет, документти оператор текшерет.',
    ru: 'Приоритет посетитель выбирает сам, документ проверяет оператор.',
    en: 'A visitor claims a priority; the operator asks for the document.',
    kyrgyz: 'composed'
  },
  'classes.add': { ky: 'Артыкчылык кошуу', ru: 'Добавить приоритет', en: 'Add a priority', kyrgyz: 'composed' },
  'classes.name': { ky: 'Кимдер үчүн', ru: 'Для кого', en: 'For whom', kyrgyz: 'composed' },
  'classes.answer': {
    ky: 'Келүүчүнүн жообу',
    ru: 'Ответ посетителя',
    en: "The visitor's answer",
    kyrgyz: 'composed'
  },
  'classes.answer-hint': {
    ky: 'Киоскто жана телефондо: «70 жаштан өткөнмүн». Бош болсо, аталышы көрсөтүлөт.',
    ru: 'На киоске и в телефоне: «Мне больше 70 лет». Пусто – показывается название.',
    en: 'At the kiosk and on the phone: "I am over 70". Empty: the name is shown.',
    kyrgyz: 'composed'
  },
  'classes.basis': { ky: 'Негизи', ru: 'Основание', en: 'Legal basis', kyrgyz: 'composed' },
  'classes.basis-hint': {
    ky: 'Мыйзам же эреже.',
    ru: 'Закон или правило.',
    en: 'A law or a rule.',
    kyrgyz: 'composed'
  },
  'classes.document': {
    ky: 'Кайсы документ көрсөтүлөт',
    ru: 'Какой документ показать',
    en: 'Which document to show',
    kyrgyz: 'composed'
  },
  'classes.document-hint': {
    ky: 'Бир сүйлөм менен: киоск аны ушундай көрсөтөт. Бош болсо, документ талап кылынбайт.',
    ru: 'Одним предложением: так его покажет киоск. Пусто – документ не нужен.',
    en: 'One sentence, shown by the kiosk as it stands here. Empty: no document is needed.',
    kyrgyz: 'composed'
  },
  'classes.first': { ky: 'Баарынан мурун', ru: 'Раньше всех', en: 'Before all others', kyrgyz: 'composed' },
  'classes.first-hint': {
    ky: 'Катары менен канчасы чакырыларын «Күтүү эрежелери» чектейт.',
    ru: 'Сколько подряд, ограничивают «Правила ожидания».',
    en: 'How many in a row is limited by the waiting rules.',
    kyrgyz: 'composed'
  },
  'classes.credit': { ky: 'Баштапкы артыкчылык', ru: 'Фора', en: 'Head start', kyrgyz: 'composed' },
  'classes.credit-hint': {
    ky: 'Келгенде эле ушунча мүнөт күткөндөй эсептелет.',
    ru: 'С самого начала считается, что уже ждёт столько.',
    en: 'Counts from the start as if waited so long.',
    kyrgyz: 'composed'
  },
  'classes.rate': {
    ky: 'Күтүү канча эсе тез эсептелет',
    ru: 'Во сколько раз быстрее идёт ожидание',
    en: 'How fast waiting counts',
    kyrgyz: 'composed'
  },
  'classes.rate-hint': {
    ky: '1: жөнөкөйдөй. 2: ар бир мүнөт экиге эсептелет.',
    ru: '1 — как у всех. 2 — каждая минута за две.',
    en: '1: ordinary. 2: each minute counts two.',
    kyrgyz: 'composed'
  },
  'classes.example': {
    ky: '10 мүнөт күткөн адам {minutes} мүнөт күткөн жөнөкөй келүүчү менен тең турат.',
    ru: 'Кто ждал 10 минут, стоит наравне с обычным посетителем, который ждал {minutes} мин.',
    en: 'Whoever has waited 10 minutes stands level with an ordinary visitor who has waited {minutes}.',
    kyrgyz: 'composed'
  },
  'classes.minutes': { ky: 'мүн', ru: 'мин', en: 'min', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(classes)
