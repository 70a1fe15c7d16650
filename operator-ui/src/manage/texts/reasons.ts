import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** What operators choose from. */
export const reasons = {
  'reasons.about': {
    ky: 'Оператор булардын бирин бир баскыч менен тандайт. Журналда ошол бойдон калат.',
    ru: 'Оператор выбирает одной клавишей. В журнале остаётся как есть.',
    en: 'An operator chooses one by a key; the log keeps it.',
    kyrgyz: 'composed'
  },
  'reasons.outcomes': {
    ky: 'Барактын натыйжалары',
    ru: 'Итоги посещения',
    en: 'Outcomes of a visit',
    kyrgyz: 'composed'
  },
  'reasons.pause': {
    ky: 'Тыныгуунун себептери',
    ru: 'Причины перерыва',
    en: 'Reasons for a break',
    kyrgyz: 'composed'
  },
  'reasons.park': { ky: 'Калтыруунун себептери', ru: 'Причины отложить', en: 'Reasons for parking', kyrgyz: 'unsure' },
  'reasons.transfer': {
    ky: 'Өткөрүүнүн себептери',
    ru: 'Причины перенаправления',
    en: 'Reasons for a transfer',
    kyrgyz: 'composed'
  },
  'reasons.call': {
    ky: 'Кезексиз чакыруунун себептери',
    ru: 'Причины вызова вне очереди',
    en: 'Reasons for a call out of order',
    kyrgyz: 'composed'
  },
  'reasons.add': { ky: 'Кошуу', ru: 'Добавить', en: 'Add', kyrgyz: 'composed' },
  'reasons.words': { ky: 'Тексти', ru: 'Текст', en: 'Words', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(reasons)
