import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { saidWait } from '../../../server/client/waits.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { tick } from '../../../server/client/clock.ts'
import type { VisitorContext } from './visitor-context.ts'
import { Progress } from './Progress.tsx'

type Props = Pick<VisitorContext, 'texts' | 'centre' | 'ticketId'> & { view: VisitorView }

/** How many are ahead, how long that takes, and where it will be. */
export function Waiting({ view, texts: { t }, centre, ticketId }: Props) {
  const isHeld = (view.heldUntil ?? 0) > tick.value
  const isNext = view.ahead === 0 && !isHeld && view.confirmBy === null
  const wait =
    view.estimate && saidWait({ estimate: view.estimate, noDesk: view.noDesk }, centre.value?.timeZone ?? 'UTC')
  const zones = centre.value?.zones ?? []
  return (
    <>
      <div class={isNext ? 'waiting-card next' : 'waiting-card'}>
        <p class='waiting-label'>{t('visitor.ahead')}</p>
        <p class='waiting-ahead'>
          <span data-testid='ahead'>{view.ahead}</span>
        </p>
        <p class='waiting-label'>{isNext ? t('visitor.next') : t('visitor.people', { n: view.ahead })}</p>
        <div class='waiting-facts'>
          {wait && (
            <p>
              <span class='fact-label'>{'minutes' in wait ? t('visitor.wait') : t('wait.desks-open-label')}</span>{' '}
              <span class='fact' data-testid='wait'>
                {'minutes' in wait ? wait.minutes : wait.desksOpen}
              </span>{' '}
              {'minutes' in wait && <span>{t('wait.minutes')}</span>}
            </p>
          )}
          {view.zoneIds.length > 0 && (
            <p>
              <span class='fact-label'>{t('visitor.where')}</span>{' '}
              <span class='fact'>
                {view.zoneIds.map((zoneId) => (
                  <ZoneBadge key={zoneId} zones={zones} zoneId={zoneId} night />
                ))}
              </span>{' '}
              <span>{t('visitor.zone-word', { n: view.zoneIds.length })}</span>
            </p>
          )}
        </div>
      </div>
      <Progress ticketId={ticketId} ahead={view.ahead} texts={{ t }} />
    </>
  )
}
