import { useSignal } from '@preact/signals'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { Leave } from './Leave.tsx'
import type { VisitorParts } from './parts.ts'
import { Postpone } from './Postpone.tsx'
import { Rejection } from './Rejection.tsx'
import { Tell } from './Tell.tsx'

type Props = Pick<VisitorParts, 'texts' | 'visitor' | 'wishes' | 'contact'> & { view: VisitorView }

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
      {asked.value === 'tell' && isInQueue && <Tell texts={texts} wishes={wishes} contact={contact} onClose={close} />}
      {asked.value === 'postpone' && view.canPostpone && <Postpone visitor={visitor} texts={texts} onClose={close} />}
      {asked.value === 'leave' && view.canCancel && (
        <Leave view={view} visitor={visitor} texts={texts} onClose={close} />
      )}
    </div>
  )
}
