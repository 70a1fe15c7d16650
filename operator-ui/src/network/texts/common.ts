import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'
import { network } from './network.ts'

/** Words of the catalogue and of what was handed down of it. */
export const common = {
  'catalogue.draft-same': {
    ky: 'Борборлорго {version}-версия берилген, андан бери өзгөргөн жок.',
    ru: 'Центрам передана версия {version}, с тех пор изменений нет.',
    en: 'Version {version} is what the centres have; nothing was changed since.',
    kyrgyz: 'composed'
  },
  'catalogue.draft-differs': {
    ky: 'Борборлорго бериле элек өзгөртүүлөр бар.',
    ru: 'Есть изменения, ещё не переданные центрам.',
    en: 'There are changes that were not handed down yet.',
    kyrgyz: 'composed'
  },
  'catalogue.never': {
    ky: 'Борборлорго азырынча эч нерсе берилген эмес.',
    ru: 'Центрам пока ничего не передано.',
    en: 'Nothing was handed down to the centres yet.',
    kyrgyz: 'composed'
  },
  'catalogue.note': { ky: 'Эмне өзгөрдү', ru: 'Что изменилось', en: 'What has changed', kyrgyz: 'composed' },
  'catalogue.publish': {
    ky: 'Борборлорго берүү',
    ru: 'Передать центрам',
    en: 'Hand down to the centres',
    kyrgyz: 'composed'
  },
  'catalogue.publish-hint': {
    ky: 'Ар бир зал текшерип, кийинки кызмат күнүнөн баштап колдонот же себебин айтып, баарын кабыл албайт.',
    ru: 'Каждый зал проверит и начнёт работать так со следующего служебного дня — или откажется от всего, назвав причину.',
    en: 'Each hall checks it and begins with it on its next service day, or refuses all of it and says why.',
    kyrgyz: 'composed'
  },
  'catalogue.published': {
    ky: '{version}-версия берилди.',
    ru: 'Передана версия {version}.',
    en: 'Version {version} was handed down.',
    kyrgyz: 'composed'
  },
  'catalogue.fixed-title': {
    ky: 'Бардык борборлордо бирдей',
    ru: 'Одинаково во всех центрах',
    en: 'The same in all centres',
    kyrgyz: 'composed'
  },
  'catalogue.fixed-hint': {
    ky: 'Белгиленбегенин борбор өзү өзгөртө алат.',
    ru: 'Остальное центр может изменить у себя.',
    en: 'What is not ticked a centre may have otherwise.',
    kyrgyz: 'composed'
  },
  'catalogue.add-service': { ky: 'Кызмат кошуу', ru: 'Добавить услугу', en: 'Add a service', kyrgyz: 'composed' },
  'catalogue.group': { ky: 'Топ', ru: 'Группа', en: 'Group', kyrgyz: 'composed' },
  'catalogue.name': { ky: 'Аталышы', ru: 'Название', en: 'Name', kyrgyz: 'attested' },
  'catalogue.services': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'attested' },
  'catalogue.papers': {
    ky: 'Документтер, ар бири өз сабында',
    ru: 'Документы, каждый с новой строки',
    en: 'Papers needed, one a line',
    kyrgyz: 'composed'
  },
  'catalogue.target': { ky: 'Мөөнөт, мүнөт', ru: 'Норма, минут', en: 'Target, minutes', kyrgyz: 'composed' },
  'catalogue.place-rule': {
    ky: 'Кайда барса болот',
    ru: 'Куда можно обратиться',
    en: 'Where it may be asked for',
    kyrgyz: 'composed'
  },
  'catalogue.anywhere': { ky: 'Каалаган жерде', ru: 'Где угодно', en: 'Anywhere', kyrgyz: 'composed' },
  'catalogue.own-region': { ky: 'Өз облусунда', ru: 'В своей области', en: 'In one’s own region', kyrgyz: 'composed' },
  'catalogue.own-district': {
    ky: 'Өз районунда',
    ru: 'В своём районе',
    en: 'In one’s own district',
    kyrgyz: 'composed'
  },
  'catalogue.variants': {
    ky: 'Айрым жерлерде башкача',
    ru: 'В некоторых местах иначе',
    en: 'Otherwise in some places',
    kyrgyz: 'composed'
  },
  'catalogue.where': { ky: 'Кайда', ru: 'Где', en: 'Where', kyrgyz: 'attested' },
  'catalogue.add-variant': { ky: 'Кошуу', ru: 'Добавить', en: 'Add', kyrgyz: 'attested' },
  'catalogue.remove': { ky: 'Алып салуу', ru: 'Убрать', en: 'Remove', kyrgyz: 'attested' },
  'catalogue.save': { ky: 'Сактоо', ru: 'Сохранить', en: 'Save', kyrgyz: 'attested' },
  'catalogue.saved': {
    ky: 'Сакталды. Борборлорго бериле элек.',
    ru: 'Сохранено. Центрам ещё не передано.',
    en: 'Saved; not handed down yet.',
    kyrgyz: 'composed'
  },
  'catalogue.add-item': { ky: 'Сап кошуу', ru: 'Добавить строку', en: 'Add a line', kyrgyz: 'composed' },
  'catalogue.all-services': {
    ky: 'Каталогго кайтуу',
    ru: 'К каталогу',
    en: 'Back to the catalogue',
    kyrgyz: 'composed'
  },
  'catalogue.version': { ky: 'Версия', ru: 'Версия', en: 'Version', kyrgyz: 'attested' },
  'catalogue.by': { ky: 'Ким берди', ru: 'Кто передал', en: 'By', kyrgyz: 'composed' },
  'catalogue.at': { ky: 'Качан', ru: 'Когда', en: 'When', kyrgyz: 'attested' },
  'catalogue.in-centres': { ky: 'Борборлордо', ru: 'В центрах', en: 'In the centres', kyrgyz: 'composed' },
  'catalogue.takes-back': {
    ky: '{version}-версияга кайтуу',
    ru: 'возврат к версии {version}',
    en: 'back to version {version}',
    kyrgyz: 'composed'
  },
  'catalogue.none-published': {
    ky: 'Азырынча бир да версия берилген эмес.',
    ru: 'Пока ни одна версия не передана.',
    en: 'No version was handed down yet.',
    kyrgyz: 'composed'
  },
  'catalogue.state': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'catalogue.works-by': {
    ky: 'Иштеп жаткан версия',
    ru: 'Работает по версии',
    en: 'Works by version',
    kyrgyz: 'composed'
  },
  'catalogue.otherwise': { ky: 'Өзүндө башкача', ru: 'У себя иначе', en: 'Otherwise there', kyrgyz: 'composed' },
  'catalogue.again': {
    ky: 'Ушул версияга кайтуу',
    ru: 'Вернуться к этой версии',
    en: 'Go back to this version',
    kyrgyz: 'composed'
  },
  'catalogue.again-why': {
    ky: 'Бул версия жаңы номер менен кайра берилет; андан кийинки өзгөртүүлөр жокко чыгат, берилбегендери да.',
    ru: 'Эта версия будет передана снова под новым номером; изменения после неё пропадут, и ещё не переданные тоже.',
    en: 'This version is handed down again under a new number; what was changed since is gone, also what was not handed down yet.',
    kyrgyz: 'composed'
  },
  'catalogue.all-versions': { ky: 'Бардык версиялар', ru: 'Все версии', en: 'All versions', kyrgyz: 'composed' },
  'catalogue.no-centres': {
    ky: 'Залы кошулган борбор жок.',
    ru: 'Нет центров с подключённым залом.',
    en: 'No centre has an enrolled hall.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, tOr, name } = textsWith({ ...network, ...common })
