import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import { shortWait } from '../../../server/client/short-wait.ts'
import type { QueueRow as Row } from '../../../server/protocol/desks.ts'
import { keepFocus } from '../desk/keep-focus.ts'
import { PriorityMark } from '../ticket/PriorityMark.tsx'
import { name, t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'

type Props = { row: Row; timeZone: string; onOpen: () => void }

export function QueueRow({ row, timeZone, onOpen }: Props) {
  const waited = tick.value - row.waitingSince
  const overdue = waited > row.targetMs
  const belongs = row.tier === 0 ? t('queue.this-desk') : row.tier >= 2 ? t('queue.later-tier') : null
  const still = shortWait(row.told, t)
  return (
    <button
      type='button'
      class='row'
      data-testid='queue-row'
      data-number={row.ticketNumber}
      onMouseDown={keepFocus}
      onClick={onOpen}
    >
      <strong class='row-number'>{row.ticketNumber}</strong>
      <span class='row-about'>
        <span class='row-service'>{name(row.serviceName)}</span>
        {(row.priorityClassName || belongs || row.dueAt !== null || row.persons > 1) && (
          <span class='row-marks'>
            {row.dueAt !== null && (
              <span data-testid='row-booked'>{t('queue.booked', { time: clockText(row.dueAt, timeZone) })}</span>
            )}
            {row.persons > 1 && <span data-testid='row-persons'>{t('ticket.persons', { n: row.persons })}</span>}
            {belongs && <span>{belongs}</span>}
            {row.priorityClassName && (
              <span class='row-priority' title={name(row.priorityClassName)}>
                <PriorityMark /> {name(row.priorityClassName)}
              </span>
            )}
          </span>
        )}
      </span>
      <span class={overdue ? 'row-wait overdue' : 'row-wait'} title={overdue ? t('queue.overdue') : undefined}>
        {overdue && (
          <svg viewBox='0 0 12 12' aria-hidden='true'>
            <path d='M6 .5l6 11H0z' />
          </svg>
        )}
        {minutesText(waited)}
        {overdue && <span class='visually-hidden'>{t('queue.overdue')}</span>}
        {still && <span class='row-told'>{t('queue.still', { wait: still })}</span>}
      </span>
    </button>
  )
}
