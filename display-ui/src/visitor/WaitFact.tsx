import { saidWait } from '../../../server/client/waits.ts'
import type { ShownWait } from '../../../server/protocol/basics.ts'
import type { VisitorContext } from './visitor-context.ts'

type Props = { told: ShownWait; timeZone: string; texts: Pick<VisitorContext['texts'], 't'> }

/** How long still, or when desks open, among the facts of a ticket. */
export function WaitFact({ told, timeZone, texts: { t } }: Props) {
  const wait = saidWait(told, timeZone)
  if (wait === null) return null
  if ('desksOpen' in wait)
    return (
      <p>
        <span class='fact-label'>{t('wait.desks-open-label')}</span>{' '}
        <span class='fact' data-testid='wait'>
          {wait.desksOpen}
        </span>
      </p>
    )
  const isRange = 'minutes' in wait
  return (
    <p>
      <span class='fact-label'>{t('visitor.wait')}</span>{' '}
      <span class='fact' data-testid='wait'>
        {isRange ? wait.minutes : wait.moreThan === 0 ? '?' : `${wait.moreThan}+`}
      </span>{' '}
      <span>{t(isRange ? 'wait.minutes' : wait.moreThan === 0 ? 'wait.hard-to-say' : 'wait.hard-label')}</span>
    </p>
  )
}
