import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'
import { common } from './common.ts'
import { network } from './network.ts'

/** Words of what stands in the catalogue: a service, a class, the texts of the screens, and where they are otherwise. */
export const parts = {
  'part.everyday': {
    ky: 'Эл кандай дейт, ар бири өз сабында: издөө ушул сөздөр боюнча табат',
    ru: 'Как это называют люди, каждое слово с новой строки: по ним находит поиск',
    en: 'What people call it, one a line: the search finds it by these',
    kyrgyz: 'composed'
  },
  'part.fee': {
    ky: 'Төлөм; бош калса, айтылбайт',
    ru: 'Стоимость; если пусто, не указывается',
    en: 'Fee; empty: nothing is said of it',
    kyrgyz: 'composed'
  },
  'part.online': {
    ky: 'Онлайн алуу дареги',
    ru: 'Адрес, где можно получить онлайн',
    en: 'Address where it can be had online',
    kyrgyz: 'composed'
  },
  'part.classes': { ky: 'Артыкчылыктуулар', ru: 'Льготы', en: 'Priority classes', kyrgyz: 'composed' },
  'part.add-class': { ky: 'Топ кошуу', ru: 'Добавить льготу', en: 'Add a class', kyrgyz: 'composed' },
  'part.answer': {
    ky: 'Келүүчү өзү кандай айтат («70 жаштан өткөнмүн»)',
    ru: 'Как говорит посетитель («мне больше 70 лет»)',
    en: 'As a visitor says it ("I am over 70")',
    kyrgyz: 'composed'
  },
  'part.basis': { ky: 'Негизи', ru: 'Основание', en: 'Basis', kyrgyz: 'composed' },
  'part.document': { ky: 'Кайсы документ', ru: 'Какой документ', en: 'Which document', kyrgyz: 'composed' },
  'part.first': { ky: 'Баарынан мурда', ru: 'Раньше всех', en: 'Before all others', kyrgyz: 'composed' },
  'part.credit': { ky: 'Утуш, мүнөт', ru: 'Фора, минут', en: 'Head start, minutes', kyrgyz: 'composed' },
  'part.rate': {
    ky: 'Күтүү канча эсе эсептелет',
    ru: 'Во сколько раз считается ожидание',
    en: 'How many times waiting counts',
    kyrgyz: 'composed'
  },
  'part.credit-words': {
    ky: 'утуш {minutes} мүн, күтүү × {rate}',
    ru: 'фора {minutes} мин, ожидание × {rate}',
    en: 'head start {minutes} min, waiting × {rate}',
    kyrgyz: 'composed'
  },
  'part.texts': {
    ky: 'Экрандардагы жазуулар',
    ru: 'Тексты на экранах',
    en: 'Texts of the screens',
    kyrgyz: 'composed'
  },
  'part.texts-hint': {
    ky: 'Бош калса, ар бир борбор өзүнүкүн көрсөтөт.',
    ru: 'Если пусто, каждый центр показывает своё.',
    en: 'Left empty, each centre says its own.',
    kyrgyz: 'composed'
  },
  'part.greeting': {
    ky: 'Киоскто саламдашуу',
    ru: 'Приветствие на киоске',
    en: 'Greeting at the kiosk',
    kyrgyz: 'composed'
  },
  'part.help': {
    ky: 'Таблонун төмөнкү сабы',
    ru: 'Строка внизу табло',
    en: 'Line at the foot of displays',
    kyrgyz: 'composed'
  },
  'part.advice': {
    ky: 'Талондун астындагы кеңеш',
    ru: 'Совет под номером талона',
    en: 'Advice under the number',
    kyrgyz: 'composed'
  },
  'part.otherwise': {
    ky: 'Кайсы борбордо эмне башкача',
    ru: 'Что и где иначе',
    en: 'What is otherwise, and where',
    kyrgyz: 'composed'
  },
  'part.otherwise-none': {
    ky: 'Борборлор айткандай, эч жерде башкача эмес.',
    ru: 'По словам центров, нигде не отличается.',
    en: 'The centres say that it is otherwise nowhere.',
    kyrgyz: 'composed'
  },
  'part.field': { ky: 'Эмне', ru: 'Что', en: 'What', kyrgyz: 'attested' },
  'part.where-otherwise': { ky: 'Кайсы борбордо', ru: 'В каких центрах', en: 'In which centres', kyrgyz: 'composed' },
  'part.variant-hint': {
    ky: 'Бош калганы жалпыдагыдай болот.',
    ru: 'Что оставлено пустым, останется общим.',
    en: 'What is left empty stays as everywhere.',
    kyrgyz: 'composed'
  },
  'part.papers-n': { ky: 'документ: {n}', ru: 'документов: {n}', en: 'papers: {n}', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, tOr, name } = textsWith({ ...network, ...common, ...parts })
