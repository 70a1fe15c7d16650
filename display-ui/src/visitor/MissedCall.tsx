import { tick } from '../../../server/client/clock.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import type { VisitorContext } from './visitor-context.ts'
import { timeIn } from './time-in.ts'
import { StatusMessage } from './StatusMessage.tsx'

type Props = Pick<VisitorContext, 'texts' | 'centre' | 'visitor'> & { view: VisitorView }

/** The call was missed: back into the queue by oneself, or by staff. */
export function MissedCall({ view, texts: { t }, centre, visitor }: Props) {
  if ((view.returnUntil ?? 0) <= tick.value)
    return <StatusMessage title={t('visitor.missed')} hint={t('visitor.missed-late')} />
  const until = t('visitor.missed-until', { time: timeIn(centre.value, view.returnUntil) })
  if (!view.canReturn) return <StatusMessage title={t('visitor.missed')} hint={t('visitor.missed-hint')} more={until} />
  return (
    <>
      <StatusMessage title={t('visitor.missed')} hint={t('visitor.missed-self')} more={until} />
      <button
        type='button'
        class='action stay'
        disabled={visitor.pending.value}
        data-testid='return'
        onClick={visitor.comeBack}
      >
        {t('visitor.return')}
      </button>
    </>
  )
}
