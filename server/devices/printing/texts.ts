import type { Text } from '../../protocol/basics.ts'

type Entry = Text & { kyrgyz: 'attested' | 'composed' | 'unsure' }

/** What a paper ticket says beside the centre's own words. */
export const texts = {
  'paper.ahead': {
    ky: 'Сизден мурун: {n}\u00a0талон',
    ru: 'Перед вами талонов: {n}',
    en: 'Tickets ahead of you: {n}',
    kyrgyz: 'composed'
  },
  'paper.wait': {
    ky: 'Болжолдуу күтүү: {wait}\u00a0мүн',
    ru: 'Ожидание: {wait}\u00a0мин',
    en: 'Estimated wait: {wait}\u00a0min',
    kyrgyz: 'attested'
  },
  'paper.whole': {
    ky: 'Бардыгы чогуу: {wait}\u00a0мүн',
    ru: 'Всё посещение: {wait}\u00a0мин',
    en: 'The whole visit: {wait}\u00a0min',
    kyrgyz: 'composed'
  },
  'paper.persons': {
    ky: '{n}\u00a0адамга',
    ru: 'На {n}\u00a0чел.',
    en: 'For {n} people',
    kyrgyz: 'composed'
  },
  'paper.desks-open': {
    ky: 'Кабыл алуу болжол менен башталат: {time}',
    ru: 'Приём начнётся примерно в {time}',
    en: 'Desks open at about {time}',
    kyrgyz: 'composed'
  },
  'paper.more-than': {
    ky: 'Күтүү: {n} мүнөттөн көп, так айтуу кыйын',
    ru: 'Ожидание: больше {n} мин, точнее сказать трудно',
    en: 'Wait: more than {n} min, hard to say',
    kyrgyz: 'composed'
  },
  'paper.hard-to-say': {
    ky: 'Канча күтөрүңүздү айтуу кыйын',
    ru: 'Время ожидания предсказать трудно',
    en: 'The wait is hard to say',
    kyrgyz: 'composed'
  },
  'paper.may-not-be-served': {
    ky: 'Бүгүн кезегиңиз жетпей калышы мүмкүн',
    ru: 'Сегодня вас могут не успеть принять',
    en: 'You may not be served before closing',
    kyrgyz: 'composed'
  },
  'paper.zones': {
    ky: '{letters} {n, plural, one {зонасы} other {зоналары}}',
    ru: '{n, plural, one {Зона} few {Зоны} many {Зоны} other {Зоны}} {letters}',
    en: '{n, plural, one {Zone} other {Zones}} {letters}',
    kyrgyz: 'composed'
  },
  'paper.issued': { ky: 'Берилди: {time}', ru: 'Выдан: {time}', en: 'Issued: {time}', kyrgyz: 'composed' },
  'paper.reprinted': {
    ky: 'Кайра басылды: {time}',
    ru: 'Напечатан повторно: {time}',
    en: 'Printed again: {time}',
    kyrgyz: 'composed'
  }
} as const satisfies Record<string, Entry>
