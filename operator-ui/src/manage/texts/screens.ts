import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** A screen of the hall, looked after from afar. */
export const screens = {
  'screens.open': { ky: 'Алыстан', ru: 'Удалённо', en: 'From afar', kyrgyz: 'composed' },
  'screens.connected': { ky: 'Байланышта', ru: 'На связи', en: 'Connected', kyrgyz: 'composed' },
  'screens.never': { ky: 'Көрүнө элек', ru: 'Ещё не было', en: 'Never seen', kyrgyz: 'composed' },
  'screens.page': { ky: 'Барак {version}', ru: 'Страница {version}', en: 'Page {version}', kyrgyz: 'composed' },
  'screens.old-page': { ky: 'эски', ru: 'устарела', en: 'out of date', kyrgyz: 'composed' },
  'screens.no-sounds': {
    ky: 'Айтыла турган чакыруу жок',
    ru: 'Звук не отстаёт',
    en: 'No call waits to be spoken',
    kyrgyz: 'composed'
  },
  'screens.sounds': {
    ky: '{n, plural, other {# чакыруу}} айтылганча күтүүдө, {time} бери',
    ru: '{n, plural, one {# вызов ждёт} few {# вызова ждут} many {# вызовов ждут} other {# вызова ждут}} озвучивания с {time}',
    en: '{n, plural, one {# call waits} other {# calls wait}} to be spoken, since {time}',
    kyrgyz: 'composed'
  },
  'screens.silenced': {
    ky: 'браузер үн чыгарбайт',
    ru: 'браузер не пропускает звук',
    en: 'the browser lets no sound out',
    kyrgyz: 'composed'
  },
  'screens.muted': { ky: '(үнсүз)', ru: '(без звука)', en: '(muted)', kyrgyz: 'composed' },
  'screens.identify': { ky: 'Атын көрсөтсүн', ru: 'Показать имя', en: 'Show its name', kyrgyz: 'composed' },
  'screens.reload': { ky: 'Баракты жаңылоо', ru: 'Обновить страницу', en: 'Load the page again', kyrgyz: 'composed' },
  'screens.picture': {
    ky: 'Азыр эмнени көрсөтөт',
    ru: 'Что на экране сейчас',
    en: 'What it shows now',
    kyrgyz: 'composed'
  },
  'screens.volume': {
    ky: 'Башка таблолорго салыштырмалуу үнү',
    ru: 'Громкость относительно других табло',
    en: 'Volume against the other displays',
    kyrgyz: 'composed'
  },
  'screens.set-volume': {
    ky: 'Коюу жана угузуу',
    ru: 'Установить и проверить',
    en: 'Set it and let it be heard',
    kyrgyz: 'composed'
  },
  'screens.asking': {
    ky: 'Экран жооп бергенче…',
    ru: 'Ждём ответа экрана…',
    en: 'Asking the screen…',
    kyrgyz: 'composed'
  },
  'screens.identified': {
    ky: 'Экран атын он секунд көрсөтөт.',
    ru: 'Экран десять секунд показывает своё имя.',
    en: 'The screen shows its name for ten seconds.',
    kyrgyz: 'composed'
  },
  'screens.reloaded': {
    ky: 'Экран барагын жаңылап жатат.',
    ru: 'Экран загружает страницу заново.',
    en: 'The screen loads its page again.',
    kyrgyz: 'composed'
  },
  'screens.pictured': { ky: 'Сүрөт келди.', ru: 'Снимок получен.', en: 'The picture has come.', kyrgyz: 'composed' },
  'screens.heard': {
    ky: 'Үн коюлду, экран аны угузду.',
    ru: 'Громкость установлена, экран её проиграл.',
    en: 'The volume is set, and the screen has let it be heard.',
    kyrgyz: 'composed'
  },
  'screens.later': {
    ky: 'Экран азыр бош эмес: бошогондо баракты жаңылайт.',
    ru: 'Экран занят: он обновит страницу, как только освободится.',
    en: 'Somebody is in the middle of something there: it loads its page again right after.',
    kyrgyz: 'composed'
  },
  'screens.no-sound': {
    ky: 'Коюлду. Бул экран үн чыгарбайт.',
    ru: 'Установлено. Этот экран без звука.',
    en: 'It is set. This screen makes no sound.',
    kyrgyz: 'composed'
  },
  'screens.held-back': {
    ky: 'Коюлду, бирок браузер үн чыгарбайт: экранды бир жолу басыңыз.',
    ru: 'Установлено, но браузер не пропускает звук: коснитесь экрана один раз.',
    en: 'It is set, but the browser lets no sound out: touch the screen once.',
    kyrgyz: 'composed'
  },
  'screens.failed': {
    ky: 'Экран аны аткара алган жок.',
    ru: 'Экран не смог этого сделать.',
    en: 'The screen could not do it.',
    kyrgyz: 'composed'
  },
  'screens.kiosk': {
    ky: 'Киоск сүрөт жөнөтпөйт: анда кирүүчүнүн маалыматы болушу мүмкүн.',
    ru: 'Киоск не присылает снимок: на нём могут быть данные посетителя.',
    en: 'A kiosk sends no picture: a visitor’s things may be on it.',
    kyrgyz: 'composed'
  },
  'screens.picture-of': {
    ky: '{name}: экрандагы сүрөт',
    ru: '{name}: снимок экрана',
    en: '{name}: what its screen shows',
    kyrgyz: 'composed'
  },
  'screens.picture-about': {
    ky: '{time}. Барак аны өзү тарткан: бул фото эмес. Экран өчүк же бузук болсо, сүрөттөн көрүнбөйт. Он мүнөт гана сакталат.',
    ru: '{time}. Страница нарисовала это сама, это не фотография: тёмная или сломанная панель здесь не видна. Хранится десять минут.',
    en: '{time}. Drawn by the page itself, not a photo: a dark or broken panel is not seen in it. Kept for ten minutes.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(screens)
