import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** This hall in the network of centres. */
export const network = {
  'network.about': {
    ky: 'Тармакта борборлор бири-бирин көрөт, адамдар кайсы жерде кезек аз экенин билет. Тармак иштебей калса да зал мурдагыдай иштейт. Адамдардын аты, байланышы жана жазуулары залдан чыкпайт.',
    ru: 'В сети видно все центры, и люди знают, где очередь меньше. Если сеть не работает, зал работает как прежде. Имена, контакты и записи людей зал не покидают.',
    en: 'In the network all centres are seen together, and people know where the queue is short. Without the network the hall works as before. Names, contacts and notes of people never leave the hall.',
    kyrgyz: 'composed'
  },
  'network.join': { ky: 'Тармакка кошулуу', ru: 'Войти в сеть', en: 'Join the network', kyrgyz: 'composed' },
  'network.hub': {
    ky: 'Тармактын дареги',
    ru: 'Адрес сети',
    en: 'Address of the network',
    kyrgyz: 'composed'
  },
  'network.code': {
    ky: 'Башкы кеңсе берген код',
    ru: 'Код от головного офиса',
    en: 'Code from head office',
    kyrgyz: 'composed'
  },
  'network.missing': {
    ky: 'Тармактын дарегин (https://…) жана 8 белгилүү кодду жазыңыз.',
    ru: 'Введите адрес сети (https://…) и код из 8 знаков.',
    en: 'Enter the address of the network (https://…) and the code of 8 characters.',
    kyrgyz: 'composed'
  },
  'network.joined': {
    ky: 'Зал тармакта. Белги башкы кеңседегиге дал келсин.',
    ru: 'Зал в сети. Отпечаток должен совпадать с тем, что видит головной офис.',
    en: 'The hall is in the network. Compare the fingerprint with the one that head office sees.',
    kyrgyz: 'composed'
  },
  'network.state': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'network.fingerprint': { ky: 'Белги', ru: 'Отпечаток', en: 'Fingerprint', kyrgyz: 'unsure' },
  'network.behind': {
    ky: 'Жөнөтүлө элек окуялар',
    ru: 'Ещё не отправлено событий',
    en: 'Events not sent yet',
    kyrgyz: 'composed'
  },
  'network.answered': { ky: 'Акыркы жооп', ru: 'Последний ответ', en: 'Last answer', kyrgyz: 'composed' },
  'network.clock': {
    ky: 'Залдын сааты тармактыкынан айырмаланат: {seconds, number} с',
    ru: 'Часы зала расходятся с часами сети на {seconds, number} с',
    en: "This hall's clock differs from the network's by {seconds, number} s",
    kyrgyz: 'composed'
  },
  'network.leave': { ky: 'Тармактан чыгуу', ru: 'Выйти из сети', en: 'Leave the network', kyrgyz: 'composed' },
  'network.leave-about': {
    ky: 'Андан ары эч нерсе жөнөтүлбөйт. Кайра кошулуу үчүн жаңы код керек.',
    ru: 'Больше ничего не будет отправляться. Чтобы войти снова, нужен новый код.',
    en: 'Nothing more is sent. To join again, a new code is needed.',
    kyrgyz: 'composed'
  },
  'network.none': {
    ky: 'Зал тармакта эмес.',
    ru: 'Зал не в сети.',
    en: 'The hall is in no network.',
    kyrgyz: 'composed'
  },
  'network.connecting': { ky: 'Байланышууда…', ru: 'Соединение…', en: 'Connecting…', kyrgyz: 'composed' },
  'network.up': {
    ky: 'Байланыш бар, баары жөнөтүлдү',
    ru: 'На связи, всё отправлено',
    en: 'Connected, everything is sent',
    kyrgyz: 'composed'
  },
  'network.sending': { ky: 'Жөнөтүлүүдө', ru: 'Отправляется', en: 'Sending', kyrgyz: 'composed' },
  'network.away': {
    ky: 'Тармак жооп бербейт. Зал иштей берет, кийин баары жөнөтүлөт.',
    ru: 'Сеть не отвечает. Зал работает, всё будет отправлено позже.',
    en: 'The network does not answer. The hall works on; everything is sent later.',
    kyrgyz: 'composed'
  },
  'network.refused': {
    ky: 'Тармак бул залды таануудан баш тартты. Башкы кеңседен жаңы код сураңыз.',
    ru: 'Сеть больше не узнаёт этот зал. Попросите в головном офисе новый код.',
    en: 'The network does not know this hall any more. Ask head office for a new code.',
    kyrgyz: 'composed'
  },
  'network.chain-differs': {
    ky: 'Тармактагы журнал бул залдыкына дал келбейт. Эч нерсе жөнөтүлбөйт. Техникти чакырыңыз: эмне кылуу керек экени «Системанын абалы» барагында.',
    ru: 'Журнал в сети не совпадает с журналом зала. Ничего не отправляется. Позовите техника: что делать, сказано на странице «Состояние системы».',
    en: 'The network\'s log of this hall is another one. Nothing is sent. Call a technician: the page "State of the system" says what to do.',
    kyrgyz: 'composed'
  },
  'network.twin': {
    ky: 'Башка компьютер да ушул залдын атынан жөнөтүп жатат. Бирөөнү өчүрүңүз.',
    ru: 'От имени этого зала отправляет ещё один компьютер. Выключите один из них.',
    en: 'Another computer sends under the name of this hall. Switch one of them off.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(network)
