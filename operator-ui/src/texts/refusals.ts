import type { Catalogue } from '../../../server/client/texts.ts'

/** Rejections that this screen words by itself. */
export const refusals = {
  'rejection.unknown': { ky: 'Бул азыр мүмкүн эмес. Экранды карап, кайра аракет кылыңыз.', ru: 'Сейчас это невозможно. Проверьте экран и попробуйте ещё раз.', en: 'This is not possible now. Look at the screen and try again.', kyrgyz: 'composed' },
  'rejection.no-connection': { ky: 'Сервер жооп берген жок. Экранды карап, кайра аракет кылыңыз.', ru: 'Сервер не ответил. Проверьте экран и попробуйте ещё раз.', en: 'The server did not answer. Look at the screen and try again.', kyrgyz: 'composed' },
  'rejection.stale-command': { ky: 'Муну башка терезече мурунтан аткарган. Экран жаңырды.', ru: 'Это уже сделано в другом окне. Экран обновлён.', en: 'This was already done in another window. The screen is up to date again.', kyrgyz: 'composed' },
  'rejection.queue-empty': { ky: 'Азырынча эч ким күткөн жок.', ru: 'Пока никто не ждёт.', en: 'Nobody is waiting yet.', kyrgyz: 'composed' },
  'rejection.desk-busy': { ky: 'Сизде талон бар. Адегенде аны аяктаңыз.', ru: 'У вас уже есть талон. Сначала завершите его.', en: 'A ticket is already at your desk. Finish it first.', kyrgyz: 'composed' },
  'rejection.desk-taken': { ky: 'Бул орун бош эмес. Башкасын тандаңыз.', ru: 'Это место занято. Выберите другое.', en: 'That desk is taken. Please choose another.', kyrgyz: 'composed' }
} as const satisfies Catalogue
