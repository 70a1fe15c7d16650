import type { VisitorView } from '../../../server/protocol/tickets.ts'
import type { VisitorContext } from './visitor-context.ts'
import { StatusMessage } from './StatusMessage.tsx'
import { timeWords } from './time-in.ts'

type Props = Pick<VisitorContext, 'texts' | 'centre' | 'visitor'> & { view: VisitorView }

/** Others pass until then; whoever has changed their mind need not wait for it. */
export function Postponed({ view, texts: { t }, centre, visitor }: Props) {
  return (
    <>
      <StatusMessage
        title={t('visitor.held')}
        hint={t('visitor.held-until', timeWords(centre.value, view.heldUntil))}
      />
      {view.canEndPostpone && (
        <button
          type='button'
          class='action stay'
          disabled={visitor.pending.value}
          data-testid='end-postpone'
          onClick={visitor.endPostpone}
        >
          {t('visitor.end-postpone')}
        </button>
      )}
    </>
  )
}
