import { clockText } from '../../../server/client/dates.ts'
import { MOST_PERSONS } from '../../../server/protocol/conventions/persons.ts'
import type { AppointmentOffer } from '../../../server/protocol/appointments.ts'
import { PersonsChoice } from '../join/PersonsChoice.tsx'
import { TakeMore } from '../join/TakeMore.tsx'
import { Languages } from '../visitor/Languages.tsx'
import { Sheet } from '../visitor/Sheet.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import { TopLine } from '../visitor/TopLine.tsx'
import type { Book } from './book-store.ts'
import type { BookTexts } from './book-texts.ts'
import { dayWords } from './day-words.ts'
import { SlotChoice } from './SlotChoice.tsx'
import { freeAt } from './slot-places.ts'

type Props = { texts: BookTexts; book: Book }
type Offered = AppointmentOffer['services'][number]

/** Service, day, time, done: one question on the screen at a time. */
export function BookPage({ texts, book }: Props) {
  const { t } = texts
  const [mine] = book.mine
  return (
    <div class='visitor join book'>
      <header>
        <Languages offered={book.centre.value?.languages} texts={texts} />
        <TopLine centre={book.centre.value} texts={texts} />
      </header>
      <main data-testid='book'>
        <h1>{t('book.title')}</h1>
        {mine !== undefined && book.serviceId.value === null && (
          <a class='action' data-testid='mine' href={`/book/${mine}`}>
            {t('book.mine')}
          </a>
        )}
        <Question texts={texts} book={book} />
      </main>
      {book.isLost.value && (
        <p class='fresh old' role='alert'>
          <strong>{t('connection.lost')}</strong>
        </p>
      )}
      {book.at.value !== null && <BookSheet texts={texts} book={book} />}
    </div>
  )
}

function Question({ texts, book }: Props) {
  const { t, name } = texts
  const offer = book.offer.value
  if (offer === null) return <StatusMessage title={t('book.loading')} />
  if (offer.status === 'off') return <StatusMessage title={t('book.off')} hint={t('book.off-hint')} />
  const chosen = offer.services.find(({ serviceId }) => serviceId === book.serviceId.value)
  if (!chosen)
    return (
      <>
        <h2 class='book-question'>{t('book.service')}</h2>
        <ul class='book-services'>
          {offer.services.map((service) => (
            <li key={service.serviceId}>
              <button
                type='button'
                class='join-service'
                data-testid={`service-${service.serviceId}`}
                onClick={() => book.chooseService(service.serviceId)}
              >
                <strong>{name(service.name)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p class='book-chosen'>
        <strong>{name(chosen.name)}</strong>
      </p>
      {asksFirst(chosen) && <PersonsChoice t={t} party={book.party} most={chosen.places} />}
      {chosen.asksPersons && book.party.persons.value >= chosen.places && <MostOfOne t={t} places={chosen.places} />}
      <SlotChoice
        texts={texts}
        persons={book.party.persons.value}
        timeZone={book.centre.value?.timeZone ?? 'UTC'}
        days={book.days.value}
        date={book.date.value}
        onDay={book.chooseDay}
        onTime={book.chooseTime}
      />
      {book.date.value === null && (
        <button type='button' class='action quiet' onClick={() => book.chooseService(null)}>
          {t('book.back')}
        </button>
      )}
    </>
  )
}

/** Before the time is chosen: each takes a place of it. */
const asksFirst = ({ asksPersons, places }: Offered): boolean => asksPersons === true && places > 1

/** What a large family reads before it looks for a time. */
const MostOfOne = ({ t, places }: { t: BookTexts['t']; places: number }) =>
  places < MOST_PERSONS ? <p class='book-most'>{t('book.most', { n: places })}</p> : null

/** What is about to be booked; a telephone number only where the centre sends messages. */
function BookSheet({ texts, book }: Props) {
  const { t, name } = texts
  const offer = book.offer.value
  const service = offer?.services.find(({ serviceId }) => serviceId === book.serviceId.value)
  const at = book.at.value
  if (!offer || !service || at === null || book.date.value === null) return null
  const rejection = book.rejection.value
  const persons = book.party.persons.value
  const free = freeAt(book.days.value, at)
  const isTooMany = free !== null && persons > free
  const time = clockText(at, book.centre.value?.timeZone ?? 'UTC')
  return (
    <Sheet title={name(service.name)} onClose={() => book.chooseTime(null)}>
      <p class='book-when' data-testid='book-when'>
        {dayWords(book.date.value, t)}, <strong>{time}</strong>
      </p>
      {asksFirst(service) && persons > 1 && <p data-testid='book-persons'>{t('visit.persons', { n: persons })}</p>}
      <p>{t('book.grace', { n: Math.round(offer.graceMs / 60_000) })}</p>
      {service.documents && name(service.documents) && <p>{name(service.documents)}</p>}
      <TakeMore
        texts={texts}
        chosen={service}
        offered={offer.further}
        party={book.party}
        most={service.places}
        isAsked={asksFirst(service)}
      />
      {offer.sms && (
        <label class='book-phone'>
          {t('book.phone')}
          <input
            type='tel'
            inputMode='tel'
            autocomplete='tel'
            placeholder={offer.sms.prefix}
            value={book.phone.value}
            data-testid='book-phone'
            onInput={(event) => {
              book.phone.value = event.currentTarget.value
            }}
          />
          <small>{t('book.phone-kept')}</small>
        </label>
      )}
      {isTooMany && (
        <p class='rejection' role='alert' data-testid='too-many'>
          {t(free === 0 ? 'book.taken' : 'book.only-left', { n: free, time })}
        </p>
      )}
      {rejection !== null && !isTooMany && (
        <p class='rejection' role='alert'>
          {t(wordsFor(rejection), { prefix: offer.sms?.prefix ?? '' })}
        </p>
      )}
      <button
        type='button'
        class='action stay'
        disabled={book.pending.value || isTooMany}
        data-testid='confirm'
        onClick={book.book}
      >
        {t('book.confirm')}
      </button>
      <button type='button' class='action quiet' data-testid='book-back' onClick={() => book.chooseTime(null)}>
        {t('book.back')}
      </button>
    </Sheet>
  )
}

function wordsFor(code: string) {
  switch (code) {
    case 'no-connection':
      return 'connection.lost'
    case 'slot-full':
    case 'too-few-places':
    case 'no-slot':
      return 'book.taken'
    case 'too-many-appointments':
    case 'too-many-requests':
      return 'book.too-many'
    case 'bad-phone':
    case 'bad-request':
      return 'book.bad-phone'
    case 'appointments-off':
      return 'book.off'
    default:
      return 'book.failed'
  }
}
