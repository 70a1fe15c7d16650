import type { Catalogue } from '../texts.ts'

/** Several papers on one ticket, and for how many people. */
export const basket = {
  'basket.one-more': {
    ky: '+ Ушул эле талонго дагы бир кызмат',
    ru: '+ Ещё одна услуга на тот же талон',
    en: '+ One more service on the same ticket',
    kyrgyz: 'composed'
  },
  'basket.several': {
    ky: 'Мага бир нече кызмат керек',
    ru: 'Мне нужно несколько услуг',
    en: 'I need several services',
    kyrgyz: 'composed'
  },
  'basket.heading': {
    ky: 'Дагы бир кызматты тандаңыз',
    ru: 'Выберите ещё одну услугу',
    en: 'Choose one more service',
    kyrgyz: 'composed'
  },
  'basket.label': {
    ky: 'Талонго тандалган кызматтар: {n}',
    ru: 'Услуги на талон: {n}',
    en: 'Services for the ticket: {n}',
    kyrgyz: 'composed'
  },
  'basket.leave-out': {
    ky: 'Алып салуу: {service}',
    ru: 'Убрать: {service}',
    en: 'Leave out: {service}',
    kyrgyz: 'composed'
  },
  'basket.done': {
    ky: 'Болду, улантуу ({n})',
    ru: 'Это всё, продолжить ({n})',
    en: 'That is all, continue ({n})',
    kyrgyz: 'composed'
  },
  'persons.heading': {
    ky: 'Канча адам үчүн?',
    ru: 'На скольких человек?',
    en: 'For how many people?',
    kyrgyz: 'composed'
  },
  'persons.how': {
    ky: 'Үй-бүлө бир талон алат.',
    ru: 'Семье нужен один талон.',
    en: 'A family takes one ticket.',
    kyrgyz: 'composed'
  },
  'persons.people': {
    ky: 'адам',
    ru: '{n, plural, one {человек} few {человека} many {человек} other {человека}}',
    en: '{n, plural, one {person} other {people}}',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
