import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Many at once: services and people out of a spreadsheet, and the slips with first passwords. */
export const paste = {
  'paste.services': {
    ky: 'Жадыбалдан көп кызматты коюу',
    ru: 'Вставить много услуг из таблицы',
    en: 'Paste many services from a spreadsheet',
    kyrgyz: 'composed'
  },
  'paste.services-about': {
    ky: 'Тилкелери: префикс, кыргызча, орусча, англисче аталышы, топ, белгиленген мөөнөт (мүнөт). Акыркы экөө милдеттүү эмес. Орусча аты бар кызмат өзгөрөт, калганы кошулат, эч нерсе өчпөйт.',
    ru: 'Столбцы: префикс, название на кыргызском, русском и английском, группа, норма (мин). Два последних не обязательны. Услуга с тем же русским названием изменится, остальные добавятся, ничего не удалится.',
    en: 'Columns: prefix, name in Kyrgyz, Russian and English, group, target (min). The last two may be left out. A service with the same Russian name is changed, the others are added, none is removed.',
    kyrgyz: 'composed'
  },
  'paste.desks': {
    ky: 'Жадыбалдан көп орунду коюу',
    ru: 'Вставить много мест из таблицы',
    en: 'Paste many desks from a spreadsheet',
    kyrgyz: 'composed'
  },
  'paste.desks-about': {
    ky: 'Тилкелери: номери (же 1-8), зона, биринчи кезекте, экинчи кезекте. Кызматтар үтүр менен: тамгасы, аталышы, тобу же * (баары). Бош калганы өзгөрбөйт, жок зона түзүлөт, эч нерсе өчпөйт.',
    ru: 'Столбцы: номер (или 1-8), зона, в первую очередь, во вторую. Услуги через запятую: буква, название, группа или * (все). Что пусто, не меняется; зона, которой нет, будет создана; ничего не удалится.',
    en: 'Columns: number (or 1-8), zone, served first, served second. Services by commas: letter, name, group, or * (all). What is empty stays as it is, a zone that is not there is made, nothing is removed.',
    kyrgyz: 'composed'
  },
  'paste.desk-number': {
    ky: 'номер 1 менен 999 ортосунда, же 1-8',
    ru: 'номер — от 1 до 999, или 1-8',
    en: 'the number is 1 to 999, or 1-8',
    kyrgyz: 'composed'
  },
  'paste.desk-services': {
    ky: 'мындай кызмат, топ же тамга жок',
    ru: 'такой услуги, группы или буквы нет',
    en: 'there is no such service, group or letter',
    kyrgyz: 'composed'
  },
  'paste.table': { ky: 'Жадыбал', ru: 'Таблица', en: 'Table', kyrgyz: 'composed' },
  'paste.take': { ky: 'Формага коюу', ru: 'Вставить в форму', en: 'Put into the form', kyrgyz: 'composed' },
  'paste.taken': {
    ky: 'Кошулду: {added}, өзгөрдү: {changed}. Карап чыгып, сактаңыз.',
    ru: 'Добавлено: {added}, изменено: {changed}. Проверьте и сохраните.',
    en: '{added} added, {changed} changed. Look through them, then save.',
    kyrgyz: 'composed'
  },
  'paste.row': { ky: '{row}-сап: {what}', ru: 'Строка {row}: {what}', en: 'Row {row}: {what}', kyrgyz: 'composed' },
  'paste.prefix': {
    ky: 'префикс бир же эки латын тамга болсун',
    ru: 'префикс — одна или две латинские буквы',
    en: 'the prefix is one or two Latin letters',
    kyrgyz: 'composed'
  },
  'paste.name': {
    ky: 'аталышы ар бир тилде керек',
    ru: 'нужно название на каждом языке',
    en: 'a name is needed in each language',
    kyrgyz: 'composed'
  },
  'paste.minutes': {
    ky: 'мөөнөт 1 менен 1440 мүнөт ортосунда',
    ru: 'норма — от 1 до 1440 минут',
    en: 'the target is 1 to 1440 minutes',
    kyrgyz: 'composed'
  },
  'people.many': { ky: 'Тизмеден кошуу', ru: 'Добавить списком', en: 'Add a list', kyrgyz: 'composed' },
  'people.many-about': {
    ky: 'Тилкелери: аты-жөнү, логин, ролу (бош болсо, оператор). Жадыбалдан көчүрүп коюңуз же CSV файлын тандаңыз. Ар бирине биринчи сырсөз түзүлөт; аны кагазга басып бериңиз.',
    ru: 'Столбцы: имя, логин, роль (пусто — оператор). Вставьте из таблицы или выберите файл CSV. Каждому будет создан первый пароль; напечатайте его на листке.',
    en: 'Columns: name, login, role (empty: operator). Paste from a spreadsheet, or choose a CSV file. Each gets a first password, to be printed on a slip.',
    kyrgyz: 'composed'
  },
  'people.add-all': {
    ky: '{n} кызматкерди кошуу',
    ru: '{n, plural, one {Добавить # сотрудника} few {Добавить # сотрудников} many {Добавить # сотрудников} other {Добавить # сотрудника}}',
    en: '{n, plural, one {Add # person} other {Add # people}}',
    kyrgyz: 'composed'
  },
  'people.person-name': {
    ky: 'аты-жөнү жок же өтө узун',
    ru: 'нет имени, или оно слишком длинное',
    en: 'there is no name, or it is too long',
    kyrgyz: 'composed'
  },
  'people.person-login': {
    ky: 'логин: латын тамгалары, сандар жана . _ @ -',
    ru: 'логин: латинские буквы, цифры и . _ @ -',
    en: 'the login: Latin letters, digits and . _ @ -',
    kyrgyz: 'composed'
  },
  'people.person-twice': {
    ky: 'мындай логин бар',
    ru: 'такой логин уже есть',
    en: 'somebody has this login',
    kyrgyz: 'composed'
  },
  'people.person-role': {
    ky: 'мындай роль жок',
    ru: 'такой роли нет',
    en: 'there is no such role',
    kyrgyz: 'composed'
  },
  'people.slips': { ky: 'Биринчи сырсөздөр', ru: 'Первые пароли', en: 'First passwords', kyrgyz: 'composed' },
  'people.slips-about': {
    ky: 'Булар бир гана жолу көрсөтүлөт. Азыр басып чыгарып, кесип, ар кимге өзүнүкүн бериңиз: биринчи киргенде өзгөртөт.',
    ru: 'Они показываются один раз. Напечатайте сейчас, разрежьте и отдайте каждому свой: при первом входе он его сменит.',
    en: 'They are shown once. Print them now, cut them apart and give everybody theirs: it is changed at the first sign-in.',
    kyrgyz: 'composed'
  },
  'people.slips-print': { ky: 'Басып чыгаруу', ru: 'Печать', en: 'Print', kyrgyz: 'composed' },
  'people.slips-done': { ky: 'Басылды, жабуу', ru: 'Напечатано, закрыть', en: 'Printed, close', kyrgyz: 'composed' },
  'people.slip-where': { ky: 'Дареги', ru: 'Адрес', en: 'Address', kyrgyz: 'composed' },
  'people.slip-login': { ky: 'Логин', ru: 'Логин', en: 'Login', kyrgyz: 'attested' },
  'people.slip-password': { ky: 'Сырсөз', ru: 'Пароль', en: 'Password', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t, tOr } = createManageTexts(paste)
