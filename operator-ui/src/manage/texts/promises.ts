import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** How often the waits that were told were kept. */
export const promises = {
  'promises.about': {
    ky: 'Келүүчүгө айтылган күтүү убактысы канчалык так чыкканы. Чакырылган, кетип калган же күн жабылганда калган ар бир талон журнал боюнча эсептелет.',
    ru: 'Насколько верным оказалось время ожидания, которое назвали посетителю. Каждый талон считается по журналу: вызван, ушёл или остался до закрытия дня.',
    en: 'How right the wait was that visitors were told. Each ticket is counted from the log: called, left, or still there when the day closed.',
    kyrgyz: 'composed'
  },
  'promises.told': { ky: 'Айтылган', ru: 'Названо', en: 'Told', kyrgyz: 'composed' },
  'promises.kept': { ky: 'Так чыкты', ru: 'Вовремя', en: 'Kept', kyrgyz: 'composed' },
  'promises.interval': { ky: '95 % аралыгы', ru: 'Интервал 95 %', en: '95 % interval', kyrgyz: 'composed' },
  'promises.sooner': { ky: 'Эртерээк', ru: 'Раньше', en: 'Sooner', kyrgyz: 'composed' },
  'promises.later': { ky: 'Кечирээк', ru: 'Позже', en: 'Later', kyrgyz: 'composed' },
  'promises.hard': { ky: 'Айтылган жок', ru: 'Не названо', en: 'No range told', kyrgyz: 'composed' },
  'promises.total': { ky: 'Баары', ru: 'Всего', en: 'Total', kyrgyz: 'attested' },
  'promises.last': { ky: 'Акыркы 1000', ru: 'Последние 1000', en: 'The last 1,000', kyrgyz: 'composed' },
  'promises.updates': {
    ky: 'Телефондо кайра айтылган',
    ru: 'Названо заново на телефоне',
    en: 'Told anew on phones',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(promises)
