import type { Catalogue } from '../../../server/client/texts.ts'

/** Why this ticket: one sentence for each rule of the engine, and what may follow it. */
export const why = {
  'why.title': { ky: 'Эмне үчүн бул талон:', ru: 'Почему этот талон:', en: 'Why this ticket:', kyrgyz: 'composed' },
  'why.only-one': {
    ky: 'сизди башка эч ким күткөн жок.',
    ru: 'больше вас никто не ждал.',
    en: 'nobody else was waiting for you.',
    kyrgyz: 'composed'
  },
  'why.same-visit': {
    ky: 'ушул эле келүүнүн кийинки кызматы, келүүчү күтпөйт.',
    ru: 'это следующая услуга того же посещения, ждать не нужно.',
    en: 'it is the next service of the same visit, without a wait.',
    kyrgyz: 'composed'
  },
  'why.longest-wait': {
    ky: 'сиздин кызматтар боюнча эң көп күткөн.',
    ru: 'дольше всех ждёт по вашим услугам.',
    en: 'longest waiting of your services.',
    kyrgyz: 'composed'
  },
  'why.priority': {
    ky: '«{name}»: артыкчылыгы бар, ошондуктан {number} ({wait}) талонунан мурун.',
    ru: '«{name}»: преимущество, поэтому раньше {number} ({wait}).',
    en: '“{name}” has an advantage, so it goes before {number} ({wait}).',
    kyrgyz: 'composed'
  },
  'why.priority-alone': {
    ky: '«{name}»: артыкчылыгы бар.',
    ru: '«{name}»: преимущество.',
    en: '“{name}” has an advantage.',
    kyrgyz: 'composed'
  },
  'why.first': {
    ky: '«{name}»: баарынан мурун тейленет.',
    ru: '«{name}»: обслуживается раньше всех.',
    en: '“{name}” goes before all others.',
    kyrgyz: 'composed'
  },
  'why.relief': {
    ky: 'удаа бир нече кезексиз чакыруудан кийин көп күткөн жалпы талондун кезеги келди.',
    ru: 'после нескольких внеочередных вызовов подряд идёт талон общей очереди, ждущий дольше нормы.',
    en: 'after several priority calls in a row, an overdue ordinary ticket goes.',
    kyrgyz: 'composed'
  },
  'why.max-wait': {
    ky: 'залдагы эң узак күтүү мөөнөтүнөн ашты ({wait}).',
    ru: 'ожидание превысило предел зала ({wait}).',
    en: 'waited past the limit of the hall ({wait}).',
    kyrgyz: 'composed'
  },
  'why.out-of-order': {
    ky: 'кезектен тышкары чакырылды: {reason}.',
    ru: 'вызван вне очереди: {reason}.',
    en: 'called out of order: {reason}.',
    kyrgyz: 'composed'
  },
  'why.no-reason': { ky: 'себеби жазылган эмес', ru: 'причина не указана', en: 'no reason given', kyrgyz: 'composed' },
  'why.own-desk': {
    ky: 'Талон атайын сизге багытталган.',
    ru: 'Талон направлен именно к вам.',
    en: 'The ticket was sent to this very desk.',
    kyrgyz: 'composed'
  },
  'why.later-tier': {
    ky: 'Бул кошумча кызматыңыз: негизгилерге эч ким күткөн жок же талон белгиленген мөөнөттөн көп күттү.',
    ru: 'Это дополнительная услуга: по основным никто не ждёт или талон ждёт дольше нормы.',
    en: 'A second-tier service: nobody waits for your first ones, or it is overdue.',
    kyrgyz: 'composed'
  },
  'why.runner-up': {
    ky: 'Кийинки: {number} ({wait}).',
    ru: 'Следующий: {number} ({wait}).',
    en: 'Next would be {number} ({wait}).',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
