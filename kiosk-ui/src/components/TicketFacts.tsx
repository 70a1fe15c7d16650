import { VisitList } from '../../../server/client/components/VisitList.tsx'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import type { ArrivedTicket } from '../../../server/protocol/tickets.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { TicketWait } from './TicketWait.tsx'

type Props = { kiosk: Kiosk; ticket: ArrivedTicket; service: ServiceLeaf }

/** For what, behind how many, how long, and where. */
export function TicketFacts({ kiosk, ticket, service }: Props) {
  const { t, name } = kiosk.texts
  const zones = kiosk.centre.value?.zones ?? []
  return (
    <div class='ticket'>
      {ticket.visit ? (
        <div class='ticket-service'>
          <VisitList visit={ticket.visit} texts={{ t, name }} />
        </div>
      ) : (
        <p class='ticket-service'>{name(service.name)}</p>
      )}
      {ticket.persons !== undefined && (
        <p class='ticket-persons' data-testid='persons'>
          {t('visit.persons', { n: ticket.persons })}
        </p>
      )}
      <ul class='ticket-facts'>
        <li data-testid='ticket-ahead'>
          <b>{ticket.ahead}</b> {t('ticket.people', { n: ticket.ahead })}
        </li>
        <TicketWait kiosk={kiosk} told={ticket.told} />
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
      {ticket.told.mayNotBeServed && (
        <p class='ticket-doubt' data-testid='may-not-be-served'>
          {t('wait.may-not-be-served')}
        </p>
      )}
    </div>
  )
}
