import type { Catalogue } from '../../../../server/client/texts.ts'

/** What is done for whoever holds a ticket. */
export const acting = {
  'do.arrive': {
    ky: 'Келди',
    ru: 'Пришёл',
    en: 'Is here',
    kyrgyz: 'composed'
  },
  'do.postpone': {
    ky: '10 мүнөт башкаларды өткөрүү',
    ru: 'Пропустить других, 10 минут',
    en: 'Let others pass for 10 minutes',
    kyrgyz: 'composed'
  },
  'do.change': {
    ky: 'Кызматын же артыкчылыгын өзгөртүү…',
    ru: 'Изменить услугу или приоритет…',
    en: 'Change service or priority…',
    kyrgyz: 'composed'
  },
  'do.link': {
    ky: 'Шилтемесин SMS менен жөнөтүү',
    ru: 'Отправить ссылку по SMS',
    en: 'Send the link by SMS',
    kyrgyz: 'composed'
  },
  'do.phone': {
    ky: 'Телефон номери',
    ru: 'Номер телефона',
    en: 'Phone number',
    kyrgyz: 'composed'
  },
  'do.phone-short': {
    ky: 'Номерди толук жазыңыз.',
    ru: 'Введите номер полностью.',
    en: 'Enter the whole number.',
    kyrgyz: 'composed'
  },
  'change.title': {
    ky: 'Өзгөртүү: {number}',
    ru: 'Изменить: {number}',
    en: 'Change: {number}',
    kyrgyz: 'composed'
  },
  'change.about': {
    ky: 'Номери жана күткөн убактысы сакталат. Өзгөртүү сиздин атыңыз менен журналда калат.',
    ru: 'Номер и время ожидания сохранятся. Изменение останется в журнале под вашим именем.',
    en: 'The number and the waiting time stay. The change is in the log under your name.',
    kyrgyz: 'composed'
  },
  'change.service': {
    ky: 'Кызмат',
    ru: 'Услуга',
    en: 'Service',
    kyrgyz: 'composed'
  },
  'change.class': {
    ky: 'Артыкчылык',
    ru: 'Приоритет',
    en: 'Priority',
    kyrgyz: 'composed'
  },
  'change.ordinary': {
    ky: 'Артыкчылыксыз',
    ru: 'Без приоритета',
    en: 'No priority',
    kyrgyz: 'composed'
  },
  'change.do': {
    ky: 'Өзгөртүү',
    ru: 'Изменить',
    en: 'Change',
    kyrgyz: 'composed'
  },
  'change.nothing': {
    ky: 'Башка кызматты же артыкчылыкты тандаңыз.',
    ru: 'Выберите другую услугу или приоритет.',
    en: 'Choose another service or priority.',
    kyrgyz: 'composed'
  },
  'change.show': {
    ky: 'Келүүчүгө айтыңыз: {document}',
    ru: 'Скажите посетителю: {document}',
    en: 'Tell the visitor: {document}',
    kyrgyz: 'composed'
  },
  'done.returned': {
    ky: '{number}: кезекке кайтты',
    ru: '{number}: снова в очереди',
    en: '{number}: back in the queue',
    kyrgyz: 'composed'
  },
  'done.arrived': {
    ky: '{number}: келгени тастыкталды',
    ru: '{number}: приход подтверждён',
    en: '{number}: the arrival is confirmed',
    kyrgyz: 'composed'
  },
  'done.postponed': {
    ky: '{number}: башкаларды өткөрүп жатат',
    ru: '{number}: пропускает других',
    en: '{number}: lets others pass',
    kyrgyz: 'composed'
  },
  'done.changed': {
    ky: '{number}: өзгөртүлдү',
    ru: '{number}: изменено',
    en: '{number}: changed',
    kyrgyz: 'composed'
  },
  'done.cancelled': {
    ky: '{number}: жокко чыгарылды',
    ru: '{number}: отменён',
    en: '{number}: cancelled',
    kyrgyz: 'composed'
  },
  'done.link': {
    ky: '{number}: шилтеме жөнөтүлдү',
    ru: '{number}: ссылка отправлена',
    en: '{number}: the link is on its way',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
