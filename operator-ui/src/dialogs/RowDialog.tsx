import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { tick } from '../../../server/client/clock.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import type { PrintersBody } from '../../../server/protocol/printing.ts'
import type { Desk } from '../desk/desk-store.ts'
import { allowedActions } from '../desk/allowed-actions.ts'
import { PriorityMark } from '../ticket/PriorityMark.tsx'
import { ReprintForm } from '../printers/ReprintForm.tsx'
import type { Session } from '../session/session.ts'
import { name, t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'
import { Dialog } from './Dialog.tsx'

type Props = { desk: Desk; session: Session; view: DeskView; ticketRef: string; ticketNumber: string }

/** What may be done with a ticket of the column; nothing happens by the first click. */
export function RowDialog({ desk, session, view, ticketRef, ticketNumber }: Props) {
  const printers = useSignal<PrintersBody['printers']>([])
  useEffect(() => {
    void session.ask<PrintersBody>('GET', '/printers').then((answer) => {
      if (answer.ok) printers.value = answer.body.printers
    })
  }, [session, printers])
  const waiting = view.queue.find((row) => row.ticketRef === ticketRef)
  const parked = view.parked.find((row) => row.ticketRef === ticketRef)
  const missed = view.noShows.find((row) => row.ticketRef === ticketRef)
  const row = waiting ?? parked ?? missed
  if (!row)
    return (
      <Dialog desk={desk} title={ticketNumber}>
        <p>{t('row.gone')}</p>
      </Dialog>
    )

  const canCall = desk.ready.value && allowedActions(view, tick.value)['call-other'].enabled
  const back = async (how: 'resume' | 'return') => {
    if (await desk.post(`/staff/tickets/${ticketRef}/${how}`)) desk.closeDialog()
  }
  return (
    <Dialog desk={desk} title={ticketNumber}>
      <p>
        {name(row.serviceName)} · {minutesText(tick.value - ('since' in row ? row.since : row.waitingSince))}
      </p>
      {waiting?.priorityClassName && (
        <p>
          <PriorityMark /> {name(waiting.priorityClassName)}
        </p>
      )}
      <div class='row-actions'>
        {parked && (
          <button type='button' class='go' data-first data-testid='row-resume' onClick={() => back('resume')}>
            {t('row.resume')}
          </button>
        )}
        {missed && (
          <button type='button' class='go' data-first data-testid='row-return' onClick={() => back('return')}>
            {t('row.resume')}
          </button>
        )}
        <button
          type='button'
          class='action'
          aria-disabled={!canCall}
          data-testid='row-call'
          onClick={() => {
            if (canCall) desk.openDialog({ kind: 'call', ticketRef })
          }}
        >
          {t('row.call')}
        </button>
        {!missed && (
          <button
            type='button'
            class='action'
            data-testid='row-cancel'
            onClick={() => desk.openDialog({ kind: 'cancel-row', ticketRef, ticketNumber })}
          >
            {t('row.cancel')}
          </button>
        )}
      </div>
      {printers.value.length > 0 && (
        <ReprintForm ask={session.ask} printers={printers.value} ticketNumber={ticketNumber} />
      )}
    </Dialog>
  )
}
