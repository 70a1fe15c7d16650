import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** A bucket of an S3-compatible store that reports are put into. */
export const bucket = {
  'bucket.title': { ky: 'S3 сактагычы', ru: 'Хранилище S3', en: 'S3 bucket', kyrgyz: 'composed' },
  'bucket.about': {
    ky: 'Отчёттор уюмдун S3 сыяктуу сактагычына файл болуп да түшөт. Аларда эч бир кызматкердин же орундун көрсөткүчү жок.',
    ru: 'Отчёты могут ложиться файлами и в S3-совместимое хранилище учреждения. Показателей отдельных сотрудников и мест в них нет.',
    en: 'Reports can also be put as files into an S3-compatible store of the house. They have no figures of single people or desks.',
    kyrgyz: 'composed'
  },
  'bucket.endpoint': {
    ky: 'Сактагычтын дареги (https://…)',
    ru: 'Адрес хранилища (https://…)',
    en: 'Address of the store (https://…)',
    kyrgyz: 'composed'
  },
  'bucket.region': { ky: 'Аймагы (region)', ru: 'Регион (region)', en: 'Region', kyrgyz: 'composed' },
  'bucket.bucket': {
    ky: 'Бакеттин аты (bucket)',
    ru: 'Имя бакета (bucket)',
    en: 'Name of the bucket',
    kyrgyz: 'composed'
  },
  'bucket.folder': {
    ky: 'Ичиндеги папка, болсо: kezek/борбор/',
    ru: 'Папка в нём, если нужна: kezek/centre/',
    en: 'Folder in it, if any: kezek/centre/',
    kyrgyz: 'composed'
  },
  'bucket.access-key': {
    ky: 'Кирүү ачкычы (access key)',
    ru: 'Ключ доступа (access key)',
    en: 'Access key',
    kyrgyz: 'composed'
  },
  'bucket.secret-key': {
    ky: 'Жашыруун ачкыч (secret key)',
    ru: 'Секретный ключ (secret key)',
    en: 'Secret key',
    kyrgyz: 'composed'
  },
  'bucket.secret-kept': {
    ky: 'Сакталган, эми эч ким көрө албайт. Бош калтырсаңыз, мурункусу калат.',
    ru: 'Сохранён, увидеть его нельзя. Если оставить пустым, останется прежний.',
    en: 'It is kept, and nobody can see it. Left empty, it stays as it is.',
    kyrgyz: 'composed'
  },
  'bucket.reports': { ky: 'Отчёттор', ru: 'Отчёты', en: 'Reports', kyrgyz: 'attested' },
  'bucket.missing': {
    ky: 'Даректи (https:// менен), аймакты, бакетти жана кирүү ачкычын жазыңыз; папка «/» белгиси менен бүтсүн.',
    ru: 'Укажите адрес (с https://), регион, бакет и ключ доступа; папка должна кончаться знаком «/».',
    en: 'Give the address (with https://), region, bucket and access key; a folder ends in /.',
    kyrgyz: 'composed'
  },
  'bucket.no-more': { ky: 'Мындан ары салбоо', ru: 'Больше не класть', en: 'Put in no more', kyrgyz: 'composed' },
  'bucket.test': {
    ky: 'Сыноо файлын салуу',
    ru: 'Положить проверочный файл',
    en: 'Put in a test file',
    kyrgyz: 'composed'
  },
  'bucket.arrived': {
    ky: 'Сактагыч файлды алды: kezek-test.txt.',
    ru: 'Хранилище приняло файл kezek-test.txt.',
    en: 'The store took the file kezek-test.txt.',
    kyrgyz: 'composed'
  },
  'bucket.not-arrived': {
    ky: 'Түшкөн жок: {why}',
    ru: 'Не принято: {why}',
    en: 'It was not taken: {why}',
    kyrgyz: 'composed'
  },
  'bucket.waiting': {
    ky: 'Кезекте турган файлдар: {n, number}.',
    ru: 'Файлов в очереди: {n, number}.',
    en: 'Files that wait: {n, number}.',
    kyrgyz: 'composed'
  },
  'bucket.failing': {
    ky: '{at} бери сактагыч файл албайт: {why}',
    ru: 'С {at} хранилище не принимает файлы: {why}',
    en: 'Since {at} the store takes nothing: {why}',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(bucket)
