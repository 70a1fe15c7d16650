import { useEffect } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { foldTyped } from '../../../server/protocol/conventions/look-alikes.ts'
import type { ReceptionView } from '../../../server/protocol/reception.ts'
import type { App } from '../app.ts'
import { TakeDownForm } from '../complaints/TakeDownForm.tsx'
import { Disclosure } from '../manage/layout/Disclosure.tsx'
import { today } from '../manage/reports/period.ts'
import { FoundTicket } from './FoundTicket.tsx'
import type { Reception } from './reception-store.ts'
import { name, t } from './texts.ts'
import { stateText } from './where-it-stands.ts'

type Props = { app: App; centre: CentreBody; reception: Reception; view: ReceptionView | null }

/** What is shown is asked for again so often. */
const REFRESH_MS = 3_000

/** Any ticket of the day by its number, in either alphabet, and who missed a call. */
export function FindPart({ app, centre, reception, view }: Props) {
  const { typed, found, shown } = reception
  useEffect(() => {
    const timer = setInterval(() => void reception.refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [reception])
  const several = found.value !== null && found.value.length > 1
  return (
    <section class='reception-part find' aria-labelledby='reception-find'>
      <h2 id='reception-find'>{t('reception.find')}</h2>
      <form
        class='find-form'
        onSubmit={(event) => {
          event.preventDefault()
          reception.look(typed.peek())
        }}
      >
        <label class='field'>
          <span>{t('reception.number')}</span>
          <input
            value={typed.value}
            maxLength={12}
            autocomplete='off'
            autocapitalize='characters'
            spellcheck={false}
            data-testid='find-number'
            onInput={(event) => reception.look(event.currentTarget.value)}
          />
        </label>
      </form>
      <div role='status'>
        {found.value?.length === 0 && <p>{t('reception.none', { number: foldTyped(typed.value) })}</p>}
        {several && !shown.value && <p>{t('reception.several')}</p>}
      </div>
      {several && (
        <ul class='found-list'>
          {found.value?.map((ticket) => (
            <li key={ticket.ticketRef}>
              <button
                type='button'
                class='found-row'
                aria-pressed={shown.value?.ticketRef === ticket.ticketRef}
                data-testid={`found-${ticket.ticketNumber}`}
                onClick={() => reception.pick(ticket.ticketRef)}
              >
                <strong>{ticket.ticketNumber}</strong>
                <span>{name(ticket.serviceName)}</span>
                <span>{stateText(ticket)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown.value && (
        <FoundTicket
          key={shown.value.ticketRef}
          app={app}
          centre={centre}
          reception={reception}
          view={view}
          ticket={shown.value}
        />
      )}
      {view && view.missed.length > 0 && (
        <section aria-labelledby='reception-missed'>
          <h3 id='reception-missed'>{t('reception.missed')}</h3>
          <ul class='missed-list'>
            {view.missed.map(({ ticketRef, ticketNumber }) => (
              <li key={ticketRef}>
                <button
                  type='button'
                  class='pill'
                  data-testid={`missed-${ticketNumber}`}
                  onClick={() => reception.look(ticketNumber)}
                >
                  {ticketNumber}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Disclosure summary={t('taking-down.title')} testId='taking-down'>
        <TakeDownForm ask={app.session.ask} today={today(centre)} />
      </Disclosure>
    </section>
  )
}
