import { clockText } from '../../../server/client/dates.ts'
import type { SlotsBody } from '../../../server/protocol/appointments.ts'
import type { BookTexts } from './book-texts.ts'
import { dayWords, weekdayOf } from './day-words.ts'
import { freeIn, roomFor } from './slot-places.ts'

type Props = {
  texts: BookTexts
  timeZone: string
  days: SlotsBody['days'] | null
  date: string | null
  /** Each takes a place: only times with so many can be chosen. */
  persons: number
  onDay: (date: string | null) => void
  onTime: (at: number) => void
}

/** A day, then a time of it: each a button as wide as a finger. */
export function SlotChoice({ texts: { t }, timeZone, days, date, persons, onDay, onTime }: Props) {
  if (days === null) return <p>{t('book.loading')}</p>
  if (days.length === 0) return <p>{t('book.nothing')}</p>
  const day = days.find((each) => each.date === date)
  if (!day)
    return (
      <>
        <h2 class='book-question'>{t('book.day')}</h2>
        <ul class='book-days'>
          {days.map(({ date: each, slots }) => {
            const free = freeIn(roomFor(slots, persons))
            return (
              <li key={each}>
                <button
                  type='button'
                  class='book-day'
                  disabled={free === 0}
                  data-testid={`day-${each}`}
                  onClick={() => onDay(each)}
                >
                  <strong>{each.split('-').reverse().slice(0, 2).join('.')}</strong>
                  <span>{weekdayOf(each, t)}</span>
                  <span class='join-busy'>
                    {free > 0 ? t('book.free', { n: free }) : t(freeIn(slots) > 0 ? 'book.few' : 'book.full')}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </>
    )
  return (
    <>
      <h2 class='book-question'>{t('book.time')}</h2>
      <p>{dayWords(day.date, t)}</p>
      <ul class='book-times'>
        {day.slots.map(({ at, free }) => (
          <li key={at}>
            <button
              type='button'
              class='book-time'
              disabled={free < persons}
              data-testid={`time-${clockText(at, timeZone)}`}
              onClick={() => onTime(at)}
            >
              <span>{clockText(at, timeZone)}</span>
              {free > 0 && free < persons && <small>{t('book.left', { n: free })}</small>}
            </button>
          </li>
        ))}
      </ul>
      <button type='button' class='action quiet' onClick={() => onDay(null)}>
        {t('book.back')}
      </button>
    </>
  )
}
