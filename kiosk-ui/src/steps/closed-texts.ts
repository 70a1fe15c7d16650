import { hallNow } from '../../../server/client/clock.ts'
import { clockText, dayMonthText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ClosedReason } from '../../../server/protocol/services.ts'
import type { TextKey } from '../texts.ts'

const REASONS = {
  'not-yet-open': 'closed.not-yet-open',
  break: 'closed.break',
  'closed-for-today': 'closed.for-today',
  'closed-today': 'closed.today',
  'daily-limit': 'closed.daily-limit'
} as const satisfies Record<ClosedReason, TextKey>

export const closedKey = (reason: ClosedReason | undefined): TextKey => (reason ? REASONS[reason] : 'choose.closed-now')

/** "13:30"; with the date in digits where it is not today. Null: not known. */
export function openingText(centre: CentreBody | null, opensAt: number | undefined): string | null {
  if (!centre || opensAt === undefined) return null
  const day = dayMonthText(opensAt, centre.timeZone)
  const clock = clockText(opensAt, centre.timeZone)
  return day === dayMonthText(hallNow(), centre.timeZone) ? clock : `${day}, ${clock}`
}
