import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Changes of the settings that wait for their day: on their page, on the pages of what will change, and on the board. */
export const planned = {
  'planned.about': {
    ky: 'Бул өзгөртүүлөр көрсөтүлгөн күн башталганда өзү күчүнө кирет. Жаңысын пландоо үчүн жөндөөнүн барагында «Башка күндөн баштап» баскычын басыңыз.',
    ru: 'Эти изменения вступят в силу сами с началом указанного дня. Чтобы запланировать новое, нажмите «С другого дня» на странице нужной настройки.',
    en: 'These changes begin by themselves with the day that stands there. To plan another one, press "From another day" on the page of the setting.',
    kyrgyz: 'composed'
  },
  'planned.none': {
    ky: 'Азырынча эч нерсе пландалган жок.',
    ru: 'Пока ничего не запланировано.',
    en: 'Nothing is planned yet.',
    kyrgyz: 'composed'
  },
  'planned.from': { ky: '{day} баштап', ru: 'С {day}', en: 'From {day}', kyrgyz: 'composed' },
  'planned.here': {
    ky: '{day} баштап пландалган:',
    ru: 'Запланировано с {day}:',
    en: 'Planned from {day}:',
    kyrgyz: 'composed'
  },
  'planned.more': {
    ky: '{n, plural, other {жана дагы # өзгөртүү}}',
    ru: '{n, plural, one {и ещё # изменение} few {и ещё # изменения} many {и ещё # изменений} other {и ещё # изменения}}',
    en: '{n, plural, one {and # more change} other {and # more changes}}',
    kyrgyz: 'composed'
  },
  'planned.unfit': {
    ky: 'Бул саптар пландалгандан кийин башкача өзгөртүлгөн. Алар азыркыдай калат, калганы башталат:',
    ru: 'Эти строки после планирования изменили иначе. Они останутся как сейчас, остальное вступит в силу:',
    en: 'These lines were changed otherwise after they were planned. They stay as they are, the rest begins:',
    kyrgyz: 'composed'
  },
  'planned.gone': {
    ky: 'мурунку жазуу өчүрүлгөн',
    ru: 'этого больше нет',
    en: 'it is not there any more',
    kyrgyz: 'composed'
  },
  'planned.now': {
    ky: 'азыр {present}, пландалганы {planned}',
    ru: 'сейчас {present}, по плану {planned}',
    en: 'now {present}, planned {planned}',
    kyrgyz: 'composed'
  },
  'planned.again': {
    ky: 'Баары бир пландалгандай болсун',
    ru: 'Всё равно как запланировано',
    en: 'As planned all the same',
    kyrgyz: 'composed'
  },
  'planned.confirmed': {
    ky: 'Ырасталды: {day} баштап пландалгандай болот.',
    ru: 'Подтверждено: с {day} будет как запланировано.',
    en: 'Confirmed: from {day} it is as planned.',
    kyrgyz: 'composed'
  },
  'planned.cannot-begin': {
    ky: 'Мындай бойдон күчүнө кире албайт:',
    ru: 'В таком виде не вступит в силу:',
    en: 'It cannot begin like this:',
    kyrgyz: 'composed'
  },
  'planned.cannot-begin-board': {
    ky: '{day} баштап пландалган өзгөртүү мындай бойдон күчүнө кире албайт.',
    ru: 'Изменение, запланированное с {day}, в таком виде не вступит в силу.',
    en: 'The change that is planned from {day} cannot begin like this.',
    kyrgyz: 'composed'
  },
  'planned.withdraw': { ky: 'Жокко чыгаруу', ru: 'Отменить', en: 'Withdraw', kyrgyz: 'composed' },
  'planned.withdrawn': {
    ky: 'Пландалган өзгөртүү жокко чыгарылды.',
    ru: 'Запланированное изменение отменено.',
    en: 'The planned change is withdrawn.',
    kyrgyz: 'composed'
  },
  'planned.by': { ky: 'Пландаган: {name}', ru: 'Запланировал: {name}', en: 'Planned by {name}', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(planned)
