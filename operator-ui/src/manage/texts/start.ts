import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The guide of the first run. */
export const start = {
  'start.missing': {
    ky: 'Зал ачылганга чейин {n} нерсе калды. Тизме менен ылдый түшүңүз.',
    ru: 'До открытия зала осталось: {n}. Идите по списку сверху вниз.',
    en: '{n, plural, one {# thing is} other {# things are}} left before the hall opens. Go down the list.',
    kyrgyz: 'composed'
  },
  'start.ready': {
    ky: 'Залга керектүүнүн баары бар.',
    ru: 'У зала есть всё, что нужно.',
    en: 'The hall has all that it needs.',
    kyrgyz: 'composed'
  },
  'start.done': { ky: 'бар', ru: 'есть', en: 'done', kyrgyz: 'composed' },
  'start.to-do': { ky: 'калды', ru: 'осталось', en: 'to do', kyrgyz: 'composed' },
  'start.centre': {
    ky: 'Борбордун аты үч тилде',
    ru: 'Название центра на трёх языках',
    en: 'The name of the centre in three languages',
    kyrgyz: 'composed'
  },
  'start.hours': { ky: 'Иш убактысы', ru: 'Режим работы', en: 'Opening hours', kyrgyz: 'composed' },
  'start.holidays': {
    ky: 'Майрамдар ({n})',
    ru: 'Праздники ({n})',
    en: 'Public holidays ({n})',
    kyrgyz: 'composed'
  },
  'start.services': {
    ky: 'Кызматтар ({n}): жадыбалдан бир жолу коюлат',
    ru: 'Услуги ({n}): вставляются из таблицы за один раз',
    en: 'Services ({n}): pasted from a spreadsheet in one go',
    kyrgyz: 'composed'
  },
  'start.desks': { ky: 'Орундар ({n})', ru: 'Рабочие места ({n})', en: 'Desks ({n})', kyrgyz: 'composed' },
  'start.served': {
    ky: 'Орду жок кызматтар: {n}',
    ru: 'Услуг без рабочего места: {n}',
    en: 'Services that no desk serves: {n}',
    kyrgyz: 'composed'
  },
  'start.people': {
    ky: 'Кызматкерлер ({n}): тизмеден, биринчи сырсөздөрү кагазда',
    ru: 'Сотрудники ({n}): списком, первые пароли на листках',
    en: 'People ({n}): from a list, with first passwords on slips',
    kyrgyz: 'composed'
  },
  'start.kiosk': { ky: 'Киосктор ({n})', ru: 'Киоски ({n})', en: 'Kiosks ({n})', kyrgyz: 'composed' },
  'start.display': { ky: 'Экрандар ({n})', ru: 'Экраны ({n})', en: 'Displays ({n})', kyrgyz: 'composed' },
  'start.printer': { ky: 'Принтерлер ({n})', ru: 'Принтеры ({n})', en: 'Printers ({n})', kyrgyz: 'composed' },
  'start.try': { ky: 'Сынап көрүңүз', ru: 'Попробуйте', en: 'Try it', kyrgyz: 'composed' },
  'start.try-how': {
    ky: 'Киосктон талон алыңыз, терезеде чакырыңыз, экранда көрүп, үнүн угуңуз, анан бүтүрүңүз. Ал талон күндүн отчётунда калат.',
    ru: 'Возьмите талон в киоске, вызовите его у окна, посмотрите на экран и послушайте голос, затем завершите. Этот талон останется в отчёте дня.',
    en: "Take a ticket at the kiosk, call it at a desk, watch the display and listen to the voice, then finish it. It stays in the day's report.",
    kyrgyz: 'composed'
  },
  'start.templates': {
    ky: 'Даяр үлгүдөн баштоо:',
    ru: 'Начать с готового шаблона:',
    en: 'To begin with a template:',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(start)
