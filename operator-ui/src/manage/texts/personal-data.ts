import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** What is kept of people, for how long, and how it is had or erased. */
export const personalData = {
  'data.about': {
    ky: 'Журнал кызматкерлерди номери менен гана билет, аны эч ким өзгөртө албайт. Аты жана логини өзүнчө сакталат: алар өчүрүлсө, журналдагы иштер эч кимдики болуп калбайт.',
    ru: 'Журнал знает сотрудников только по идентификатору, и изменить его нельзя. Имя и логин хранятся отдельно: когда они стёрты, записи журнала больше ни с кем не связаны.',
    en: 'The log knows staff by an id alone, and nobody can change it. Name and login are kept apart from it: once they are erased, what the log has belongs to nobody.',
    kyrgyz: 'composed'
  },
  'data.visitors': {
    ky: 'Келүүчүлөрдүн аты сорулбайт. Пикирлери {days} күндөн кийин өчүрүлөт.',
    ru: 'Имён посетителей не спрашивают. Их отзывы стираются через {days} дн.',
    en: 'Visitors are not asked for a name. Their comments are erased after {days} days.',
    kyrgyz: 'composed'
  },
  'data.keep': {
    ky: 'Кеткен кызматкерлердин аты канча күн сакталат',
    ru: 'Сколько дней хранить имена ушедших сотрудников',
    en: 'Names of people who have left are kept for',
    kyrgyz: 'composed'
  },
  'data.keep-hint': {
    ky: 'Андан кийин жаңы тейлөө күнү башталганда өзү өчүрүлөт. 0: ошол замат.',
    ru: 'Затем стираются сами с началом нового дня обслуживания. 0 — сразу.',
    en: 'Then they are erased by themselves when a new service day begins. 0: at once.',
    kyrgyz: 'composed'
  },
  'data.days': { ky: 'күн', ru: 'дн.', en: 'days', kyrgyz: 'attested' },
  'data.everybody': {
    ky: 'Ар бири жөнүндө сакталгандар',
    ru: 'Что хранится о каждом',
    en: 'What is kept of each',
    kyrgyz: 'composed'
  },
  'data.download': { ky: 'Жүктөп алуу', ru: 'Скачать', en: 'Download', kyrgyz: 'composed' },
  'data.erase': { ky: 'Атын өчүрүү', ru: 'Стереть имя', en: 'Erase the name', kyrgyz: 'composed' },
  'data.erase-about': {
    ky: 'Аты жана логини биротоло өчүрүлөт. Журналдагы иштери кимдики экени билинбей калат. Муну артка кайтарууга болбойт.',
    ru: 'Имя и логин стираются навсегда. В журнале не будет видно, чьи это действия. Вернуть нельзя.',
    en: 'Name and login are erased for good. Nobody will see whose doings the log has. This cannot be undone.',
    kyrgyz: 'composed'
  },
  'data.erased': { ky: 'Өчүрүлдү.', ru: 'Стёрто.', en: 'Erased.', kyrgyz: 'composed' },
  'data.former': { ky: 'Кеткендер', ru: 'Ушедшие', en: 'People who have left', kyrgyz: 'composed' },
  'data.no-former': {
    ky: 'Аты сакталып турган кеткен кызматкер жок.',
    ru: 'Ушедших сотрудников с сохранённым именем нет.',
    en: 'There is nobody who has left and whose name is kept.',
    kyrgyz: 'composed'
  },
  'data.left': { ky: 'Кеткен күнү', ru: 'Ушёл', en: 'Left', kyrgyz: 'composed' },
  'data.until': { ky: 'Аты өчүрүлөт', ru: 'Имя стирается', en: 'Name is erased', kyrgyz: 'composed' },
  'data.name': { ky: 'Аты-жөнү', ru: 'Имя', en: 'Name', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t } = createManageTexts(personalData)
