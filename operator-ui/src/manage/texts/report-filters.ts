import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** What a report is narrowed to, how its table is read, and its head on paper. */
export const filters = {
  'filter.more': { ky: 'Тактоо', ru: 'Уточнить', en: 'Narrow it down', kyrgyz: 'composed' },
  'filter.on': { ky: 'Тактоо: {n}', ru: 'Уточнено: {n}', en: 'Narrowed by {n}', kyrgyz: 'composed' },
  'filter.all': { ky: 'Баары', ru: 'Все', en: 'All', kyrgyz: 'attested' },
  'filter.class': { ky: 'Категория', ru: 'Категория', en: 'Class', kyrgyz: 'attested' },
  'filter.ordinary': { ky: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue', kyrgyz: 'attested' },
  'filter.desk': { ky: 'Орун', ru: 'Рабочее место', en: 'Desk', kyrgyz: 'composed' },
  'filter.zone': { ky: 'Зона', ru: 'Зона', en: 'Zone', kyrgyz: 'attested' },
  'filter.channel': {
    ky: 'Талон кантип алынган',
    ru: 'Как получен талон',
    en: 'How it was taken',
    kyrgyz: 'composed'
  },
  'filter.from-hour': { ky: 'Саат канчадан', ru: 'Часы, с', en: 'Time of day, from', kyrgyz: 'composed' },
  'filter.to-hour': { ky: 'Саат канчага чейин', ru: 'Часы, до', en: 'Time of day, to', kyrgyz: 'composed' },
  'filter.and': { ky: 'Дагы эмне боюнча', ru: 'И ещё по чему', en: 'And by', kyrgyz: 'composed' },
  'filter.no-and': { ky: '–', ru: '–', en: '–', kyrgyz: 'attested' },
  'channel.kiosk': { ky: 'Киоск', ru: 'Киоск', en: 'Kiosk', kyrgyz: 'attested' },
  'channel.staff': { ky: 'Кызматкер', ru: 'Сотрудник', en: 'Staff', kyrgyz: 'attested' },
  'channel.outside': { ky: 'Залдан тышкары', ru: 'Вне зала', en: 'Outside the hall', kyrgyz: 'composed' },
  'channel.appointment': {
    ky: 'Алдын ала жазылуу',
    ru: 'Предварительная запись',
    en: 'Appointment',
    kyrgyz: 'composed'
  },
  'table.sort': {
    ky: '«{column}» боюнча иреттөө',
    ru: 'Упорядочить по столбцу «{column}»',
    en: 'Sort by "{column}"',
    kyrgyz: 'composed'
  },
  'table.empty-rows': {
    ky: 'Бош саптарды көрсөтүү ({n})',
    ru: 'Показать пустые строки ({n})',
    en: 'Show empty rows ({n})',
    kyrgyz: 'composed'
  },
  'table.rows-are': { ky: 'Саптар: {by}', ru: 'Строки: {by}', en: 'Rows: {by}', kyrgyz: 'composed' },
  'compare.none': {
    ky: 'Салыштыра турган мезгилде жумуш күнү болгон эмес.',
    ru: 'Сравнить не с чем: в том периоде не было рабочих дней.',
    en: 'Nothing to compare with: there were no working days in that period.',
    kyrgyz: 'composed'
  },
  'missing.days': {
    ky: 'Көңүл буруңуз: {n} жабык күн али эсептелген жок (программа жаңырган). Бир аздан кийин кайра караңыз.',
    ru: 'Внимание: закрытых дней ещё не учтено — {n} (программа обновлена). Посмотрите ещё раз чуть позже.',
    en: 'Mind: {n} closed days are not counted yet, after an update. Look again in a while.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(filters)
