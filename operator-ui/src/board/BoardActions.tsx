import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { t } from './texts.ts'

type Props = {
  view: SupervisorView | null
  isLost: boolean
  /** Opens a dialog; does nothing while the connection is lost. */
  onAsk: (what: OpenDialog) => void
}

/** What a supervisor does with the whole hall, always in the same place. */
export function BoardActions({ view, isLost, onAsk }: Props) {
  return (
    <div class='board-actions'>
      <button
        type='button'
        class='pill'
        aria-disabled={isLost}
        data-testid='steer-find'
        onClick={() => onAsk({ kind: 'find', serviceId: null })}
      >
        {t('steer.find')}
      </button>
      <button
        type='button'
        class='pill'
        aria-disabled={isLost}
        data-testid='steer-message'
        onClick={() => onAsk({ kind: 'message' })}
      >
        {t('steer.message')}
      </button>
      <button
        type='button'
        class='pill'
        aria-disabled={isLost}
        data-testid='steer-issuing'
        onClick={() => onAsk({ kind: 'issuing', stopped: view?.measures.stopped != null })}
      >
        {view?.measures.stopped ? t('steer.go-on') : t('steer.stop')}
      </button>
      <button
        type='button'
        class='pill apart'
        aria-disabled={isLost || !view?.serviceDay}
        data-testid='steer-close-day'
        onClick={() => {
          if (view?.serviceDay) onAsk({ kind: 'close-day', serviceDay: view.serviceDay })
        }}
      >
        {t('steer.close-day')}
      </button>
    </div>
  )
}
