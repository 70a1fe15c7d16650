import type { Catalogue } from '../../../../server/client/texts.ts'

/** What would help most in the next hour. */
export const advice = {
  'advice.title': {
    ky: 'Эмне жардам берет',
    ru: 'Что поможет',
    en: 'What would help',
    kyrgyz: 'composed'
  },
  'advice.open': { ky: 'Ачуу', ru: 'Открыть', en: 'Open', kyrgyz: 'composed' },
  'advice.open-desk': {
    ky: '{desk} ачылсын.',
    ru: 'Открыть: {desk}.',
    en: 'Open {desk}.',
    kyrgyz: 'composed'
  },
  'advice.end-break': {
    ky: '{desk}: тыныгуу бүтсүн.',
    ru: 'Закончить перерыв: {desk}.',
    en: 'End the break at {desk}.',
    kyrgyz: 'composed'
  },
  'advice.lend-desk': {
    ky: '{desk} «{service}» кызматын да тейлесин.',
    ru: 'Пусть {desk} принимает и «{service}».',
    en: 'Let {desk} serve “{service}” too.',
    kyrgyz: 'composed'
  },
  'advice.effect-waiting': {
    ky: 'Бир сааттан кийин {n, number} (±{around, number}) адам азыраак күтөт.',
    ru: 'Через час будут ждать на {n, number} (±{around, number}) человек меньше.',
    en: '{n, number} (±{around, number}) fewer are waiting an hour from now.',
    kyrgyz: 'composed'
  },
  'advice.effect': {
    ky: 'Бир сааттын ичинде {n, number} (±{around, number}) адам азыраак белгиленген мөөнөттөн ашык күтөт.',
    ru: 'За час дольше нормы будут ждать на {n, number} (±{around, number}) человек меньше.',
    en: '{n, number} (±{around, number}) fewer wait beyond the target within the hour.',
    kyrgyz: 'composed'
  },
  'advice.effect-both': {
    ky: 'Бир сааттын ичинде {n, number} адам азыраак белгиленген мөөнөттөн ашык күтөт, эң узак күтүү {minutes, number} (±{around, number}) мүнөткө кыскарат.',
    ru: 'За час дольше нормы будут ждать на {n, number} человек меньше, самое долгое ожидание – на {minutes, number} (±{around, number}) мин короче.',
    en: '{n, number} fewer wait beyond the target within the hour, and the longest wait is {minutes, number} (±{around, number}) min shorter.',
    kyrgyz: 'composed'
  }
} satisfies Catalogue
