import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { t } from '../texts.ts'
import { stopwatch } from '../words/durations.ts'
import { reasonWords } from '../words/labels.ts'

type Props = { pause: { reason: string; since: number }; centre: CentreBody }

export function OnBreak({ pause, centre }: Props) {
  return (
    <div class='on-break' data-testid='on-break'>
      <p class='ticket-service'>{reasonWords(centre, pause.reason)}</p>
      <p>
        {t('break.since', { time: clockText(pause.since, centre.timeZone) })} · {stopwatch(tick.value - pause.since)}
      </p>
    </div>
  )
}
