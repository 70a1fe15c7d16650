import { useSignal } from '@preact/signals'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { LeaveSheet } from './LeaveSheet.tsx'
import type { VisitorContext } from './visitor-context.ts'
import { PostponeSheet } from './PostponeSheet.tsx'
import { Rejection } from './Rejection.tsx'
import { NotifyMeSheet } from './NotifyMeSheet.tsx'

type Props = Pick<VisitorContext, 'texts' | 'visitor' | 'wishes' | 'contact'> & { view: VisitorView }

/** What the holder may do now. */
export function Actions({ view, visitor, texts, wishes, contact }: Props) {
  const { t } = texts
  const asked = useSignal<'postpone' | 'leave' | 'tell' | null>(null)
  const isInQueue = view.canCancel && view.status !== 'called'
  const close = () => {
    asked.value = null
  }

  return (
    <div class='actions'>
      {visitor.phase.value !== 'finished' && <Rejection visitor={visitor} texts={texts} />}
      {isInQueue && (
        <button
          type='button'
          class='action'
          data-testid='tell'
          onClick={() => {
            asked.value = 'tell'
          }}
        >
          {t('visitor.tell')}
        </button>
      )}
      {view.canPostpone && (
        <button
          type='button'
          class='action'
          data-testid='postpone'
          onClick={() => {
            asked.value = 'postpone'
          }}
        >
          {t('visitor.postpone')}
        </button>
      )}
      {view.canCancel && (
        <button
          type='button'
          class='action leave'
          data-testid='leave'
          onClick={() => {
            asked.value = 'leave'
          }}
        >
          {t('visitor.leave')}
        </button>
      )}
      {asked.value === 'tell' && isInQueue && (
        <NotifyMeSheet texts={texts} wishes={wishes} contact={contact} onClose={close} />
      )}
      {asked.value === 'postpone' && view.canPostpone && (
        <PostponeSheet visitor={visitor} texts={texts} onClose={close} />
      )}
      {asked.value === 'leave' && view.canCancel && (
        <LeaveSheet view={view} visitor={visitor} texts={texts} onClose={close} />
      )}
    </div>
  )
}
