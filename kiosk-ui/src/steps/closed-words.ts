import { clockText, hallNow } from '../../../server/client/clock.ts'
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
  const day = new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', timeZone: centre.timeZone })
  const clock = clockText(opensAt, centre.timeZone)
  return day.format(opensAt) === day.format(hallNow()) ? clock : `${day.format(opensAt)}, ${clock}`
}
