import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Who works here. */
export const people = {
  'people.about': {
    ky: 'Системага кире алгандардын баары.',
    ru: 'Все, кто может войти в систему.',
    en: 'Everybody who can sign in.',
    kyrgyz: 'composed'
  },
  'people.add': { ky: 'Кызматкер кошуу', ru: 'Добавить сотрудника', en: 'Add a person', kyrgyz: 'composed' },
  'people.name': { ky: 'Аты-жөнү', ru: 'Имя', en: 'Name', kyrgyz: 'attested' },
  'people.of-house': {
    ky: '{login}, уюмдун аккаунту',
    ru: '{login}, учётная запись учреждения',
    en: '{login}, account of the house',
    kyrgyz: 'composed'
  },
  'people.login': { ky: 'Логин', ru: 'Логин', en: 'Login', kyrgyz: 'attested' },
  'people.role': { ky: 'Ролу', ru: 'Роль', en: 'Role', kyrgyz: 'composed' },
  'people.operator': { ky: 'Оператор', ru: 'Оператор', en: 'Operator', kyrgyz: 'attested' },
  'people.supervisor': { ky: 'Зал башчысы', ru: 'Старший смены', en: 'Supervisor', kyrgyz: 'composed' },
  'people.administrator': { ky: 'Администратор', ru: 'Администратор', en: 'Administrator', kyrgyz: 'attested' },
  'people.director': { ky: 'Жетекчи', ru: 'Руководитель', en: 'Director', kyrgyz: 'composed' },
  'people.auditor': { ky: 'Аудитор', ru: 'Аудитор', en: 'Auditor', kyrgyz: 'composed' },
  'people.technician': { ky: 'Техник', ru: 'Техник', en: 'Technician', kyrgyz: 'composed' },
  'people.reception': { ky: 'Кабылдама', ru: 'Стойка приёма', en: 'Reception', kyrgyz: 'composed' },
  'people.own-role': {
    ky: 'Борбордун өз ролу',
    ru: 'Своя роль центра',
    en: "A role of the centre's own",
    kyrgyz: 'composed'
  },
  'people.locked': {
    ky: 'Сырсөздү кимдир бирөө тандап жатат: кирүү {time} чейин жайлатылды',
    ru: 'Кто-то подбирает пароль: вход замедлен до {time}',
    en: 'Somebody is guessing the password: sign-in is held up until {time}',
    kyrgyz: 'composed'
  },
  'people.password': {
    ky: 'Сырсөз (кеминде 10 белги)',
    ru: 'Пароль (не меньше 10 знаков)',
    en: 'Password (at least 10 characters)',
    kyrgyz: 'composed'
  },
  'people.new-password': {
    ky: 'Жаңы сырсөз (өзгөрбөсө, бош калтырыңыз)',
    ru: 'Новый пароль (пусто, если не меняется)',
    en: 'New password (empty to keep the present one)',
    kyrgyz: 'composed'
  },
  'people.must-change': {
    ky: 'Сиз койгон сырсөздү кызматкер биринчи киргенде өзгөртөт.',
    ru: 'Заданный вами пароль сотрудник сменит при первом входе.',
    en: 'Whoever gets a password from you changes it when they first sign in.',
    kyrgyz: 'composed'
  },
  'people.factor': { ky: 'Экинчи фактор', ru: 'Второй фактор', en: 'Second factor', kyrgyz: 'composed' },
  'people.has-factor': { ky: 'бар', ru: 'есть', en: 'yes', kyrgyz: 'composed' },
  'people.take-factor': {
    ky: 'Экинчи факторду алып салуу',
    ru: 'Снять второй фактор',
    en: 'Take away the second factor',
    kyrgyz: 'composed'
  },
  'people.take-factor-about': {
    ky: 'Телефонун жоготкондор үчүн. Кызматкер сырсөз менен кирет, талап кылынса, экинчи факторду кайра кошот.',
    ru: 'Для тех, кто потерял телефон. Сотрудник войдёт с паролем и, если нужно, подключит второй фактор заново.',
    en: 'For whoever has lost their phone. They sign in with the password, and set it up anew where it is needed.',
    kyrgyz: 'composed'
  },
  'people.ends-sessions': {
    ky: 'Ролу же сырсөзү өзгөрсө, кызматкер кайра кирүүгө тийиш.',
    ru: 'Если изменить роль или пароль, сотруднику придётся войти снова.',
    en: 'After a new role or password the person has to sign in again.',
    kyrgyz: 'composed'
  },
  'people.missing': {
    ky: 'Аты-жөнүн жана логинин жазыңыз.',
    ru: 'Введите имя и логин.',
    en: 'Enter a name and a login.',
    kyrgyz: 'composed'
  },
  'people.bad-login': {
    ky: 'Логин: кеминде 2 белги, латын тамгалары, сандар жана . _ @ - гана.',
    ru: 'Логин: не меньше 2 знаков, только латинские буквы, цифры и . _ @ -',
    en: 'Login: at least 2 characters; Latin letters, digits and . _ @ - only.',
    kyrgyz: 'composed'
  },
  'people.remove-about': {
    ky: 'Бул адам мындан ары кире албайт. Журналда анын иштери сакталат.',
    ru: 'Этот человек больше не сможет войти. Его действия останутся в журнале.',
    en: 'This person can sign in no more. What they did stays in the log.',
    kyrgyz: 'composed'
  },
  'people.skills': {
    ky: 'Кайсы кызматтарды тейлей алат',
    ru: 'Какие услуги может обслуживать',
    en: 'Which services they can serve',
    kyrgyz: 'composed'
  },
  'people.all-skills': {
    ky: 'Бардык кызматтарды тейлей алат',
    ru: 'Может обслуживать все услуги',
    en: 'Can serve every service',
    kyrgyz: 'composed'
  },
  'people.skills-hint': {
    ky: 'Кийинки жолу орун ачканда күчүнө кирет.',
    ru: 'Действует со следующего открытия места.',
    en: 'Holds from the next time a desk is opened.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(people)
