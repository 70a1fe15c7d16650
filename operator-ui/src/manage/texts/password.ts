import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Changing one's password. */
export const password = {
  'password.changed': {
    ky: 'Сырсөз өзгөрдү. Башка жерлердеги сеанстар жабылды.',
    ru: 'Пароль изменён. Сеансы в других местах завершены.',
    en: 'The password is changed. Your sessions elsewhere have ended.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(password)
