import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Alarms to one's own phone. */
export const ownPhone = {
  'own-phone.about': {
    ky: 'Барак ачык турбаса да, эскертүү башталганда жана бүткөндө телефонго келет. Залдыкы — зал ачык кезде гана, системаныкы — каалаган убакта. Аларда эч кимдин аты жок. Бардык жерден чыкканда өчөт.',
    ru: 'Предупреждения приходят на телефон, когда начинаются и когда заканчиваются, даже если страница закрыта. О зале – пока он открыт, о системе – в любое время. Имён в них нет. При выходе на всех устройствах отключаются.',
    en: 'Alarms come to the phone when they begin and when they are over, although no page is open: those of the hall while it is open, those of the system at any hour. They name nobody. Signing out everywhere switches them off.',
    kyrgyz: 'composed'
  },
  'own-phone.not-here': {
    ky: 'Бул браузерге жөнөтүүгө болбойт: барак сертификат (https) менен ачылышы керек.',
    ru: 'В этот браузер отправлять нельзя: страница должна быть открыта по адресу с сертификатом (https).',
    en: 'Nothing can be sent to this browser: the page must be opened at an address with a certificate (https).',
    kyrgyz: 'composed'
  },
  'own-phone.choice': { ky: 'Кайсылары', ru: 'Какие', en: 'Which', kyrgyz: 'composed' },
  'own-phone.all': { ky: 'Баары', ru: 'Все', en: 'All', kyrgyz: 'attested' },
  'own-phone.hall': {
    ky: 'Зал: кезектер, орундар, экрандар, принтерлер',
    ru: 'Зал: очереди, места, экраны, принтеры',
    en: 'The hall: queues, desks, screens, printers',
    kyrgyz: 'composed'
  },
  'own-phone.system': {
    ky: 'Система: көчүрмөлөр, диск, саат, тармак',
    ru: 'Система: копии, диск, часы, сеть',
    en: 'The system: backups, disk, clock, network',
    kyrgyz: 'composed'
  },
  'own-phone.on': { ky: 'Ушул телефонго жөнөтүү', ru: 'Присылать сюда', en: 'Send them here', kyrgyz: 'composed' },
  'own-phone.change': { ky: 'Тандоону сактоо', ru: 'Сохранить выбор', en: 'Save the choice', kyrgyz: 'composed' },
  'own-phone.none': {
    ky: 'Азырынча эч бир телефонго жөнөтүлбөйт.',
    ru: 'Пока ни на один телефон не отправляется.',
    en: 'They are sent to no phone yet.',
    kyrgyz: 'composed'
  },
  'own-phone.phone': { ky: 'Телефон', ru: 'Телефон', en: 'Phone', kyrgyz: 'attested' },
  'own-phone.this': { ky: 'Ушул', ru: 'Этот', en: 'This one', kyrgyz: 'composed' },
  'own-phone.other': { ky: 'Башка', ru: 'Другой', en: 'Another', kyrgyz: 'composed' },
  'own-phone.since': { ky: 'Качантан бери', ru: 'С какого времени', en: 'Since', kyrgyz: 'composed' },
  'own-phone.test': { ky: 'Сынап көрүү', ru: 'Проверить', en: 'Try it', kyrgyz: 'composed' },
  'own-phone.off': { ky: 'Өчүрүү', ru: 'Отключить', en: 'Switch off', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t } = createManageTexts(ownPhone)
