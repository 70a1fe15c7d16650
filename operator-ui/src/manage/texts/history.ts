import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** How the settings came to be what they are. */
export const history = {
  'history.when': { ky: 'Качан', ru: 'Когда', en: 'When', kyrgyz: 'composed' },
  'history.who': { ky: 'Ким', ru: 'Кто', en: 'Who', kyrgyz: 'composed' },
  'history.why': { ky: 'Эмне үчүн', ru: 'Почему', en: 'Why', kyrgyz: 'composed' },
  'history.count': { ky: 'Өзгөрүүлөр', ru: 'Изменений', en: 'Changes', kyrgyz: 'composed' },
  'history.show': { ky: 'Эмне өзгөрдү', ru: 'Что изменилось', en: 'What changed', kyrgyz: 'composed' },
  'history.compare': {
    ky: 'Азыркы менен салыштыруу',
    ru: 'Сравнить с нынешними',
    en: 'Compare with now',
    kyrgyz: 'composed'
  },
  'history.undo': { ky: 'Буга кайтаруу', ru: 'Вернуть эти', en: 'Go back to it', kyrgyz: 'composed' },
  'history.older': { ky: 'Мурункулары', ru: 'Более ранние', en: 'Earlier ones', kyrgyz: 'composed' },
  'history.beginning': { ky: 'Башталышы', ru: 'В начале', en: 'The beginning', kyrgyz: 'composed' },
  'history.nobody': { ky: 'Система', ru: 'Система', en: 'The system', kyrgyz: 'composed' },
  'history.changed': {
    ky: 'Ошондо эмне өзгөрдү',
    ru: 'Что тогда изменилось',
    en: 'What changed then',
    kyrgyz: 'composed'
  },
  'history.since': {
    ky: 'Ошондон бери эмне өзгөрдү',
    ru: 'Что изменилось с тех пор',
    en: 'What has changed since',
    kyrgyz: 'composed'
  },
  'history.back-to': {
    ky: '{when} жөндөөлөрүнө кайтуу',
    ru: 'Вернуться к настройкам: {when}',
    en: 'Back to the settings of {when}',
    kyrgyz: 'composed'
  },
  'history.reason': {
    ky: '{when} жөндөөлөрүнө кайтарылды',
    ru: 'Возвращены настройки: {when}',
    en: 'Back to the settings of {when}',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(history)
