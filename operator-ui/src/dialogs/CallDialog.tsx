import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { tick } from '../../../server/client/clock.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import type { Desk } from '../desk/desk-store.ts'
import { numberMatches } from '../queue/number-matches.ts'
import { name, t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'
import { Dialog } from './Dialog.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { labelled, useReason } from './reason.ts'
import { TicketSelect } from './TicketSelect.tsx'

type Props = { desk: Desk; view: DeskView; centre: CentreBody; ticketRef: string | null }

/** Calls a ticket out of order; a reason is always required. */
export function CallDialog({ desk, view, centre, ticketRef }: Props) {
  const chosen = useSignal(ticketRef)
  const typed = useSignal('')
  const reason = useReason()
  const missing = useSignal<string | null>(null)
  const reasons = useRef<HTMLDivElement>(null)

  const everyone = [
    ...view.queue.map((row) => ({ ...row, kind: minutesText(tick.value - row.waitingSince) })),
    ...view.parked.map((row) => ({ ...row, kind: t('queue.parked') })),
    ...view.noShows.map((row) => ({ ...row, kind: t('queue.no-shows') }))
  ].map((row) => ({
    ticketRef: row.ticketRef,
    ticketNumber: row.ticketNumber,
    about: `${name(row.serviceName)} · ${row.kind}`
  }))
  const found = everyone.filter((row) => numberMatches(row.ticketNumber, typed.value))
  const number = everyone.find((row) => row.ticketRef === chosen.value)?.ticketNumber

  const search = (words: string) => {
    typed.value = words
    const left = everyone.filter((row) => numberMatches(row.ticketNumber, words))
    const [only] = left
    if (only && left.length === 1) chosen.value = only.ticketRef
    else if (!left.some((row) => row.ticketRef === chosen.peek())) chosen.value = null
  }

  const confirm = async () => {
    // Enter after typing a number takes the first that was found.
    if (!chosen.value && typed.value && found[0]) chosen.value = found[0].ticketRef
    const given = reason.value()
    missing.value = !number && !chosen.value ? t('call.missing') : !given ? t('dialog.reason-missing') : null
    if (!chosen.value) return
    if (!given) return reasons.current?.querySelector('input')?.focus()
    if (await desk.send('call', { ticketRef: chosen.value, reason: given })) desk.closeDialog()
  }

  return (
    <Dialog
      desk={desk}
      title={t('call.title')}
      confirm={number ? t('call.do-number', { number }) : t('call.do')}
      missing={missing}
      onConfirm={confirm}
    >
      <label class='field'>
        <span>{t('call.search')}</span>
        <input
          type='search'
          value={typed.value}
          maxLength={12}
          autocomplete='off'
          spellcheck={false}
          data-first={ticketRef === null ? true : undefined}
          data-testid='call-search'
          onInput={(event) => search(event.currentTarget.value)}
        />
      </label>
      <TicketSelect rows={found} chosen={chosen} />
      <div ref={reasons} class='reasons'>
        <ReasonChoice reason={reason} choices={labelled(centre.callReasons)} first={ticketRef !== null} />
      </div>
    </Dialog>
  )
}
