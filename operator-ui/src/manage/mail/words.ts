import type { AlarmChoice } from '../../../../server/protocol/alarm-news.ts'
import type { ReportRhythm } from '../../../../server/protocol/mail.ts'

/** The texts of what an address gets. */
export const ALARMS = {
  none: 'mail.alarms-none',
  all: 'mail.alarms-all',
  hall: 'mail.alarms-hall',
  system: 'mail.alarms-system'
} as const satisfies Record<AlarmChoice | 'none', string>
export const REPORTS = {
  daily: 'mail.daily',
  weekly: 'mail.weekly',
  monthly: 'mail.monthly'
} as const satisfies Record<ReportRhythm, string>
