import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { keepFocus } from '../desk/keep-focus.ts'
import { name, t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'
import { reasonText } from '../format/labels.ts'

type Props = { row: DeskView['parked'][number]; testId: string; centre: CentreBody; onOpen: () => void }

/** A ticket outside the queue: parked, or a no-show that may return. */
export function SetAsideRow({ row, testId, centre, onOpen }: Props) {
  return (
    <button
      type='button'
      class='row'
      data-testid={testId}
      data-number={row.ticketNumber}
      onMouseDown={keepFocus}
      onClick={onOpen}
    >
      <strong class='row-number'>{row.ticketNumber}</strong>
      <span class='row-about'>
        <span class='row-service'>{row.reason ? reasonText(centre, row.reason) : name(row.serviceName)}</span>
        {row.until !== null && (
          <span class='row-marks'>{t('queue.until', { time: clockText(row.until, centre.timeZone) })}</span>
        )}
      </span>
      <span class='row-wait'>{minutesText(tick.value - row.since)}</span>
    </button>
  )
}
