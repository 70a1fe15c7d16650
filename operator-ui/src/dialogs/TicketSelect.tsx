import type { Signal } from '@preact/signals'
import { t } from '../texts.ts'

type Props = { rows: Array<{ ticketRef: string; ticketNumber: string; about: string }>; chosen: Signal<string | null> }

/** The tickets that may be called by hand; a long list scrolls in its place. */
export function TicketSelect({ rows, chosen }: Props) {
  return (
    <fieldset class='pick'>
      <legend>{t('call.tickets')}</legend>
      <div class='pick-rows'>
        {rows.length === 0 && <p class='pick-none'>{t('call.none')}</p>}
        {rows.map((row) => (
          <label key={row.ticketRef} class='preset' data-testid='call-row' data-number={row.ticketNumber}>
            <input
              type='radio'
              name='call-ticket'
              value={row.ticketRef}
              checked={chosen.value === row.ticketRef}
              onChange={() => {
                chosen.value = row.ticketRef
              }}
            />
            <strong class='row-number'>{row.ticketNumber}</strong>
            <span>{row.about}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
