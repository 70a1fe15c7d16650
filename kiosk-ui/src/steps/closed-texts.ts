import { hallNow } from '../../../server/client/clock.ts'
import { clockText, dayMonthText } from '../../../server/client/dates.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { ClosedReason } from '../../../server/protocol/services.ts'
import type { FirstKiosk } from '../store/first-kiosk.ts'
import type { TextKey } from '../texts.ts'

const DAY_MS = 86_400_000

const REASONS = {
  'not-yet-open': 'closed.not-yet-open',
  break: 'closed.break',
  'closed-for-today': 'closed.for-today',
  'closed-today': 'closed.today',
  'daily-limit': 'closed.daily-limit'
} as const satisfies Record<ClosedReason, TextKey>

export const closedKey = (reason: ClosedReason | undefined) => (reason ? REASONS[reason] : 'choose.closed-now')

/** "13:30", "tomorrow, 08:30", "17.04, 08:30". Null: not known. */
export function openingText(
  { centre: { value: centre }, texts: { t } }: Pick<FirstKiosk, 'centre' | 'texts'>,
  opensAt: number | undefined,
  lang?: Lang
): string | null {
  if (!centre || opensAt === undefined) return null
  const day = dayMonthText(opensAt, centre.timeZone)
  const clock = clockText(opensAt, centre.timeZone)
  if (day === dayMonthText(hallNow(), centre.timeZone)) return clock
  return day === dayMonthText(hallNow() + DAY_MS, centre.timeZone)
    ? t('closed.tomorrow', { time: clock }, lang)
    : `${day}, ${clock}`
}
