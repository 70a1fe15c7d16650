import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The screens of the hall. */
export const devices = {
  'devices.about': {
    ky: 'Киосктор, таблолор жана терезелердин белгилери. Тизмеде жок экран өз кодун көрсөтүп турат.',
    ru: 'Киоски, табло и таблички окон. Экран, которого нет в списке, показывает свой код.',
    en: 'Kiosks, displays and desk signs. A screen that is not on the list shows its code.',
    kyrgyz: 'composed'
  },
  'devices.confirm-title': { ky: 'Экранды кошуу', ru: 'Добавить экран', en: 'Add a screen', kyrgyz: 'composed' },
  'devices.code': { ky: 'Экрандагы код', ru: 'Код на экране', en: 'Code on the screen', kyrgyz: 'composed' },
  'devices.name': {
    ky: 'Аталышы (кайда турат)',
    ru: 'Название (где стоит)',
    en: 'Name (where it stands)',
    kyrgyz: 'composed'
  },
  'devices.zone': { ky: 'Зона', ru: 'Зона', en: 'Zone', kyrgyz: 'attested' },
  'devices.no-zone': { ky: 'Бүт зал', ru: 'Весь зал', en: 'The whole hall', kyrgyz: 'composed' },
  'devices.confirm': { ky: 'Кодду ырастоо', ru: 'Подтвердить код', en: 'Confirm the code', kyrgyz: 'composed' },
  'devices.missing': {
    ky: 'Экрандагы кодду жана аталышын жазыңыз.',
    ru: 'Введите код с экрана и название.',
    en: 'Enter the code on the screen and a name.',
    kyrgyz: 'composed'
  },
  'devices.none': { ky: 'Азырынча түзмөк жок.', ru: 'Устройств пока нет.', en: 'No devices yet.', kyrgyz: 'composed' },
  'devices.kind': { ky: 'Түрү', ru: 'Вид', en: 'Kind', kyrgyz: 'composed' },
  'devices.kiosk': { ky: 'Киоск', ru: 'Киоск', en: 'Kiosk', kyrgyz: 'attested' },
  'devices.display': { ky: 'Табло же белги', ru: 'Табло или табличка', en: 'Display or sign', kyrgyz: 'composed' },
  'devices.sign': { ky: 'Орундун белгиси', ru: 'Табло места', en: 'Desk sign', kyrgyz: 'composed' },
  'devices.over-desk': {
    ky: 'Кайсы орундун белгиси',
    ru: 'Над каким местом висит',
    en: 'The desk that it hangs over',
    kyrgyz: 'composed'
  },
  'devices.no-desk': {
    ky: 'Орунсуз: залдын таблосу',
    ru: 'Ни над каким: табло зала',
    en: 'None: a display of the hall',
    kyrgyz: 'composed'
  },
  'devices.enrolled': { ky: 'Кошулган күнү', ru: 'Добавлено', en: 'Added', kyrgyz: 'composed' },
  'devices.seen': { ky: 'Акыркы жолу көрүнгөн', ru: 'Последняя связь', en: 'Last seen', kyrgyz: 'composed' },
  'devices.revoke-about': {
    ky: 'Экран ошол замат өчүп, жаңы код көрсөтөт. Аны кайра кошсо болот.',
    ru: 'Экран сразу перестанет работать и покажет новый код. Его можно добавить снова.',
    en: 'The screen stops at once and shows a new code. It can be added again.',
    kyrgyz: 'composed'
  },
  'devices.edit-about': {
    ky: 'Бош калтырылганы борбордун жалпы жөндөөсүндөй болот.',
    ru: 'Что оставлено пустым, остаётся как в общих настройках центра.',
    en: 'What is left empty is as the centre has it.',
    kyrgyz: 'composed'
  },
  'devices.seat': { ky: 'Эң алыскы орундук', ru: 'Самое дальнее место', en: 'Farthest seat', kyrgyz: 'composed' },
  'devices.height': { ky: 'Экрандын бийиктиги', ru: 'Высота экрана', en: 'Height of the picture', kyrgyz: 'composed' },
  'devices.unit': { ky: 'м', ru: 'м', en: 'm', kyrgyz: 'attested' },
  'devices.directions': {
    ky: 'Зоналар бул экрандан кайсы тарапта',
    ru: 'Где зоны, если смотреть на этот экран',
    en: 'Which way the zones lie from this screen',
    kyrgyz: 'composed'
  },
  'devices.directions-about': {
    ky: 'Экранга караган адам үчүн. Чакырууда ушул жебе көрүнөт.',
    ru: 'Для того, кто смотрит на экран. В вызове будет эта стрелка.',
    en: 'For somebody who looks at the screen. Calls show this arrow.',
    kyrgyz: 'composed'
  },
  'devices.no-direction': { ky: 'Жебесиз', ru: 'Без стрелки', en: 'No arrow', kyrgyz: 'composed' },
  'devices.ahead': { ky: 'Алдыда', ru: 'Прямо', en: 'Straight ahead', kyrgyz: 'composed' },
  'devices.ahead-right': { ky: 'Алдыда оңдо', ru: 'Впереди справа', en: 'Ahead on the right', kyrgyz: 'unsure' },
  'devices.right': { ky: 'Оң жакта', ru: 'Справа', en: 'On the right', kyrgyz: 'composed' },
  'devices.back-right': { ky: 'Артта оңдо', ru: 'Сзади справа', en: 'Behind on the right', kyrgyz: 'unsure' },
  'devices.back': { ky: 'Артта', ru: 'Сзади', en: 'Behind', kyrgyz: 'composed' },
  'devices.back-left': { ky: 'Артта солдо', ru: 'Сзади слева', en: 'Behind on the left', kyrgyz: 'unsure' },
  'devices.left': { ky: 'Сол жакта', ru: 'Слева', en: 'On the left', kyrgyz: 'composed' },
  'devices.ahead-left': { ky: 'Алдыда солдо', ru: 'Впереди слева', en: 'Ahead on the left', kyrgyz: 'unsure' },
  'devices.here': { ky: 'Ушул жерде', ru: 'Здесь', en: 'Right here', kyrgyz: 'composed' },
  'devices.first-language': { ky: 'Биринчи тил', ru: 'Первый язык', en: 'First language', kyrgyz: 'composed' },
  'devices.as-centre': { ky: 'Борбордогудай', ru: 'Как в центре', en: 'As in the centre', kyrgyz: 'composed' },
  'devices.all-groups': {
    ky: 'Бардык кызматтарды сунуштайт',
    ru: 'Предлагает все услуги',
    en: 'Offers all services',
    kyrgyz: 'composed'
  },
  'devices.groups': {
    ky: 'Ушул топторду гана сунуштайт',
    ru: 'Предлагает только эти группы',
    en: 'Offers only these groups',
    kyrgyz: 'composed'
  },
  'devices.shows': { ky: 'Эмнени көрсөтөт', ru: 'Что показывает', en: 'What it shows', kyrgyz: 'composed' },
  'devices.shows-calls': { ky: 'Чакырууларды', ru: 'Вызовы', en: 'Calls', kyrgyz: 'composed' },
  'devices.shows-now': {
    ky: 'Залдын ачык маалыматын, чакыруусуз',
    ru: 'Зал на виду, без вызовов',
    en: 'The hall in the open, no calls',
    kyrgyz: 'composed'
  },
  'devices.all-zones': {
    ky: 'Бардык зоналардын чакырууларын көрсөтөт жана айтат',
    ru: 'Показывает и произносит вызовы всех зон',
    en: 'Shows and speaks the calls of all zones',
    kyrgyz: 'composed'
  },
  'devices.zones': {
    ky: 'Ушул зоналардын чакыруулары гана',
    ru: 'Вызовы только этих зон',
    en: 'Only the calls of these zones',
    kyrgyz: 'composed'
  },
  'devices.none-chosen': {
    ky: 'Жок дегенде бирөөнү тандаңыз.',
    ru: 'Выберите хотя бы одно.',
    en: 'Choose at least one.',
    kyrgyz: 'composed'
  },
  'devices.unseen': {
    ky: 'Бул зоналардын чакырууларын бир да табло көрсөтпөйт: {zones}.',
    ru: 'Вызовы этих зон не показывает ни одно табло: {zones}.',
    en: 'No display shows the calls of these zones: {zones}.',
    kyrgyz: 'composed'
  },
  'devices.tickets-per-minute': {
    ky: 'Мүнөтүнө талон, эң көп (бош: 30)',
    ru: 'Талонов в минуту, не больше (пусто: 30)',
    en: 'Tickets a minute, at most (empty: 30)',
    kyrgyz: 'composed'
  },
  'devices.printer': {
    ky: 'Талон чыгаруучу принтер',
    ru: 'Принтер для талонов',
    en: 'Printer for its tickets',
    kyrgyz: 'composed'
  },
  'devices.no-printer': {
    ky: 'Принтерсиз: талон экранда көрсөтүлөт',
    ru: 'Без принтера: талон на экране',
    en: 'None: the ticket is on the screen',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(devices)
