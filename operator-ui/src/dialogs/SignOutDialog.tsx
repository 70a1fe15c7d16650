import type { DeskView } from '../../../server/protocol/desks.ts'
import type { Desk } from '../desk/desk-store.ts'
import type { Session } from '../session/session.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'

type Props = { desk: Desk; session: Session; view: DeskView }

/** Signing out while the desk is open: a desk left open goes on being counted on, so it is asked. */
export function SignOutDialog({ desk, session, view }: Props) {
  const leave = async () => {
    if (!(await session.signOut())) desk.refusal.value = 'no-connection'
  }
  const closeAndLeave = async () => {
    if (view.ticket === null && (await desk.send('close'))) await leave()
  }
  return (
    <Dialog
      desk={desk}
      title={t('leave.title')}
      confirm={view.ticket ? undefined : t('leave.close')}
      onConfirm={closeAndLeave}
    >
      <p>{view.ticket ? t('leave.ticket', { number: view.ticket.ticketNumber }) : t('leave.about')}</p>
      <div class='row-actions'>
        <button type='button' class='action' data-testid='leave-open' onClick={leave}>
          {t('leave.keep')}
        </button>
      </div>
    </Dialog>
  )
}
