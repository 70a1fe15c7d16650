import type { Catalogue } from '../../../server/client/texts.ts'

/** What a screen says that comes in by the code for many screens, and of the desks that a sign can hang over. */
export const series = {
  'series.code': {
    ky: 'Көп экран үчүн код',
    ru: 'Код для многих экранов',
    en: 'Code for many screens',
    kyrgyz: 'composed'
  },
  'series.enter': { ky: 'Кошулуу', ru: 'Подключить', en: 'Come in', kyrgyz: 'composed' },
  'series.over-which': {
    ky: '{desk, select, room {Бул белги кайсы кабинеттики?} desk {Бул белги кайсы столдуку?} other {Бул белги кайсы терезеники?}}',
    ru: '{desk, select, room {У какого кабинета это табло?} desk {Над каким столом это табло?} other {Над каким окном это табло?}}',
    en: '{desk, select, room {Which room is this sign for?} desk {Which desk does this sign hang over?} other {Which window does this sign hang over?}}',
    kyrgyz: 'composed'
  },
  'series.no-desks': {
    ky: 'Бош орун жок: жөндөөлөрдө орундарды кошуңуз.',
    ru: 'Свободных мест нет: добавьте их в настройках.',
    en: 'No desk is left: add desks in the settings.',
    kyrgyz: 'composed'
  },
  'series.unknown': {
    ky: 'Мындай код жок же мөөнөтү бүттү.',
    ru: 'Такого кода нет, или его время вышло.',
    en: 'There is no such code, or its time is over.',
    kyrgyz: 'composed'
  },
  'series.full': {
    ky: 'Бул код менен дагы экран кошулбайт: баары кошулду.',
    ru: 'По этому коду больше экранов не подключить: все уже подключены.',
    en: 'No more screens come in by this code: all of them have.',
    kyrgyz: 'composed'
  },
  'series.desk-taken': {
    ky: 'Бул орундун белгиси бар, же бош орун калган жок.',
    ru: 'У этого места уже есть табло, или свободных мест не осталось.',
    en: 'That desk has a sign, or none is left without one.',
    kyrgyz: 'composed'
  },
  'series.wait': {
    ky: 'Өтө көп аракет: бир мүнөт күтүңүз.',
    ru: 'Слишком много попыток: подождите минуту.',
    en: 'Too many tries: wait a minute.',
    kyrgyz: 'composed'
  },
  'series.failed': {
    ky: 'Азыр болбой калды. Кайра аракет кылыңыз.',
    ru: 'Сейчас не получилось. Попробуйте ещё раз.',
    en: 'It did not work now. Try again.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
