import type { Catalogue } from '../texts.ts'

/** Words for what is refused to whoever wants to be told without looking: by push, by e-mail. */
export const toldRejections = {
  'rejection.no-push': {
    ky: 'Бул браузер эскертүү албайт же ага уруксат берилген жок.',
    ru: 'Этот браузер не принимает уведомления, или они запрещены.',
    en: 'This browser takes no notifications, or was told not to.',
    kyrgyz: 'composed'
  },
  'rejection.bad-push-service': {
    ky: 'Бул браузердин билдирүү кызматына жөнөтүүгө уруксат жок.',
    ru: 'В службу уведомлений этого браузера отправлять не разрешено.',
    en: "Nothing may be sent to this browser's push service.",
    kyrgyz: 'composed'
  },
  'rejection.too-many-phones': {
    ky: 'Телефондор өтө көп. Керексизин өчүрүңүз.',
    ru: 'Слишком много телефонов. Отключите ненужный.',
    en: 'Too many phones. Switch one off that needs no alarms.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-phone': {
    ky: 'Мындай телефон жок.',
    ru: 'Такого телефона нет.',
    en: 'There is no such phone.',
    kyrgyz: 'composed'
  },
  'rejection.mail-not-secure': {
    ky: 'Сырсөз сураган серверге TLS менен гана кайрылат.',
    ru: 'К серверу с паролем обращаются только по TLS.',
    en: 'A server that asks for a password is spoken to over TLS only.',
    kyrgyz: 'composed'
  },
  'rejection.no-bucket': {
    ky: 'Адегенде S3 сактагычын көрсөтүңүз.',
    ru: 'Сначала укажите хранилище S3.',
    en: 'First say which S3 bucket reports are put into.',
    kyrgyz: 'composed'
  },
  'rejection.secret-key-missing': {
    ky: 'Бул сактагычтын жашыруун ачкычын жазыңыз.',
    ru: 'Введите секретный ключ этого хранилища.',
    en: 'Give the secret key of this bucket.',
    kyrgyz: 'composed'
  },
  'rejection.no-mail-server': {
    ky: 'Адегенде почта серверин көрсөтүңүз.',
    ru: 'Сначала укажите почтовый сервер.',
    en: 'First say which mail server sends.',
    kyrgyz: 'composed'
  },
  'rejection.too-many-recipients': {
    ky: 'Даректер өтө көп. Керексизин алып салыңыз.',
    ru: 'Слишком много адресов. Удалите ненужный.',
    en: 'Too many addresses. Remove one that nobody reads.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-recipient': {
    ky: 'Мындай дарек жок.',
    ru: 'Такого адреса нет.',
    en: 'There is no such address.',
    kyrgyz: 'composed'
  },
  'rejection.role-sees-nothing': {
    ky: 'Бул роль мындайды көрбөйт: башка ролду тандаңыз.',
    ru: 'Эта роль такого не видит: выберите другую.',
    en: 'That role sees nothing of it: choose another.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
