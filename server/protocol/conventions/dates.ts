/** Times as people here write them, in the centre's time zone. Digits only: Chromium has no Kyrgyz names of days and months. */

/** "11:42" */
export const clockText = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)

/** "22.11.2026"; a dash for what has not been. */
export const dateText = (at: number | null, timeZone: string): string =>
  at ? new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }).format(at) : '–'

/** "22.11.2026 11:42"; a dash for what has not been. */
export const dateTimeText = (at: number | null, timeZone: string): string =>
  at ? `${dateText(at, timeZone)} ${clockText(at, timeZone)}` : '–'
