import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** A ticket that nobody took, tried at printers and screens. */
export const testTicket = {
  'test.about': {
    ky: 'Эч ким албаган номер бардык принтерлерде басылат, таблолордо жана орундардын белгилеринде көрүнөт, үнү угулат. Ал кезекте да, отчётто да жок.',
    ru: 'Номер, который никто не брал, печатается на всех принтерах, появляется на табло зала и мест и звучит голосом. В очереди и в отчётах его нет.',
    en: 'A number that nobody took is printed on every printer, stands on every display and sign, and is spoken. It is in no queue and in no report.',
    kyrgyz: 'composed'
  },
  'test.when': {
    ky: 'Бардык орундар жабык, эч ким күтпөй турганда гана. Бир мүнөттөн кийин өзү кетет.',
    ru: 'Только пока все места закрыты и никто не ждёт. Через минуту уберётся сам.',
    en: 'Only while all desks are closed and nobody waits. After a minute it goes by itself.',
    kyrgyz: 'composed'
  },
  'test.in-use': {
    ky: 'Азыр болбойт: орун ачык же кимдир бирөө күтүп жатат.',
    ru: 'Сейчас нельзя: открыто место, или кто-то ждёт.',
    en: 'Not now: a desk is open, or somebody waits.',
    kyrgyz: 'composed'
  },
  'test.send': {
    ky: 'Сыноо талонун жөнөтүү',
    ru: 'Отправить пробный талон',
    en: 'Send a test ticket',
    kyrgyz: 'composed'
  },
  'test.again': { ky: 'Дагы бир жолу жөнөтүү', ru: 'Отправить ещё раз', en: 'Send it once more', kyrgyz: 'composed' },
  'test.number': { ky: 'Номери', ru: 'Номер', en: 'The number', kyrgyz: 'composed' },
  'test.shown': { ky: 'азыр экрандарда', ru: 'сейчас на экранах', en: 'is on the screens now', kyrgyz: 'composed' },
  'test.over': { ky: 'экрандардан кетти', ru: 'с экранов убран', en: 'has left the screens', kyrgyz: 'composed' },
  'test.walk': {
    ky: 'Залды кыдырып, ар бирин караңыз, угуңуз. Туура эместерин белгилеңиз.',
    ru: 'Обойдите зал, посмотрите и послушайте. Отметьте, где не так.',
    en: 'Walk through the hall, look and listen. Mark where it was not as it should be.',
    kyrgyz: 'composed'
  },
  'test.where': { ky: 'Кайда', ru: 'Где', en: 'Where', kyrgyz: 'composed' },
  'test.asked': { ky: 'Эмне болушу керек', ru: 'Что должно быть', en: 'What should be there', kyrgyz: 'composed' },
  'test.told': { ky: 'Түзмөк эмне дейт', ru: 'Что говорит устройство', en: 'What the device says', kyrgyz: 'composed' },
  'test.wrong': { ky: 'Андай эмес', ru: 'Не так', en: 'Not so', kyrgyz: 'composed' },
  'test.wrong-at': { ky: '{name}: андай эмес', ru: '{name}: не так', en: '{name}: not so', kyrgyz: 'composed' },
  'test.ask-printer': {
    ky: '{number} талону чыкты, окулат, түз кесилген',
    ru: 'Вышел талон {number}, читается, ровно отрезан',
    en: 'Ticket {number} came out, can be read, is cut straight',
    kyrgyz: 'composed'
  },
  'test.ask-display': {
    ky: '{number} → {desk} көрүнөт, үнү угулат жана түшүнүктүү',
    ru: '{number} → {desk} на экране, голос слышен и понятен',
    en: '{number} → {desk} stands there; the voice is heard and understood',
    kyrgyz: 'composed'
  },
  'test.ask-sign': {
    ky: 'Өз ордунун номери жана {number} көрүнөт',
    ru: 'Номер своего места и {number}',
    en: 'The number of its own desk, and {number}',
    kyrgyz: 'composed'
  },
  'test.job-waiting': { ky: 'басыла элек', ru: 'ещё не напечатан', en: 'not printed yet', kyrgyz: 'composed' },
  'test.job-printed': { ky: 'басылды', ru: 'напечатан', en: 'printed', kyrgyz: 'composed' },
  'test.job-failed': {
    ky: 'басылган жок: принтерди караңыз',
    ru: 'не напечатан: посмотрите принтер',
    en: 'not printed: look at the printer',
    kyrgyz: 'composed'
  },
  'test.online': { ky: 'байланышта', ru: 'на связи', en: 'connected', kyrgyz: 'composed' },
  'test.away': { ky: 'байланыш жок', ru: 'нет связи', en: 'not connected', kyrgyz: 'composed' },
  'test.not-shown': {
    ky: 'байланышта, азырынча көрсөтө элек',
    ru: 'на связи, пока не показал',
    en: 'connected, has not shown it yet',
    kyrgyz: 'composed'
  },
  'test.shown-yet': {
    ky: 'көрсөттү, үнү азыр',
    ru: 'показал, звук сейчас',
    en: 'shown; its sound is coming',
    kyrgyz: 'composed'
  },
  'test.shown-there': { ky: 'көрсөттү', ru: 'показал', en: 'shown', kyrgyz: 'composed' },
  'test.spoken': { ky: 'айтты: {langs}', ru: 'произнёс: {langs}', en: 'spoken: {langs}', kyrgyz: 'composed' },
  'test.chimed': {
    ky: 'шыңгырады, бирок айткан жок',
    ru: 'прозвенел, но не произнёс',
    en: 'rang, but said nothing',
    kyrgyz: 'composed'
  },
  'test.skipped': { ky: 'айтпай өткөрдү', ru: 'пропустил', en: 'passed over', kyrgyz: 'composed' },
  'test.muted': { ky: 'үнү өчүрүлгөн', ru: 'звук выключен', en: 'its sound is off', kyrgyz: 'composed' },
  'test.held-back': {
    ky: 'браузер үндү чыгарбайт: экранга бир жолу тийиңиз же браузерди үнгө уруксат менен баштаңыз',
    ru: 'браузер не пускает звук: коснитесь экрана или запустите браузер с разрешением звука',
    en: 'the browser holds its sound back: touch the screen once, or start the browser with sound allowed',
    kyrgyz: 'composed'
  },
  'test.sound-failed': { ky: 'үн чыккан жок', ru: 'звука не было', en: 'no sound came', kyrgyz: 'composed' },
  'test.nothing': {
    ky: 'Азырынча принтер да, экран да жок.',
    ru: 'Пока нет ни принтеров, ни экранов.',
    en: 'There are no printers and no screens yet.',
    kyrgyz: 'composed'
  },
  'test.keep-all': {
    ky: 'Баары туура: сактоо',
    ru: 'Везде так: сохранить',
    en: 'All of it was right: keep that',
    kyrgyz: 'composed'
  },
  'test.keep-rest': {
    ky: 'Белгиленгени {n, number}, калганы туура: сактоо',
    ru: 'Отмечено {n, number}, остальное так: сохранить',
    en: '{n, number} marked, the rest was right: keep that',
    kyrgyz: 'composed'
  },
  'test.all-right': {
    ky: 'Сакталды: баары туура.',
    ru: 'Сохранено: везде так.',
    en: 'Kept: all of it was right.',
    kyrgyz: 'composed'
  },
  'test.some-wrong': {
    ky: 'Сакталды: {n, number} жерде туура эмес. Оңдоп, дагы бир жолу жөнөтүңүз.',
    ru: 'Сохранено: не так — {n, number}. Исправьте и отправьте ещё раз.',
    en: 'Kept: {n, number} not as they should be. Mend them and send it once more.',
    kyrgyz: 'composed'
  },
  'test.kept': {
    ky: 'Акыркы сыноо {when}: туура {right, number}, туура эмес {wrong, number}.',
    ru: 'Последняя проба {when}: так — {right, number}, не так — {wrong, number}.',
    en: 'Last tried {when}: {right, number} right, {wrong, number} not.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(testTicket)
