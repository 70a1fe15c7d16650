import type { Catalogue } from '../../../../server/client/texts.ts'

/** The settings of appointments, as their page and a list of changes name them. */
export const appointmentFields = {
  'field.services': {
    ky: 'жазылууга болгон кызматтар',
    ru: 'услуги по записи',
    en: 'services that can be booked',
    kyrgyz: 'composed'
  },
  'field.slotMs': { ky: 'бир жазылуунун узактыгы', ru: 'шаг записи', en: 'length of a slot', kyrgyz: 'composed' },
  'field.perSlot': {
    ky: 'бир убакытта канча киши',
    ru: 'сколько человек на одно время',
    en: 'visitors a slot',
    kyrgyz: 'composed'
  },
  'field.walkInPercent': {
    ky: 'жазылбай келгендерге калган үлүш, %',
    ru: 'доля для пришедших без записи, %',
    en: 'kept for walk-ins, %',
    kyrgyz: 'composed'
  },
  'field.daysAhead': { ky: 'канча күн мурда', ru: 'за сколько дней', en: 'days ahead', kyrgyz: 'composed' },
  'field.changeUntilMs': {
    ky: 'өзгөртүүгө калган убакыт',
    ru: 'перенос и отмена не позднее чем за',
    en: 'moved or cancelled until',
    kyrgyz: 'composed'
  },
  'field.graceMs': { ky: 'кечигүү мөөнөтү', ru: 'допустимое опоздание', en: 'grace', kyrgyz: 'composed' },
  'field.remindMs': { ky: 'биринчи эскертүү', ru: 'первое напоминание', en: 'first reminder', kyrgyz: 'composed' },
  'field.remindAgainMs': { ky: 'экинчи эскертүү', ru: 'второе напоминание', en: 'second reminder', kyrgyz: 'composed' },
  'field.mostOfOnePhone': {
    ky: 'бир номерден күнүнө эң көп',
    ru: 'предел в день на один номер',
    en: 'most a day with one number',
    kyrgyz: 'composed'
  },
  'field.mostOfOneDevice': {
    ky: 'бир түзмөктөн күнүнө эң көп',
    ru: 'предел в день с одного устройства',
    en: 'most a day from one device',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
