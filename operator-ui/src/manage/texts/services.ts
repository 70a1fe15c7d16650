import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'
import { serviceLook } from './service-look.ts'

/** What visitors come for. */
export const services = {
  'services.groups': { ky: 'Топтор: {count}', ru: 'Группы: {count}', en: 'Groups: {count}', kyrgyz: 'composed' },
  'services.groups-label': {
    ky: 'Кызматтардын топтору',
    ru: 'Группы услуг',
    en: 'Groups of services',
    kyrgyz: 'composed'
  },
  'services.add-group': { ky: 'Топ кошуу', ru: 'Добавить группу', en: 'Add a group', kyrgyz: 'composed' },
  'services.group-name': { ky: 'Топтун аталышы', ru: 'Название группы', en: 'Name of the group', kyrgyz: 'composed' },
  'services.group-parent': {
    ky: 'Кайсы топтун ичинде',
    ru: 'Внутри какой группы',
    en: 'Under which group',
    kyrgyz: 'composed'
  },
  'services.top': { ky: 'Эң жогоруда', ru: 'На верхнем уровне', en: 'At the top', kyrgyz: 'composed' },
  'services.add': { ky: 'Кызмат кошуу', ru: 'Добавить услугу', en: 'Add a service', kyrgyz: 'composed' },
  'services.name': { ky: 'Аталышы', ru: 'Название', en: 'Name', kyrgyz: 'composed' },
  'services.group': { ky: 'Тобу', ru: 'Группа', en: 'Group', kyrgyz: 'composed' },
  'services.prefix': { ky: 'Талондун тамгасы', ru: 'Буква талона', en: 'Letter of the ticket', kyrgyz: 'composed' },
  'services.prefix-hint': {
    ky: 'Номерлер мындай болот: {example}',
    ru: 'Номера будут такие: {example}',
    en: 'Numbers look like this: {example}',
    kyrgyz: 'composed'
  },
  'services.prefix-shared': {
    ky: 'Номерлери бир катарда: {names}',
    ru: 'Номера общие с: {names}',
    en: 'Shares its numbers with: {names}',
    kyrgyz: 'composed'
  },
  'services.bad-prefix': {
    ky: 'Бир же эки латын тамга (кириллицанын окшош тамгалары да болот).',
    ru: 'Одна или две латинские буквы (похожие русские тоже годятся).',
    en: 'One or two Latin letters (Cyrillic ones that look the same will do).',
    kyrgyz: 'composed'
  },
  'services.target': { ky: 'Күтүүнүн чеги', ru: 'Норма ожидания', en: 'Target wait', kyrgyz: 'composed' },
  'services.target-hint': {
    ky: 'Мындан узак күткөндөр кызыл менен белгиленет.',
    ru: 'Кто ждёт дольше, отмечен красным.',
    en: 'Whoever waits longer is marked red.',
    kyrgyz: 'composed'
  },
  'services.expected': { ky: 'Тейлөө убактысы', ru: 'Время обслуживания', en: 'Time of serving', kyrgyz: 'composed' },
  'services.expected-hint': {
    ky: 'Алгачкы баа; кийин зал өзү үйрөнөт.',
    ru: 'Первая оценка; дальше зал учится сам.',
    en: 'A first guess; the hall learns it by itself.',
    kyrgyz: 'composed'
  },
  'services.limit': {
    ky: 'Күнүнө эң көп талон',
    ru: 'Не больше талонов в день',
    en: 'Most tickets a day',
    kyrgyz: 'composed'
  },
  'services.limit-hint': {
    ky: 'Бош: чеги жок.',
    ru: 'Пусто — без ограничения.',
    en: 'Empty: no limit.',
    kyrgyz: 'composed'
  },
  'services.asks-persons': {
    ky: 'Канча адамга экени суралат: үй-бүлөгө бир талон',
    ru: 'Спрашивать, на скольких человек: семье один талон',
    en: 'Ask for how many people: one ticket for a family',
    kyrgyz: 'composed'
  },
  'services.outcomes': {
    ky: 'Жыйынтыктары',
    ru: 'Чем может закончиться',
    en: 'How a visit can end',
    kyrgyz: 'composed'
  },
  'services.next': { ky: 'Андан кийинки кызмат', ru: 'Следующая услуга', en: 'The next service', kyrgyz: 'composed' },
  'services.next-hint': {
    ky: 'Келүүчү ошол эле номер менен уланта берет.',
    ru: 'Посетитель идёт дальше с тем же номером.',
    en: 'The visitor goes on with the same number.',
    kyrgyz: 'composed'
  },
  'services.no-next': { ky: 'Бул менен бүтөт', ru: 'На этом всё', en: 'It ends here', kyrgyz: 'composed' },
  'services.documents': {
    ky: 'Керектүү документтер',
    ru: 'Необходимые документы',
    en: 'Documents to bring',
    kyrgyz: 'attested'
  },
  'services.documents-hint': {
    ky: 'Талон алардан мурун көрсөтүлөт.',
    ru: 'Показываются до талона.',
    en: 'Shown before the ticket.',
    kyrgyz: 'composed'
  },
  'services.look': { ky: 'Белгиси жана түсү', ru: 'Значок и цвет', en: 'Icon and colour', kyrgyz: 'composed' },
  'services.icon': { ky: 'Белгиси', ru: 'Значок', en: 'Icon', kyrgyz: 'composed' },
  'services.colour': { ky: 'Түсү', ru: 'Цвет', en: 'Colour', kyrgyz: 'composed' },
  'services.as-group': { ky: 'Тобундай', ru: 'Как у группы', en: 'As its group', kyrgyz: 'composed' },
  'services.no-look': { ky: 'Жок', ru: 'Нет', en: 'None', kyrgyz: 'composed' },
  'services.own-hours': {
    ky: 'Өзүнчө иш убактысы бар',
    ru: 'Свои часы работы',
    en: 'Hours of its own',
    kyrgyz: 'composed'
  },
  'services.hours': {
    ky: 'Бул кызматтын убактысы',
    ru: 'Часы этой услуги',
    en: 'Hours of this service',
    kyrgyz: 'composed'
  },
  'services.minutes': { ky: 'мүн', ru: 'мин', en: 'min', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts({ ...services, ...serviceLook })
