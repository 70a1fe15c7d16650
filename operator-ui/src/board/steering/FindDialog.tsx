import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { hallNow } from '../../../../server/client/clock.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { WaitingBody, WaitingRow } from '../../../../server/protocol/steering.ts'
import { foldTyped } from '../../../../server/protocol/conventions/look-alikes.ts'
import type { Session } from '../../session/session.ts'
import { name, t } from '../texts.ts'
import { BoardDialog } from './BoardDialog.tsx'

type Props = {
  session: Session
  view: SupervisorView
  serviceId: string | null
  onBack: () => void
  onPick: (ticket: WaitingRow) => void
}

/** Finds a waiting ticket by its service or its number; Cyrillic and Latin look-alikes are the same letter. */
export function FindDialog({ session, view, serviceId, onBack, onPick }: Props) {
  const number = useSignal('')
  const found = useSignal<WaitingBody | null>(null)
  const wanted = foldTyped(number.value.trim())
  const query = new URLSearchParams({
    ...(serviceId !== null && { serviceId }),
    ...(wanted !== '' && { ticketNumber: wanted })
  }).toString()
  useEffect(() => {
    let isOver = false
    void session.ask<WaitingBody>('GET', `/steering/waiting?${query}`).then((answer) => {
      if (!isOver && answer.ok) found.value = answer.body
    })
    return () => {
      isOver = true
    }
  }, [query])
  const serviceName = (id: string) =>
    name(view.services.find((one) => one.serviceId === id)?.name ?? { ky: id, ru: id, en: id })
  return (
    <BoardDialog title={serviceId === null ? t('steer.find') : serviceName(serviceId)} onBack={onBack}>
      <div class='dialog-body'>
        <label class='field'>
          <span>{t('steer.ticket-number')}</span>
          <input
            value={number.value}
            maxLength={8}
            autocomplete='off'
            data-testid='find-number'
            onInput={(event) => {
              number.value = event.currentTarget.value
            }}
          />
        </label>
        {found.value?.tickets.length === 0 && (
          <p class='hint' role='status'>
            {t('steer.none-found')}
          </p>
        )}
        <ul class='found'>
          {found.value?.tickets.map((ticket) => (
            <li key={ticket.ticketRef}>
              <button
                type='button'
                class='found-ticket'
                data-testid={`found-${ticket.ticketNumber}`}
                onClick={() => onPick(ticket)}
              >
                <strong>{ticket.ticketNumber}</strong>
                <span>{serviceName(ticket.serviceId)}</span>
                <span>
                  {ticket.status === 'parked'
                    ? t('steer.parked')
                    : t('steer.waited', {
                        minutes: Math.max(0, Math.floor((hallNow() - ticket.waitingSince) / 60_000))
                      })}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.value !== null && found.value.more > 0 && <p class='hint'>{t('steer.more', { n: found.value.more })}</p>}
      </div>
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='dialog-back' onClick={onBack}>
          {t('dialog.back')}
        </button>
      </div>
    </BoardDialog>
  )
}
