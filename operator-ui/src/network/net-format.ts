import { clockText, dateText, dateTimeText } from '../../../server/client/dates.ts'
import { lang } from '../texts.ts'
import { t } from './texts/network.ts'

/** The clock by which head office reads. */
const TIME_ZONE = 'Asia/Bishkek'

/** "11:42" of today, "22.11.2026 11:42" of another day. */
export const momentText = (at: number, now: number): string =>
  dateText(at, TIME_ZONE) === dateText(now, TIME_ZONE) ? clockText(at, TIME_ZONE) : dateTimeText(at, TIME_ZONE)

/** Today as "2026-11-28", by the clock of head office. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format()

/** "20.04.2021" of a date without a time. */
export const localDate = (date: string): string => date.split('-').reverse().join('.')

const numbers = (most: number) =>
  new Intl.NumberFormat(lang.value === 'en' ? 'en' : 'ru', { maximumFractionDigits: most })

export const countText = (count: number | null): string => (count === null ? '–' : numbers(0).format(count))
export const rateText = (rate: number | null): string => (rate === null ? '–' : numbers(1).format(rate))
export const shareText = (share: number | null): string =>
  share === null ? '–' : `${numbers(0).format(Math.round(share * 100))}\u00a0%`

/** "12 мин" of seconds. */
export const secondsText = (seconds: number | null): string =>
  seconds === null ? '–' : `${numbers(0).format(Math.round(seconds / 60))}\u00a0${t('wait.minutes-short')}`
