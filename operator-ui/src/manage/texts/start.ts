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
  'start.desks': {
    ky: 'Орундар ({n}): жадыбалдан бир жолу коюлат',
    ru: 'Рабочие места ({n}): вставляются из таблицы за один раз',
    en: 'Desks ({n}): pasted from a spreadsheet in one go',
    kyrgyz: 'composed'
  },
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
  'start.display': {
    ky: 'Таблолор жана белгилер ({n}): баары бир код менен',
    ru: 'Табло зала и мест ({n}): все одним кодом',
    en: 'Displays and signs ({n}): all with one code',
    kyrgyz: 'composed'
  },
  'start.printer': { ky: 'Принтерлер ({n})', ru: 'Принтеры ({n})', en: 'Printers ({n})', kyrgyz: 'composed' },
  'start.test': {
    ky: 'Сыноо талону: принтерлер, таблолор, белгилер, үн',
    ru: 'Пробный талон: принтеры, табло, голос',
    en: 'A test ticket: printers, displays, signs, voice',
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
