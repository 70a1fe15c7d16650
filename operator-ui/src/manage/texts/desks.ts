import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Where visitors are served. */
export const desks = {
  'desks.zones': { ky: 'Зоналар: {count}', ru: 'Зоны: {count}', en: 'Zones: {count}', kyrgyz: 'composed' },
  'desks.zones-label': { ky: 'Зоналар', ru: 'Зоны', en: 'Zones', kyrgyz: 'composed' },
  'desks.zones-hint': {
    ky: 'Орундары бар зона өчпөйт: адегенде орундарды башка зонага көчүрүңүз.',
    ru: 'Зона с местами не удаляется: сначала перенесите места.',
    en: 'A zone with desks stays: move its desks first.',
    kyrgyz: 'composed'
  },
  'desks.add-zone': { ky: 'Зона кошуу', ru: 'Добавить зону', en: 'Add a zone', kyrgyz: 'composed' },
  'desks.letter': { ky: 'Тамгасы', ru: 'Буква', en: 'Letter', kyrgyz: 'composed' },
  'desks.zone-name': { ky: 'Зонанын аталышы', ru: 'Название зоны', en: 'Name of the zone', kyrgyz: 'composed' },
  'desks.add': { ky: 'Орун кошуу', ru: 'Добавить место', en: 'Add a desk', kyrgyz: 'composed' },
  'desks.item': {
    ky: '{number} · {services, plural, other {# кызмат}}',
    ru: '{number} · {services, plural, one {# услуга} few {# услуги} many {# услуг} other {# услуги}}',
    en: '{number} · {services, plural, one {# service} other {# services}}',
    kyrgyz: 'composed'
  },
  'desks.number': { ky: 'Орундун номери', ru: 'Номер места', en: 'Number of the desk', kyrgyz: 'composed' },
  'desks.zone': { ky: 'Зонасы', ru: 'Зона', en: 'Zone', kyrgyz: 'composed' },
  'desks.tiers': {
    ky: 'Бул орун эмнелерди тейлейт',
    ru: 'Что обслуживает это место',
    en: 'What this desk serves',
    kyrgyz: 'composed'
  },
  'desks.tiers-hint': {
    ky: '«2-кезекте» дегени: «1-кезектеги» кызматтарда эч ким калбаганда гана, же адам чегинен ашык күткөндө.',
    ru: '«Во вторую очередь» — когда в первой никого не осталось или кто-то ждёт сверх нормы.',
    en: '"Second" means: only when nobody waits for the first, or somebody is over target.',
    kyrgyz: 'composed'
  },
  'desks.tier-none': { ky: 'Тейлебейт', ru: 'Не обслуживает', en: 'Not served', kyrgyz: 'composed' },
  'desks.tier-1': { ky: '1-кезекте', ru: 'В первую очередь', en: 'First', kyrgyz: 'composed' },
  'desks.tier-2': { ky: '2-кезекте', ru: 'Во вторую', en: 'Second', kyrgyz: 'composed' },
  'desks.tier-3': { ky: '3-кезекте', ru: 'В третью', en: 'Third', kyrgyz: 'composed' },
  'desks.tier-4': { ky: '4-кезекте', ru: 'В четвёртую', en: 'Fourth', kyrgyz: 'composed' },
  'desks.all': { ky: 'Баары 1-кезекте', ru: 'Все в первую', en: 'All first', kyrgyz: 'composed' },
  'desks.all-of': {
    ky: '{group}: баары 1-кезекте',
    ru: '{group}: все в первую очередь',
    en: '{group}: all first',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(desks)
