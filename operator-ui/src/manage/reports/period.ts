import { hallNow } from '../../../../server/client/clock.ts'
import { serviceDayOf } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'

/** Service days as the forms of reports use them: "2026-11-24". */
export interface Period {
  from: string
  to: string
}

const DAY_MS = 86_400_000
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The service day that it is now: after midnight still that of the evening, until the centre's day begins. */
export const today = (centre: Pick<CentreBody, 'timeZone' | 'dayStartsAt'>): string => serviceDayOf(hallNow(), centre)
export const daysBefore = (day: string, n: number): string => dayOf(new Date(noonOf(day).getTime() - n * DAY_MS))

/** The periods that one asks for most, made from the present day. */
export const PERIODS = {
  today: (day: string): Period => ({ from: day, to: day }),
  yesterday: (day: string): Period => ({ from: daysBefore(day, 1), to: daysBefore(day, 1) }),
  week: (day: string): Period => ({ from: daysBefore(day, (noonOf(day).getUTCDay() + 6) % 7), to: day }),
  month: (day: string): Period => ({ from: `${day.slice(0, 7)}-01`, to: day }),
  'last-month': (day: string): Period => {
    const last = daysBefore(`${day.slice(0, 7)}-01`, 1)
    return { from: `${last.slice(0, 7)}-01`, to: last }
  },
  year: (day: string): Period => ({ from: `${day.slice(0, 4)}-01-01`, to: day })
} as const
export type PeriodName = keyof typeof PERIODS

/** What is wrong with a period, or nothing. */
export const isPeriod = ({ from, to }: Period): boolean => from !== '' && to !== '' && from <= to
