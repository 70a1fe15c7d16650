import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Roles, and the rights that they are made of. */
export const roles = {
  'roles.about': {
    ky: 'Ар бир борбордун ролдору өзгөрбөйт. Башкасы керек болсо, укуктардан өзүңүздүкүн түзүңүз. Адамдарды, ролдорду, программаларды жана тармакты администратор гана өзгөртөт.',
    ru: 'Эти роли есть в каждом центре и не меняются. Нужна другая — составьте свою из прав. Людей, роли, программы и сеть меняет только администратор.',
    en: "Every centre has these roles, and they do not change. If you need another, make one of rights. People, roles, programs and the network are the administrator's alone.",
    kyrgyz: 'composed'
  },
  'roles.add': { ky: 'Роль түзүү', ru: 'Составить роль', en: 'Make a role', kyrgyz: 'composed' },
  'roles.name': { ky: 'Ролдун аты', ru: 'Название роли', en: 'Name of the role', kyrgyz: 'composed' },
  'roles.rights': { ky: 'Укуктары', ru: 'Права', en: 'Rights', kyrgyz: 'composed' },
  'roles.everything': {
    ky: 'Баары, адамдар, ролдор, программалар жана тармак да',
    ru: 'Всё, а также люди, роли, программы и сеть',
    en: 'Everything, and people, roles, programs and the network',
    kyrgyz: 'composed'
  },
  'roles.missing': {
    ky: 'Үч тилде атын жазып, кеминде бир укукту белгилеңиз.',
    ru: 'Введите название на трёх языках и отметьте хотя бы одно право.',
    en: 'Enter the name in three languages and tick at least one right.',
    kyrgyz: 'composed'
  },
  'roles.ends-sessions': {
    ky: 'Бул ролу барлар кайра кирүүгө тийиш болот.',
    ru: 'Всем, у кого эта роль, придётся войти снова.',
    en: 'Everybody who has this role has to sign in again.',
    kyrgyz: 'composed'
  },
  'roles.remove-about': {
    ky: 'Роль эч кимде болбогондо гана өчүрүлөт.',
    ru: 'Роль удаляется, только если её ни у кого нет.',
    en: 'A role goes only when nobody has it.',
    kyrgyz: 'composed'
  },
  'roles.rows': {
    ky: 'Ар бир укук эмнени ачат (API)',
    ru: 'Что открывает каждое право (API)',
    en: 'What each right opens (API)',
    kyrgyz: 'composed'
  },
  'right.serve': {
    ky: 'Терезеде тейлөө',
    ru: 'Обслуживать за своим окном',
    en: 'Serve at a desk of their own',
    kyrgyz: 'composed'
  },
  'right.reception': {
    ky: 'Терезесиз: талон берүү, бүгүнкү талонду табуу жана өзгөртүү, келүүчү үчүн иш кылуу, жардамга баруу',
    ru: 'Без окна: выдавать талоны, находить и менять сегодняшний талон, действовать за посетителя, отвечать на зов о помощи',
    en: 'Without a desk: take tickets, find and change one of today, act for visitors, answer calls for help',
    kyrgyz: 'composed'
  },
  'right.board': { ky: 'Залды көрүү', ru: 'Видеть зал', en: 'See the hall', kyrgyz: 'composed' },
  'right.steer': {
    ky: 'Залды башкаруу',
    ru: 'Управлять залом',
    en: 'Steer the hall',
    kyrgyz: 'composed'
  },
  'right.figures': { ky: 'Көрсөткүчтөр', ru: 'Показатели', en: 'Figures', kyrgyz: 'composed' },
  'right.stories': {
    ky: 'Талондордун тарыхы жана адилеттик',
    ru: 'Истории талонов и справедливость',
    en: 'Stories of tickets, and fairness',
    kyrgyz: 'composed'
  },
  'right.audit': { ky: 'Аудит журналы', ru: 'Журнал аудита', en: 'The audit log', kyrgyz: 'composed' },
  'right.comments': {
    ky: 'Келүүчүлөрдүн пикирлери',
    ru: 'Комментарии посетителей',
    en: 'Comments of visitors',
    kyrgyz: 'composed'
  },
  'right.complaints': {
    ky: 'Даттанууларга жооп берүү',
    ru: 'Отвечать на жалобы',
    en: 'Answer complaints',
    kyrgyz: 'composed'
  },
  'right.what-if': {
    ky: 'Божомол жана керектүү терезелер',
    ru: 'Расчёты «что если» и нужные окна',
    en: 'What if, and desks needed',
    kyrgyz: 'composed'
  },
  'right.state': {
    ky: 'Системанын абалы',
    ru: 'Состояние системы',
    en: 'The state of the system',
    kyrgyz: 'composed'
  },
  'right.devices': {
    ky: 'Экрандар жана принтерлер',
    ru: 'Экраны и принтеры',
    en: 'Screens and printers',
    kyrgyz: 'composed'
  },
  'right.settings': { ky: 'Жөндөөлөр', ru: 'Настройки', en: 'Settings', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(roles)
