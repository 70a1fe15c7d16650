import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** What the hall tells everybody of itself. */
export const inTheOpen = {
  'open.about': {
    ky: 'Булар /now барагында, баарына ачык. Түзмөктөрдө экранга да чыгарса болот («Эмнени көрсөтөт»). Бештен аз сандар эч жерде көрсөтүлбөйт.',
    ru: 'Это видят все на странице /now. Можно вывести и на табло: «Устройства», «Что показывает». Числа меньше пяти нигде не показываются.',
    en: 'Everybody sees this at /now. A display can show it too: "Devices", "What it shows". No number under five is shown anywhere.',
    kyrgyz: 'composed'
  },
  'open.page': { ky: 'Баракты ачуу', ru: 'Открыть страницу', en: 'Open the page', kyrgyz: 'composed' },
  'open.waiting': {
    ky: 'Кызматтар боюнча канча адам күтүп жатканы жана болжолдуу күтүү',
    ru: 'Сколько человек ждут каждую услугу и сколько придётся ждать',
    en: 'How many wait for each service, and how long a newcomer would',
    kyrgyz: 'composed'
  },
  'open.hours': {
    ky: 'Жуманын кайсы саатында адатта канча күтүшөт',
    ru: 'Сколько обычно ждут в каждый час недели',
    en: 'Usual waits of each hour of the week',
    kyrgyz: 'composed'
  },
  'open.target': {
    ky: 'Ушул айда белгиленген мөөнөттө чакырылгандардын үлүшү',
    ru: 'Доля вызванных в срок в этом месяце',
    en: 'The share called within the target this month',
    kyrgyz: 'composed'
  },
  'open.order': {
    ky: 'Ушул айда кезектен тышкары чакыруулар, себептери менен',
    ru: 'Вызовы вне очереди в этом месяце, по причинам',
    en: 'Calls out of order this month, by reason',
    kyrgyz: 'composed'
  },
  'open.rules': {
    ky: 'Чакыруу эрежелери, жөнөкөй сөз менен',
    ru: 'Правила вызова простыми словами',
    en: 'The rules of calling, in plain words',
    kyrgyz: 'composed'
  },
  'open.complaints': {
    ky: 'Талондун номери менен кантип арызданса болот',
    ru: 'Как пожаловаться по номеру талона',
    en: 'How to complain with the number of a ticket',
    kyrgyz: 'composed'
  },
  'open.promises': {
    ky: 'Айтылган күтүү канчалык так чыкканы (/promises барагы менен киоскто да)',
    ru: 'Насколько точно называли время ожидания (и на /promises, и в киоске)',
    en: 'How often told waits were kept (at /promises and at the kiosk too)',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(inTheOpen)
