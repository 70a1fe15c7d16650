import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** What displays show between calls. */
export const notices = {
  'notices.about': {
    ky: 'Эч ким чакырылбай турганда таблодо көрүнөт. Чакыруу келсе, жарыя ошол замат кетип, тынчыганда кайра чыгат.',
    ru: 'Показываются на табло, пока никого не вызывают. При вызове объявление сразу уходит и возвращается, когда станет спокойно.',
    en: 'Displays show these while nobody is being called. A call puts a notice away at once; it comes back when it is calm again.',
    kyrgyz: 'composed'
  },
  'notices.files': {
    ky: 'Сүрөттөр жана видеолор',
    ru: 'Картинки и видео',
    en: 'Pictures and videos',
    kyrgyz: 'composed'
  },
  'notices.files-about': {
    ky: 'PNG, JPEG, WebP же AVIF сүрөтү {picture} МБ чейин, MP4 же WebM видеосу {video} МБ чейин; видео үнсүз көрсөтүлөт. Файлдарды кол менен да койсо болот:',
    ru: 'Картинка PNG, JPEG, WebP или AVIF до {picture} МБ, видео MP4 или WebM до {video} МБ; видео идёт без звука. Файлы можно положить и вручную:',
    en: 'A PNG, JPEG, WebP or AVIF picture up to {picture} MB, an MP4 or WebM video up to {video} MB; videos are shown without sound. Files can be put there by hand too:',
    kyrgyz: 'composed'
  },
  'notices.send': { ky: 'Файл кошуу', ru: 'Добавить файл', en: 'Add a file', kyrgyz: 'composed' },
  'notices.sending': {
    ky: 'Жүктөлүүдө: {name}',
    ru: 'Загружается: {name}',
    en: 'Being sent: {name}',
    kyrgyz: 'composed'
  },
  'notices.no-files': { ky: 'Азырынча файл жок.', ru: 'Файлов пока нет.', en: 'No files yet.', kyrgyz: 'composed' },
  'notices.megabytes': { ky: '{size} МБ', ru: '{size} МБ', en: '{size} MB', kyrgyz: 'attested' },
  'notices.problem-name': {
    ky: 'Көрсөтүлбөйт: аты кичине латын тамгалардан, сандардан жана дефистен турсун.',
    ru: 'Не показывается: в имени нужны строчные латинские буквы, цифры и дефисы.',
    en: 'Not shown: its name must be small Latin letters, digits and hyphens.',
    kyrgyz: 'composed'
  },
  'notices.problem-type': {
    ky: 'Көрсөтүлбөйт: ичиндегиси аталышына туура келбейт.',
    ru: 'Не показывается: содержимое не соответствует имени.',
    en: 'Not shown: it is not what its name says.',
    kyrgyz: 'composed'
  },
  'notices.problem-size': {
    ky: 'Көрсөтүлбөйт: өтө чоң.',
    ru: 'Не показывается: слишком большой.',
    en: 'Not shown: it is too large.',
    kyrgyz: 'composed'
  },
  'notices.remove-about': {
    ky: 'Файл папкадан өчүрүлөт.',
    ru: 'Файл будет удалён из папки.',
    en: 'The file is removed from the folder.',
    kyrgyz: 'composed'
  },
  'notices.list': {
    ky: 'Жарыялар, кезеги менен',
    ru: 'Объявления по очереди',
    en: 'Notices, in their order',
    kyrgyz: 'composed'
  },
  'notices.one': { ky: '{n}-жарыя', ru: 'Объявление {n}', en: 'Notice {n}', kyrgyz: 'composed' },
  'notices.add': { ky: 'Жарыя кошуу', ru: 'Добавить объявление', en: 'Add a notice', kyrgyz: 'composed' },
  'notices.file': { ky: 'Сүрөт же видео', ru: 'Картинка или видео', en: 'Picture or video', kyrgyz: 'composed' },
  'notices.no-file': { ky: 'Текст гана', ru: 'Только текст', en: 'A text alone', kyrgyz: 'composed' },
  'notices.missing-file': {
    ky: '{file}: папкада жок',
    ru: '{file}: нет в папке',
    en: '{file}: not in the folder',
    kyrgyz: 'composed'
  },
  'notices.text': { ky: 'Текст', ru: 'Текст', en: 'Text', kyrgyz: 'attested' },
  'notices.text-hint': {
    ky: 'Сүрөтсүз чоң жазылат, сүрөт менен анын астында турат.',
    ru: 'Без картинки пишется крупно, с картинкой стоит под ней.',
    en: 'Alone it is written large; with a picture it stands under it.',
    kyrgyz: 'composed'
  },
  'notices.seconds': {
    ky: 'Канча убакыт көрүнөт',
    ru: 'Сколько показывать',
    en: 'How long it is shown',
    kyrgyz: 'composed'
  },
  'notices.s': { ky: 'сек', ru: 'с', en: 's', kyrgyz: 'composed' },
  'notices.calm': {
    ky: 'Чакыруудан кийин канча тынч убакыт өтсүн',
    ru: 'Сколько тишины после вызова',
    en: 'Calm after a call before notices come back',
    kyrgyz: 'composed'
  },
  'notices.from': { ky: 'Биринчи күнү', ru: 'Первый день', en: 'First day', kyrgyz: 'composed' },
  'notices.until': { ky: 'Акыркы күнү', ru: 'Последний день', en: 'Last day', kyrgyz: 'composed' },
  'notices.weekdays': { ky: 'Жуманын күндөрү', ru: 'Дни недели', en: 'Weekdays', kyrgyz: 'composed' },
  'notices.hours': { ky: 'Сааттары', ru: 'Часы', en: 'Hours', kyrgyz: 'composed' },
  'notices.from-time': { ky: 'Саат канчадан', ru: 'С какого часа', en: 'From', kyrgyz: 'composed' },
  'notices.until-time': { ky: 'Саат канчага чейин', ru: 'До какого часа', en: 'To', kyrgyz: 'composed' },
  'notices.ticker': {
    ky: 'Экрандын төмөнкү сабы',
    ru: 'Нижняя строка экрана',
    en: 'Lines at the foot of displays',
    kyrgyz: 'composed'
  },
  'notices.line': { ky: '{n}-сап', ru: 'Строка {n}', en: 'Line {n}', kyrgyz: 'composed' },
  'notices.add-line': { ky: 'Сап кошуу', ru: 'Добавить строку', en: 'Add a line', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t } = createManageTexts(notices)
