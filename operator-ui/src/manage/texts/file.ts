import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The settings as one file. */
export const file = {
  'file.save': { ky: 'Файлга сактоо', ru: 'Сохранить в файл', en: 'Save to a file', kyrgyz: 'composed' },
  'file.save-about': {
    ky: 'Бардык жөндөөлөр окула турган бир файлда. Адамдар, сырсөздөр жана түзмөктөр анда жок.',
    ru: 'Все настройки в одном читаемом файле. Людей, паролей и устройств в нём нет.',
    en: 'All settings in one file that can be read. People, passwords and devices are not in it.',
    kyrgyz: 'composed'
  },
  'file.download': { ky: 'Файлды жүктөп алуу', ru: 'Скачать файл', en: 'Download the file', kyrgyz: 'composed' },
  'file.read': { ky: 'Файлдан окуу', ru: 'Прочитать из файла', en: 'Read from a file', kyrgyz: 'composed' },
  'file.read-about': {
    ky: 'Адегенде эмне өзгөрөрү көрсөтүлөт. Өзүңүз ырастамайынча эч нерсе өзгөрбөйт.',
    ru: 'Сначала показывается, что изменится. Пока не подтвердите, ничего не меняется.',
    en: 'First you see what would change. Nothing changes until you say so.',
    kyrgyz: 'composed'
  },
  'file.choose': {
    ky: 'Файлды тандоо (YAML же JSON)',
    ru: 'Выбрать файл (YAML или JSON)',
    en: 'Choose a file (YAML or JSON)',
    kyrgyz: 'composed'
  },
  'file.wrong': {
    ky: 'Бул файлды колдонууга болбойт:',
    ru: 'Этот файл применить нельзя:',
    en: 'This file cannot be used:',
    kyrgyz: 'composed'
  },
  'file.line': { ky: '{line}-сап:', ru: 'Строка {line}:', en: 'Line {line}:', kyrgyz: 'composed' },
  'file.from': { ky: 'Файлдан: {name}', ru: 'Из файла: {name}', en: 'From the file {name}', kyrgyz: 'composed' },
  'file.reason': { ky: '{name} файлынан', ru: 'Из файла {name}', en: 'From the file {name}', kyrgyz: 'composed' },
  'file.templates': { ky: 'Үлгүдөн баштоо', ru: 'Начать с шаблона', en: 'Begin with a template', kyrgyz: 'composed' },
  'file.templates-about': {
    ky: 'Жаңы борбор үчүн. Борбордун аты, дареги жана тилдери сакталат.',
    ru: 'Для нового центра. Название, адрес и языки центра сохраняются.',
    en: 'For a new centre. Its name, address and languages stay.',
    kyrgyz: 'composed'
  },
  'file.empty': { ky: 'Бош борбор', ru: 'Пустой центр', en: 'An empty centre', kyrgyz: 'composed' },
  'file.empty-about': {
    ky: 'Кызматы да, орду да жок, бардык күндөр жабык.',
    ru: 'Ни услуг, ни мест, все дни закрыты.',
    en: 'No services, no desks, closed every day.',
    kyrgyz: 'composed'
  },
  'file.small': { ky: 'Чакан борбор', ru: 'Небольшой центр', en: 'A small centre', kyrgyz: 'composed' },
  'file.small-about': {
    ky: 'Төрт орун, беш кызмат, жумуш күндөрү 9дан 18ге чейин.',
    ru: 'Четыре места, пять услуг, по рабочим дням с 9 до 18.',
    en: 'Four desks, five services, working days from 9 to 18.',
    kyrgyz: 'composed'
  },
  'file.sample': { ky: 'Үлгү зал', ru: 'Образцовый зал', en: 'The sample hall', kyrgyz: 'composed' },
  'file.sample-about': {
    ky: 'Он алты орун, жыйырма кызмат, үч зона.',
    ru: 'Шестнадцать мест, двадцать услуг, три зоны.',
    en: 'Sixteen desks, twenty services, three zones.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(file)
