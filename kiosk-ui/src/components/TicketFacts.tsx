import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { saidWait } from '../../../server/client/waits.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import type { ArrivedTicket } from '../../../server/protocol/tickets.ts'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; ticket: ArrivedTicket; service: ServiceLeaf }

/** For what, behind how many, how long, and where. */
export function TicketFacts({ kiosk, ticket, service }: Props) {
  const { t, name } = kiosk.texts
  const wait = saidWait(ticket, kiosk.centre.value?.timeZone ?? 'UTC')
  const zones = kiosk.centre.value?.zones ?? []
  return (
    <div class='ticket'>
      <p class='ticket-service'>{name(service.name)}</p>
      <ul class='ticket-facts'>
        <li data-testid='ticket-ahead'>
          <b>{ticket.ahead}</b> {t('ticket.people', { n: ticket.ahead })}
        </li>
        {wait && (
          <li data-testid='ticket-wait'>
            {'minutes' in wait ? (
              <>
                <b>{wait.minutes}</b> {t('ticket.minutes')}
              </>
            ) : (
              <>
                <b>{wait.desksOpen}</b> {t('wait.desks-open-label')}
              </>
            )}
          </li>
        )}
        {ticket.zoneIds.length > 0 && (
          <li>
            <b>
              {ticket.zoneIds.map((zoneId) => (
                <ZoneBadge key={zoneId} zones={zones} zoneId={zoneId} />
              ))}
            </b>{' '}
            {t('ticket.zones', { n: ticket.zoneIds.length })}
          </li>
        )}
      </ul>
    </div>
  )
}
