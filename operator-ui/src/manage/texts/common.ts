import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The network's common settings in this hall. */
export const common = {
  'common.title': {
    ky: 'Тармактын жалпы жөндөөлөрү',
    ru: 'Общие настройки сети',
    en: 'Common settings',
    kyrgyz: 'composed'
  },
  'common.none': {
    ky: 'Башкы кеңсе азырынча жалпы жөндөө жөнөткөн жок.',
    ru: 'Головной офис пока не прислал общих настроек.',
    en: 'Head office has handed down no common settings yet.',
    kyrgyz: 'composed'
  },
  'common.in-force': {
    ky: 'Колдонулуп жаткан версия: {version}, {date} тартып',
    ru: 'Действует версия {version} с {date}',
    en: 'Version {version} is in force since {date}',
    kyrgyz: 'composed'
  },
  'common.none-in-force': {
    ky: 'Азырынча бир да версия колдонула элек.',
    ru: 'Пока ни одна версия не действует.',
    en: 'No version is in force yet.',
    kyrgyz: 'composed'
  },
  'common.planned': {
    ky: '{version}-версия {date} башталат',
    ru: 'Версия {version} начнёт действовать {date}',
    en: 'Version {version} begins on {date}',
    kyrgyz: 'composed'
  },
  'common.planned-none': {
    ky: 'Бул залда эч нерсе өзгөрбөйт.',
    ru: 'В этом зале ничего не изменится.',
    en: 'Nothing changes in this hall.',
    kyrgyz: 'composed'
  },
  'common.refused': {
    ky: '{version}-версия кабыл алынган жок: {time}. Зал мурункусу менен иштей берет.',
    ru: 'Версия {version} отклонена {time}. Зал работает по прежним настройкам.',
    en: 'Version {version} was refused, {time}. The hall works on by the old one.',
    kyrgyz: 'composed'
  },
  'common.again': { ky: 'Кайра текшерүү', ru: 'Проверить ещё раз', en: 'Check once more', kyrgyz: 'composed' },
  'common.waiting': {
    ky: '{version}-версия келди. Адегенде залдын ар бир кызматы тармактагы кайсы кызмат экенин көрсөтүңүз.',
    ru: 'Пришла версия {version}. Сначала укажите, какой услуге сети соответствует каждая услуга зала.',
    en: "Version {version} has come. Say first which of the network's services each of this hall's own is.",
    kyrgyz: 'composed'
  },
  'common.map': {
    ky: 'Кызматтарды салыштыруу',
    ru: 'Сопоставление услуг',
    en: 'Which service is which',
    kyrgyz: 'composed'
  },
  'common.own-service': { ky: 'Залдын кызматы', ru: 'Услуга зала', en: "This hall's service", kyrgyz: 'composed' },
  'common.common-service': {
    ky: 'Тармактагы кызмат',
    ru: 'Услуга сети',
    en: "The network's service",
    kyrgyz: 'composed'
  },
  'common.only-here': {
    ky: 'Бул залда гана бар',
    ru: 'Только в этом зале',
    en: 'Only in this hall',
    kyrgyz: 'composed'
  },
  'common.guessed': {
    ky: 'окшош, текшериңиз',
    ru: 'похоже, проверьте',
    en: 'alike, please check',
    kyrgyz: 'composed'
  },
  'common.save-map': { ky: 'Сактоо', ru: 'Сохранить', en: 'Save', kyrgyz: 'attested' },
  'common.saved': { ky: 'Сакталды.', ru: 'Сохранено.', en: 'Saved.', kyrgyz: 'composed' },
  'common.fixed': {
    ky: 'Бардык борборлордо бирдей',
    ru: 'Одинаково во всех центрах',
    en: 'The same in all centres',
    kyrgyz: 'composed'
  },
  'common.own': { ky: 'Бул залда башкача', ru: 'В этом зале иначе', en: 'Otherwise in this hall', kyrgyz: 'composed' },
  'common.own-none': {
    ky: 'Баары жалпы жөндөөлөрдөй.',
    ru: 'Всё как в общих настройках.',
    en: 'Everything is as in the common settings.',
    kyrgyz: 'composed'
  },
  'common.back': { ky: 'Жалпысын алуу', ru: 'Вернуть общее', en: 'Back to common', kyrgyz: 'composed' },
  'common.given-back': {
    ky: 'кийинки кызмат күнүнөн жалпысы болот',
    ru: 'со следующего служебного дня будет общее',
    en: 'common from the next service day on',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(common)
