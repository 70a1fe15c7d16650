import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The page of the audit log. What was done comes from the server in words. */
export const audit = {
  'audit.about': {
    ky: 'Ким кирди, эмнени өзгөрттү, залды кантип башкарды, эмнени өчүрдү, качан көчүрмөдөн калыбына келтирди.',
    ru: 'Кто входил, что менял, как управлял залом, что стёр и когда восстанавливали из копии.',
    en: 'Who signed in, what they changed, how they steered, what was erased, and when a backup was restored.',
    kyrgyz: 'composed'
  },
  'audit.from': { ky: 'Күндөн', ru: 'С', en: 'From', kyrgyz: 'composed' },
  'audit.to': { ky: 'Күнгө чейин', ru: 'По', en: 'To', kyrgyz: 'composed' },
  'audit.kind': { ky: 'Эмне', ru: 'Что', en: 'What', kyrgyz: 'composed' },
  'audit.who': { ky: 'Ким', ru: 'Кто', en: 'Who', kyrgyz: 'composed' },
  'audit.all': { ky: 'Баары', ru: 'Все', en: 'All', kyrgyz: 'composed' },
  'audit.signed-in': { ky: 'Кирүүлөр', ru: 'Входы', en: 'Signing in', kyrgyz: 'composed' },
  'audit.changed': { ky: 'Өзгөртүүлөр', ru: 'Изменения', en: 'Changes', kyrgyz: 'composed' },
  'audit.steered': { ky: 'Залды башкаруу', ru: 'Управление залом', en: 'Steering', kyrgyz: 'composed' },
  'audit.erased': { ky: 'Өчүрүүлөр', ru: 'Стирание', en: 'Erasing', kyrgyz: 'composed' },
  'audit.restored': { ky: 'Калыбына келтирүү', ru: 'Восстановление', en: 'Restores', kyrgyz: 'composed' },
  'audit.time': { ky: 'Убактысы', ru: 'Время', en: 'Time', kyrgyz: 'composed' },
  'audit.subject': { ky: 'Кимге же эмнеге', ru: 'Кому или чему', en: 'To whom or what', kyrgyz: 'composed' },
  'audit.reason': { ky: 'Себеби', ru: 'Причина', en: 'Reason', kyrgyz: 'composed' },
  'audit.address': { ky: 'Дарек', ru: 'Адрес', en: 'Address', kyrgyz: 'composed' },
  'audit.none': {
    ky: 'Бул күндөрү мындай эч нерсе болгон эмес.',
    ru: 'За эти дни ничего такого не было.',
    en: 'Nothing of the kind happened on these days.',
    kyrgyz: 'composed'
  },
  'audit.older': { ky: 'Андан мурункулар', ru: 'Показать более ранние', en: 'Show older', kyrgyz: 'composed' },
  'audit.file': { ky: 'CSV файлы', ru: 'Файл CSV', en: 'CSV file', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(audit)
