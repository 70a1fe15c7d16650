import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'
import { network } from './network.ts'

/** Words of the reports of head office. */
export const report = {
  'report.open-days': {
    ky: 'Бүтө элек күндөр менен',
    ru: 'С незавершёнными днями',
    en: 'With days that are not over',
    kyrgyz: 'composed'
  },
  'report.open-in': {
    ky: 'Отчётко {n} борбордун бүтө элек күнү кирди: бул сандар өзгөрөт.',
    ru: 'В отчёт вошли незавершённые дни, центров: {n}. Эти числа изменятся.',
    en: 'Days that are not over are in this report, of {n} centres: these figures will change.',
    kyrgyz: 'composed'
  },
  'report.open-out': {
    ky: '{n} борбордун бүтө элек күнү эсептелген жок.',
    ru: 'Незавершённые дни не учтены, центров: {n}.',
    en: 'Days that are not over are left out, of {n} centres.',
    kyrgyz: 'composed'
  },
  'report.not-over': { ky: 'бүтө элеги: {n}', ru: 'незавершённых: {n}', en: 'not over: {n}', kyrgyz: 'composed' },
  'report.hint': {
    ky: 'Үлүштүн чектери: 95 % ишеним.',
    ru: 'Границы доли: 95 % доверия.',
    en: 'Ranges of shares: 95 % confidence.',
    kyrgyz: 'composed'
  },
  'report.trend': {
    ky: 'Күтүү айлар боюнча',
    ru: 'Ожидание по месяцам',
    en: 'Waits by month',
    kyrgyz: 'composed'
  },
  'report.trend-words': {
    ky: 'Медиана {lowest} – {highest} аралыгында болду; эң узагы {worst} айында.',
    ru: 'Медиана была от {lowest} до {highest}; наибольшая — {worst}.',
    en: 'The median lay between {lowest} and {highest}; it was longest in {worst}.',
    kyrgyz: 'composed'
  },
  'report.ninety': {
    ky: '10 кишинин 9у мындан көп күткөн жок',
    ru: '9 из 10 ждали не дольше',
    en: '9 of 10 waited no longer',
    kyrgyz: 'composed'
  },
  'report.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'report.print': { ky: 'Басып чыгаруу', ru: 'Печать', en: 'Print', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t, name } = textsWith({ ...network, ...report })
