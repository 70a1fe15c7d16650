import type { VisitorView } from '../../../server/protocol/tickets.ts'
import type { VisitorContext } from './visitor-context.ts'
import { Sheet } from './Sheet.tsx'

type Props = Pick<VisitorContext, 'texts' | 'visitor'> & { view: VisitorView; onClose: () => void }

/** Leaving cannot be undone, so it is asked once more; staying comes first. */
export function LeaveSheet({ view, visitor, texts: { t }, onClose }: Props) {
  const leave = async () => {
    await visitor.leave()
    onClose()
  }

  return (
    <Sheet title={t('visitor.leave-title')} onClose={onClose}>
      <p>{t('visitor.leave-hint', { number: view.ticketNumber })}</p>
      <button type='button' class='action stay' onClick={onClose}>
        {t('visitor.stay')}
      </button>
      <button
        type='button'
        class='action leave'
        disabled={visitor.pending.value}
        data-testid='leave-confirm'
        onClick={leave}
      >
        {t('visitor.leave-confirm')}
      </button>
    </Sheet>
  )
}
