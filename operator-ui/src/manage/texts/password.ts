import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Changing one's password. */
export const password = {
  'password.present': { ky: 'Азыркы сырсөз', ru: 'Текущий пароль', en: 'Present password', kyrgyz: 'composed' },
  'password.new': {
    ky: 'Жаңы сырсөз (кеминде 8 белги)',
    ru: 'Новый пароль (не меньше 8 знаков)',
    en: 'New password (at least 8 characters)',
    kyrgyz: 'composed'
  },
  'password.again': {
    ky: 'Жаңы сырсөз дагы бир жолу',
    ru: 'Новый пароль ещё раз',
    en: 'New password again',
    kyrgyz: 'composed'
  },
  'password.differ': {
    ky: 'Эки жаңы сырсөз бирдей эмес.',
    ru: 'Новые пароли не совпадают.',
    en: 'The two new passwords differ.',
    kyrgyz: 'composed'
  },
  'password.wrong': {
    ky: 'Азыркы сырсөз туура эмес.',
    ru: 'Текущий пароль неверен.',
    en: 'The present password is wrong.',
    kyrgyz: 'composed'
  },
  'password.changed': {
    ky: 'Сырсөз өзгөрдү. Башка жерлердеги сеанстар жабылды.',
    ru: 'Пароль изменён. Сеансы в других местах завершены.',
    en: 'The password is changed. Your sessions elsewhere have ended.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(password)
