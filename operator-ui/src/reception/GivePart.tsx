import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ReceptionView } from '../../../server/protocol/reception.ts'
import type { App } from '../app.ts'
import { CheckInForm } from './CheckInForm.tsx'
import { GivenTicket } from './GivenTicket.tsx'
import { GiveForm } from './GiveForm.tsx'
import type { Reception } from './reception-store.ts'
import { t } from './texts.ts'
import { usePrinter } from './use-printer.ts'

type Props = { app: App; centre: CentreBody; reception: Reception; view: ReceptionView | null }

/** A ticket for whoever asks for one, or who has booked; then what they take along of it. */
export function GivePart({ app, centre, reception, view }: Props) {
  const printer = usePrinter(app.session)
  const given = reception.given.value
  return (
    <section class='reception-part give' aria-labelledby='reception-give'>
      <h2 id='reception-give'>{t('reception.take')}</h2>
      {given ? (
        <GivenTicket
          key={given.ticketNumber}
          app={app}
          centre={centre}
          reception={reception}
          given={given}
          prefix={view?.sms?.prefix ?? null}
        />
      ) : (
        <>
          {(centre.appointmentsOpen || centre.outsideOpen) && (
            <CheckInForm centre={centre} reception={reception} printer={printer} />
          )}
          <GiveForm app={app} centre={centre} reception={reception} printer={printer} />
        </>
      )}
    </section>
  )
}
