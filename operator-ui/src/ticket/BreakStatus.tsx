import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { t } from '../texts.ts'
import { stopwatchText } from '../format/durations.ts'
import { reasonText } from '../format/labels.ts'

type Props = { pause: { reason: string; since: number }; centre: CentreBody }

export function BreakStatus({ pause, centre }: Props) {
  return (
    <div class='on-break' data-testid='on-break'>
      <p class='ticket-service'>{reasonText(centre, pause.reason)}</p>
      <p>
        {t('break.since', { time: clockText(pause.since, centre.timeZone) })} ·{' '}
        {stopwatchText(tick.value - pause.since)}
      </p>
    </div>
  )
}
