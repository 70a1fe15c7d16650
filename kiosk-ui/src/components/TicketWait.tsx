import { saidWait } from '../../../server/client/waits.ts'
import type { ShownWait } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; told: ShownWait }

/** The wait among the facts of a ticket. */
export function TicketWait({ kiosk, told }: Props) {
  const { t } = kiosk.texts
  const wait = saidWait(told, kiosk.centre.value?.timeZone ?? 'UTC')
  if (wait === null) return null
  return (
    <li data-testid='ticket-wait'>
      {'minutes' in wait ? (
        <>
          <b>{wait.minutes}</b> {t('ticket.minutes')}
        </>
      ) : 'desksOpen' in wait ? (
        <>
          <b>{wait.desksOpen}</b> {t('wait.desks-open-label')}
        </>
      ) : (
        <>
          <b>{wait.moreThan === 0 ? '?' : `${wait.moreThan}+`}</b>{' '}
          {t(wait.moreThan === 0 ? 'wait.hard-to-say' : 'wait.hard-label')}
        </>
      )}
    </li>
  )
}
