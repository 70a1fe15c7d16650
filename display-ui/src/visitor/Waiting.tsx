import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { tick } from '../../../server/client/clock.ts'
import type { VisitorContext } from './visitor-context.ts'
import { Progress } from './Progress.tsx'
import { WaitFact } from './WaitFact.tsx'

type Props = Pick<VisitorContext, 'texts' | 'centre' | 'ticketId'> & { view: VisitorView }

/** How many are ahead, how long that takes, and where it will be. */
export function Waiting({ view, texts: { t }, centre, ticketId }: Props) {
  const isHeld = (view.heldUntil ?? 0) > tick.value
  const isNext = view.ahead === 0 && !isHeld && view.confirmBy === null
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
          {view.told && <WaitFact told={view.told} timeZone={centre.value?.timeZone ?? 'UTC'} texts={{ t }} />}
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
        {view.told?.mayNotBeServed && (
          <p class='waiting-doubt' data-testid='may-not-be-served'>
            {t('wait.may-not-be-served')}
          </p>
        )}
      </div>
      <Progress ticketId={ticketId} ahead={view.ahead} texts={{ t }} />
    </>
  )
}
