import { useSignal } from '@preact/signals'
import { QrCode } from '../../../server/client/components/QrCode.tsx'
import { clockText, dateTimeText } from '../../../server/client/dates.ts'
import type { AppointmentView } from '../../../server/protocol/appointments.ts'
import { Languages } from '../visitor/Languages.tsx'
import { Sheet } from '../visitor/Sheet.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import { TopLine } from '../visitor/TopLine.tsx'
import type { BookTexts } from './book-texts.ts'
import type { Booked } from './booked-store.ts'
import { dayWords } from './day-words.ts'
import { SlotChoice } from './SlotChoice.tsx'

type Props = { texts: BookTexts; booked: Booked }

/** The holder's page: when, the code for the kiosk, and what can be done about it. */
export function BookedPage({ texts, booked }: Props) {
  const { t } = texts
  return (
    <div class='visitor join book'>
      <header>
        <Languages offered={booked.centre.value?.languages} texts={texts} />
        <TopLine centre={booked.centre.value} texts={texts} />
      </header>
      <main data-testid='booked' data-status={booked.isUnknown.value ? 'unknown' : booked.view.value?.status}>
        <Body texts={texts} booked={booked} />
      </main>
      {booked.isLost.value && (
        <p class='fresh old' role='alert'>
          <strong>{t('connection.lost')}</strong>
        </p>
      )}
    </div>
  )
}

function Body({ texts, booked }: Props) {
  const { t } = texts
  const view = booked.view.value
  if (booked.isUnknown.value)
    return (
      <>
        <StatusMessage title={t('booked.unknown')} hint={t('booked.unknown-hint')} isTitle />
        <Again texts={texts} />
      </>
    )
  if (view === null) return <StatusMessage title={t('book.loading')} isTitle />
  if (booked.isMoving.value) return <Move texts={texts} booked={booked} />
  if (view.ticket !== null)
    return (
      <>
        <StatusMessage title={t('booked.here', { number: view.ticket.ticketNumber })} isTitle />
        <a class='action stay' data-testid='open-ticket' href={view.ticket.trackPath}>
          {t('booked.open-ticket')}
        </a>
      </>
    )
  if (view.status === 'cancelled')
    return (
      <>
        <StatusMessage title={t('booked.cancelled')} isTitle />
        <Again texts={texts} />
      </>
    )
  return <Coming texts={texts} booked={booked} view={view} />
}

const Again = ({ texts: { t } }: Pick<Props, 'texts'>) => (
  <a class='action' href='/book'>
    {t('booked.again')}
  </a>
)

/** It is to come, or its time has passed today. */
function Coming({ texts, booked, view }: Props & { view: AppointmentView }) {
  const { t, name } = texts
  const timeZone = booked.centre.value?.timeZone ?? 'UTC'
  const isMissed = view.status === 'missed'
  return (
    <>
      {isMissed ? (
        <StatusMessage title={t('booked.missed')} hint={t('booked.missed-hint')} isTitle />
      ) : (
        <h1>{t('booked.yours')}</h1>
      )}
      <section class='number-card booked-card'>
        <p>{name(view.serviceName)}</p>
        {view.furtherNames.map((each, i) => (
          <p key={view.furtherServiceIds[i]} data-testid='booked-further'>
            + {name(each)}
          </p>
        ))}
        {view.persons > 1 && <p data-testid='booked-persons'>{t('visit.persons', { n: view.persons })}</p>}
        <p class='booked-time' data-testid='booked-at'>
          {clockText(view.at, timeZone)}
        </p>
        <p>{dayWords(view.date, t)}</p>
      </section>
      <section class='booked-code'>
        <QrCode text={view.code} label={t('booked.code')} />
        <div>
          <h2>{t('booked.code')}</h2>
          <p class='booked-digits' data-testid='code'>
            {view.code}
          </p>
        </div>
      </section>
      <p>{t('booked.how')}</p>
      {!isMissed && <p>{t('book.grace', { n: Math.round((view.keptUntil - view.at) / 60_000) })}</p>}
      {view.documents && name(view.documents) && (
        <section>
          <h2 class='book-question'>{t('booked.bring')}</h2>
          <p>{name(view.documents)}</p>
        </section>
      )}
      {!isMissed && <Steps texts={texts} booked={booked} view={view} />}
    </>
  )
}

function Steps({ texts, booked, view }: Props & { view: AppointmentView }) {
  const { t, lang } = texts
  const timeZone = booked.centre.value?.timeZone ?? 'UTC'
  const isSure = useSignal(false)
  return (
    <>
      {booked.rejection.value !== null && (
        <p class='rejection' role='alert'>
          {t('book.failed')}
        </p>
      )}
      <a class='action' data-testid='ics' href={`${view.icsPath}?lang=${lang.value}`} download='kezek.ics'>
        {t('booked.calendar')}
      </a>
      {view.reminders.push || view.reminders.sms ? (
        <p data-testid='reminded'>{t('booked.reminded')}</p>
      ) : (
        booked.offer.value?.push && (
          <button type='button' class='action' data-testid='remind' onClick={booked.remind}>
            {t('booked.remind')}
          </button>
        )
      )}
      {view.canChange && (
        <>
          <button type='button' class='action' data-testid='move' onClick={booked.beginMove}>
            {t('booked.move')}
          </button>
          <button
            type='button'
            class='action quiet'
            data-testid='cancel'
            onClick={() => {
              isSure.value = true
            }}
          >
            {t('booked.cancel')}
          </button>
          <p>{t('booked.change-until', { time: dateTimeText(view.changeUntil, timeZone) })}</p>
        </>
      )}
      {isSure.value && (
        <Sheet
          title={t('booked.cancel-sure')}
          onClose={() => {
            isSure.value = false
          }}
        >
          <button
            type='button'
            class='action'
            disabled={booked.pending.value}
            data-testid='cancel-sure'
            onClick={booked.cancel}
          >
            {t('booked.cancel')}
          </button>
          <button
            type='button'
            class='action stay'
            onClick={() => {
              isSure.value = false
            }}
          >
            {t('booked.keep')}
          </button>
        </Sheet>
      )}
    </>
  )
}

/** Others were faster: the times are looked for anew. */
const isOfSlot = (code: string): boolean => ['slot-full', 'too-few-places', 'no-slot'].includes(code)

function Move({ texts, booked }: Props) {
  const { t } = texts
  return (
    <>
      <h1>{t('booked.move')}</h1>
      {booked.rejection.value !== null && (
        <p class='rejection' role='alert'>
          {t(isOfSlot(booked.rejection.value) ? 'book.taken' : 'book.failed')}
        </p>
      )}
      <SlotChoice
        texts={texts}
        persons={booked.view.value?.persons ?? 1}
        timeZone={booked.centre.value?.timeZone ?? 'UTC'}
        days={booked.days.value}
        date={booked.date.value}
        onDay={(day) => {
          booked.date.value = day
        }}
        onTime={booked.move}
      />
      <button type='button' class='action quiet' onClick={booked.endMove}>
        {t('booked.keep')}
      </button>
    </>
  )
}
