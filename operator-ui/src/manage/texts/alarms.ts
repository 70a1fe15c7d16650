import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** When the supervisor's board raises an alarm. */
export const alarmSettings = {
  'alarms.about': {
    ky: 'Залдын барагы качан эскертет. Сан канчалык аз болсо, эскертүү ошончо көп.',
    ru: 'Когда страница зала предупреждает. Чем меньше число, тем чаще предупреждения.',
    en: "When the hall's page raises an alarm. The smaller the number, the more alarms.",
    kyrgyz: 'composed'
  },
  'alarms.overTargetAfterMs': {
    ky: 'Эң узак күтүү кызмат үчүн белгиленген мөөнөттөн мынчага ашса',
    ru: 'Самое долгое ожидание услуги больше нормы на',
    en: 'The longest wait of a service is over its target by',
    kyrgyz: 'composed'
  },
  'alarms.unservedAfterMs': {
    ky: 'Тейлеген ачык орун жок кызматты кимдир бирөө мынча күтсө',
    ru: 'Кто-то ждёт услугу, для которой нет открытого места, дольше',
    en: 'Somebody waits for a service that no open desk serves, for',
    kyrgyz: 'composed'
  },
  'alarms.pauseAfterMs': {
    ky: 'Орундун тыныгуусу мындан узак болсо',
    ru: 'Перерыв на месте длится дольше',
    en: 'A desk is on a break for longer than',
    kyrgyz: 'composed'
  },
  'alarms.deviceAwayAfterMs': {
    ky: 'Иш убактысында киоск же табло мынча убакыт байланышта болбосо',
    ru: 'В часы работы киоск или табло не на связи дольше',
    en: 'In opening hours, a kiosk or display has not been heard of for',
    kyrgyz: 'composed'
  },
  'alarms.quietMs': {
    ky: 'Жөнөтүлгөн эскертүү ушунча убакыт жок болсо гана бүттү деп эсептелет',
    ru: 'Отправленное предупреждение закончилось, если его нет дольше',
    en: 'An alarm that was sent is over when it has been away for',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(alarmSettings)
