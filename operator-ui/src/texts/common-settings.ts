import type { Catalogue } from '../../../server/client/texts.ts'

/** What halls and head office call the common settings by. */
export const commonWords = {
  'common.services.name': {
    ky: 'Кызматтардын аталышы',
    ru: 'Названия услуг',
    en: 'Names of services',
    kyrgyz: 'composed'
  },
  'common.services.documents': {
    ky: 'Керектүү документтер',
    ru: 'Необходимые документы',
    en: 'Papers needed',
    kyrgyz: 'composed'
  },
  'common.services.targetMs': { ky: 'Күтүү мөөнөтү', ru: 'Норма ожидания', en: 'Target wait', kyrgyz: 'composed' },
  'common.services.look': {
    ky: 'Сүрөтчө жана түс',
    ru: 'Значок и цвет',
    en: 'Icon and colour',
    kyrgyz: 'composed'
  },
  'common.priorityClasses.words': {
    ky: 'Артыкчылыктуулар: аталышы жана негизи',
    ru: 'Льготы: названия и основания',
    en: 'Priority classes: words',
    kyrgyz: 'composed'
  },
  'common.priorityClasses.rules': {
    ky: 'Артыкчылыктуулар: эрежелер',
    ru: 'Льготы: правила',
    en: 'Priority classes: rules',
    kyrgyz: 'composed'
  },
  'common.outcomes': { ky: 'Жыйынтыктар', ru: 'Исходы', en: 'Outcomes', kyrgyz: 'composed' },
  'common.pauseReasons': {
    ky: 'Тыныгуунун себептери',
    ru: 'Причины перерыва',
    en: 'Reasons for a break',
    kyrgyz: 'composed'
  },
  'common.parkReasons': {
    ky: 'Күттүрүүнүн себептери',
    ru: 'Причины отложить',
    en: 'Reasons for parking',
    kyrgyz: 'composed'
  },
  'common.callReasons': {
    ky: 'Кезексиз чакыруунун себептери',
    ru: 'Причины вызова вне очереди',
    en: 'Reasons for a call out of order',
    kyrgyz: 'composed'
  },
  'common.transferReasons': {
    ky: 'Башка терезеге жөнөтүүнүн себептери',
    ru: 'Причины передачи',
    en: 'Reasons for a transfer',
    kyrgyz: 'composed'
  },
  'common.screenTexts': {
    ky: 'Экрандардагы жазуулар',
    ru: 'Тексты на экранах',
    en: 'Texts of the screens',
    kyrgyz: 'composed'
  },
  'common.state-not-sent': { ky: 'Ала элек', ru: 'Ещё не получил', en: 'Not sent yet', kyrgyz: 'composed' },
  'common.state-sent': { ky: 'Алды', ru: 'Получил', en: 'Sent', kyrgyz: 'composed' },
  'common.state-to-map': {
    ky: 'Кызматтар салыштырыла элек',
    ru: 'Ждёт сопоставления услуг',
    en: 'Waits for services to be mapped',
    kyrgyz: 'composed'
  },
  'common.state-planned': { ky: '{date} башталат', ru: 'Начнёт {date}', en: 'Begins on {date}', kyrgyz: 'composed' },
  'common.state-in-force': {
    ky: '{date} тартып колдонулат',
    ru: 'Действует с {date}',
    en: 'In force since {date}',
    kyrgyz: 'composed'
  },
  'common.state-refused': { ky: 'Кабыл алган жок', ru: 'Отклонил', en: 'Refused', kyrgyz: 'composed' },
  'common.fault-bad-signature': {
    ky: 'Кол тамгасы туура эмес: жолдо өзгөртүлгөн же хабдыкы эмес',
    ru: 'Подпись неверна: изменено в пути или не от хаба',
    en: "The signature is not right: altered on its way, or not the hub's",
    kyrgyz: 'composed'
  },
  'common.fault-other-hub': {
    ky: 'Башка хабдан келген',
    ru: 'Пришло от другого хаба',
    en: 'It is of another hub',
    kyrgyz: 'composed'
  },
  'common.fault-other-centre': {
    ky: 'Башка борбор үчүн',
    ru: 'Предназначено другому центру',
    en: 'It is for another centre',
    kyrgyz: 'composed'
  },
  'common.fault-other-version': {
    ky: 'Айтылгандан башка версия келди',
    ru: 'Пришла не та версия, о которой сообщалось',
    en: 'Another version came than was told of',
    kyrgyz: 'composed'
  },
  'common.fault-newer-format': {
    ky: 'Залдын программасы эски: адегенде аны жаңыртуу керек',
    ru: 'Программа зала старее: сначала её нужно обновить',
    en: "The hall's program is older: it has to be updated first",
    kyrgyz: 'composed'
  },
  'common.fault-too-large': { ky: 'Өтө чоң', ru: 'Слишком большой объём', en: 'It is too large', kyrgyz: 'composed' },
  'common.fault-no-bundle': {
    ky: 'Окууга мүмкүн эмес',
    ru: 'Не удаётся прочитать',
    en: 'It cannot be read',
    kyrgyz: 'composed'
  },
  'common.fault-other': { ky: '{sentence}', ru: '{sentence}', en: '{sentence}', kyrgyz: 'composed' }
} as const satisfies Catalogue
