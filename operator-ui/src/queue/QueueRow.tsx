import { tick } from '../../../server/client/clock.ts'
import type { QueueRow as Row } from '../../../server/protocol/desks.ts'
import { keepFocus } from '../desk/keep-focus.ts'
import { PriorityMark } from '../parts/PriorityMark.tsx'
import { name, t } from '../texts.ts'
import { minutesText } from '../words/durations.ts'

type Props = { row: Row, onOpen: () => void }

export function QueueRow ({ row, onOpen }: Props) {
  const waited = tick.value - row.waitingSince
  const overdue = waited > row.targetMs
  const belongs = row.tier === 0 ? t('queue.this-desk') : row.tier >= 2 ? t('queue.later-tier') : null
  return (
    <button type='button' class='row' data-testid='queue-row' data-number={row.ticketNumber} onMouseDown={keepFocus} onClick={onOpen}>
      <strong class='row-number'>{row.ticketNumber}</strong>
      <span class='row-about'>
        <span class='row-service'>{name(row.serviceName)}</span>
        {(row.priorityClassName || belongs) && (
          <span class='row-marks'>
            {row.priorityClassName && <span class='row-priority'><PriorityMark /> {name(row.priorityClassName)}</span>}
            {belongs && <span>{belongs}</span>}
          </span>
        )}
      </span>
      <span class={overdue ? 'row-wait overdue' : 'row-wait'}>
        {minutesText(waited)}
        {overdue && <span class='row-overdue'>{t('queue.overdue')}</span>}
      </span>
    </button>
  )
}
