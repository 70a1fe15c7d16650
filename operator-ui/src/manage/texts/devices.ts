import type { Catalogue } from '../../../../server/client/texts.ts'

/** The screens of the hall. */
export const devices = {
  'devices.about': { ky: 'Киосктор, таблолор жана терезелердин белгилери. Тизмеде жок экран өз кодун көрсөтүп турат.', ru: 'Киоски, табло и таблички окон. Экран, которого нет в списке, показывает свой код.', en: 'Kiosks, displays and desk signs. A screen that is not on the list shows its code.', kyrgyz: 'composed' },
  'devices.confirm-title': { ky: 'Экранды кошуу', ru: 'Добавить экран', en: 'Add a screen', kyrgyz: 'composed' },
  'devices.code': { ky: 'Экрандагы код', ru: 'Код на экране', en: 'Code on the screen', kyrgyz: 'composed' },
  'devices.name': { ky: 'Аталышы (кайда турат)', ru: 'Название (где стоит)', en: 'Name (where it stands)', kyrgyz: 'composed' },
  'devices.zone': { ky: 'Зона', ru: 'Зона', en: 'Zone', kyrgyz: 'attested' },
  'devices.no-zone': { ky: 'Бүт зал', ru: 'Весь зал', en: 'The whole hall', kyrgyz: 'composed' },
  'devices.confirm': { ky: 'Кодду ырастоо', ru: 'Подтвердить код', en: 'Confirm the code', kyrgyz: 'composed' },
  'devices.missing': { ky: 'Экрандагы кодду жана аталышын жазыңыз.', ru: 'Введите код с экрана и название.', en: 'Enter the code on the screen and a name.', kyrgyz: 'composed' },
  'devices.none': { ky: 'Азырынча түзмөк жок.', ru: 'Устройств пока нет.', en: 'No devices yet.', kyrgyz: 'composed' },
  'devices.kind': { ky: 'Түрү', ru: 'Вид', en: 'Kind', kyrgyz: 'composed' },
  'devices.kiosk': { ky: 'Киоск', ru: 'Киоск', en: 'Kiosk', kyrgyz: 'attested' },
  'devices.display': { ky: 'Табло же белги', ru: 'Табло или табличка', en: 'Display or sign', kyrgyz: 'composed' },
  'devices.enrolled': { ky: 'Кошулган күнү', ru: 'Добавлено', en: 'Added', kyrgyz: 'composed' },
  'devices.seen': { ky: 'Акыркы жолу көрүнгөн', ru: 'На связи', en: 'Last seen', kyrgyz: 'composed' },
  'devices.revoke-about': { ky: 'Экран ошол замат өчүп, жаңы код көрсөтөт. Аны кайра кошсо болот.', ru: 'Экран сразу перестанет работать и покажет новый код. Его можно добавить снова.', en: 'The screen stops at once and shows a new code. It can be added again.', kyrgyz: 'composed' },
  'devices.edit-about': { ky: 'Бош калтырылганы борбордун жалпы жөндөөсүндөй болот.', ru: 'Что оставлено пустым, остаётся как в общих настройках центра.', en: 'What is left empty is as the centre has it.', kyrgyz: 'composed' },
  'devices.seat': { ky: 'Эң алыскы орундук', ru: 'Самое дальнее место', en: 'Farthest seat', kyrgyz: 'composed' },
  'devices.height': { ky: 'Экрандын бийиктиги', ru: 'Высота экрана', en: 'Height of the picture', kyrgyz: 'composed' },
  'devices.unit': { ky: 'м', ru: 'м', en: 'm', kyrgyz: 'attested' }
} as const satisfies Catalogue
