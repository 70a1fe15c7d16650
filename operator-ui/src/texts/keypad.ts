import type { Catalogue } from '../../../server/client/texts.ts'

/** A numeric keypad as the only device at a desk. */
export const keypadTexts = {
  'keypad.title': { ky: 'Сан баскычтары', ru: 'Цифровая клавиатура', en: 'Numeric keypad', kyrgyz: 'composed' },
  'keypad.about': {
    ky: 'Enter — кийинки кадам, 1–9 — жыйынтык. Терезеде: + жана − ылдый жана өйдө, . артка. NumLock маанилүү эмес. Бул компьютерде сакталат.',
    ru: 'Enter — следующий шаг, 1–9 — результат. В окошке: + и − вниз и вверх, . назад. NumLock не важен. Хранится на этом компьютере.',
    en: 'Enter is the next step, 1–9 an outcome. In a dialog + and − go down and up, . goes back. NumLock does not matter. Kept on this computer.',
    kyrgyz: 'composed'
  },
  'keypad.close': { ky: 'Орунду жабуу', ru: 'Закрыть место', en: 'Close the desk', kyrgyz: 'composed' },
  'keypad.nothing': { ky: 'Эч нерсе', ru: 'Ничего', en: 'Nothing', kyrgyz: 'composed' },
  'keypad.shown': {
    ky: 'Кнопкаларда сан баскычтары көрсөтүлсүн',
    ru: 'Показывать на кнопках клавиши цифровой клавиатуры',
    en: "Show the keypad's keys on the buttons",
    kyrgyz: 'composed'
  },
  'keypad.usual': { ky: 'Адаттагыдай', ru: 'Как обычно', en: 'As usual', kyrgyz: 'composed' }
} as const satisfies Catalogue
