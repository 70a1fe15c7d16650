import { clockText } from '../../../server/client/clock.ts'

/** "22.11.2026": digits only, because Chromium has no Kyrgyz dates; a dash for what has not been. */
export function dateText(at: number | null, timeZone: string): string {
  if (!at) return '–'
  return new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }).format(at)
}

/** "22.11.2026 11:42" */
export const momentText = (at: number | null, timeZone: string): string =>
  at ? `${dateText(at, timeZone)} ${clockText(at, timeZone)}` : '–'
