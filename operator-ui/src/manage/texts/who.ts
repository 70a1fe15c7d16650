import type { Catalogue } from '../../../../server/client/texts.ts'

/** Who did something to a ticket. */
export const who = {
  'who.hall': { ky: 'система өзү', ru: 'система сама', en: 'the system itself', kyrgyz: 'composed' },
  'who.kiosk': { ky: 'киоск', ru: 'киоск', en: 'a kiosk', kyrgyz: 'attested' },
  'who.display': { ky: 'экран', ru: 'экран', en: 'a screen', kyrgyz: 'composed' },
  'who.visitor': {
    ky: 'талондун ээси (шилтемеси аркылуу)',
    ru: 'владелец талона (по ссылке)',
    en: "the ticket's holder (by its link)",
    kyrgyz: 'composed'
  },
  'who.operator': { ky: 'оператор {name}', ru: 'оператор {name}', en: 'operator {name}', kyrgyz: 'composed' },
  'who.supervisor': {
    ky: 'зал башчысы {name}',
    ru: 'старший смены {name}',
    en: 'supervisor {name}',
    kyrgyz: 'composed'
  },
  'who.administrator': {
    ky: 'администратор {name}',
    ru: 'администратор {name}',
    en: 'administrator {name}',
    kyrgyz: 'composed'
  },
  'who.director': { ky: 'жетекчи {name}', ru: 'руководитель {name}', en: 'director {name}', kyrgyz: 'composed' },
  'who.auditor': { ky: 'аудитор {name}', ru: 'аудитор {name}', en: 'auditor {name}', kyrgyz: 'composed' },
  'who.technician': { ky: 'техник {name}', ru: 'техник {name}', en: 'technician {name}', kyrgyz: 'composed' },
  'who.reception': {
    ky: 'кабылдамадагы {name}',
    ru: '{name}, стойка приёма',
    en: '{name} of the reception',
    kyrgyz: 'composed'
  },
  'who.staff': { ky: 'кызматкер {name}', ru: 'сотрудник {name}', en: '{name} of the staff', kyrgyz: 'composed' },
  'who.other': { ky: 'башка программа', ru: 'другая программа', en: 'another program', kyrgyz: 'composed' },
  'who.erased': { ky: '(мурдагы кызматкер)', ru: '(бывший сотрудник)', en: '(a former colleague)', kyrgyz: 'composed' }
} as const satisfies Catalogue
