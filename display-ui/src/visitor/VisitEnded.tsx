import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { tick } from '../../../server/client/clock.ts'
import { clockText, dayMonthText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { VisitorContext, VisitorTexts } from './visitor-context.ts'
import { StatusMessage } from './StatusMessage.tsx'

const DAY_MS = 24 * 3_600_000

/** The day was closed while one waited: an apology, and when to come again. */
export const DayEnded = ({ texts, centre }: Pick<VisitorContext, 'texts' | 'centre'>) => (
  <StatusMessage
    title={texts.t('visitor.day-over')}
    hint={texts.t('visitor.day-over-hint')}
    more={opening(texts, centre.value, (hours) => hours.from > tick.value)}
  />
)

/** The hall does not know the ticket any more, this phone does: what it was, and when to come again. */
export function VisitEnded({
  texts,
  centre,
  visitor,
  lastAt
}: Pick<VisitorContext, 'texts' | 'centre' | 'visitor' | 'lastAt'>) {
  const { t } = texts
  const last = visitor.last.value
  const at = lastAt.value
  return (
    <>
      <StatusMessage
        title={t('visitor.over')}
        hint={t('visitor.over-hint')}
        more={opening(texts, centre.value, (hours) => hours.to > tick.value)}
      />
      {last && at !== null && centre.value && (
        <p class='last-known' data-testid='last-known'>
          {t('visitor.last-known', {
            date: `${dayMonthText(at, centre.value.timeZone)}, ${clockText(at, centre.value.timeZone)}`,
            state: stateOf(last, texts)
          })}
        </p>
      )}
    </>
  )
}

/** "Open tomorrow: 09:00–18:00"; false: round the clock, or nobody knows. */
function opening(
  { t }: Pick<VisitorTexts, 't'>,
  centre: CentreBody | null,
  isAhead: (hours: { from: number; to: number }) => boolean
): string | false {
  const hours = centre?.hoursAhead?.find(isAhead)
  if (!centre || !hours) return false
  const date = dayMonthText(hours.from, centre.timeZone)
  const day =
    date === dayMonthText(tick.value, centre.timeZone)
      ? t('visitor.today')
      : date === dayMonthText(tick.value + DAY_MS, centre.timeZone)
        ? t('visitor.tomorrow')
        : date
  // Never broken at its dash.
  return t('visitor.opens', {
    day,
    hours: `${clockText(hours.from, centre.timeZone)}\u2060–\u2060${clockText(hours.to, centre.timeZone)}`
  })
}

function stateOf({ status, ahead, dayOver, withdrawn }: VisitorView, { t }: Pick<VisitorTexts, 't'>): string {
  switch (status) {
    case 'waiting':
      return `${t('visitor.ahead')}: ${ahead}`
    case 'called':
      return t('visitor.called')
    case 'serving':
      return t('visitor.serving')
    case 'parked':
      return t('visitor.parked')
    case 'no-show':
      return t('visitor.missed')
    case 'finished':
      return t('visitor.finished')
    case 'cancelled':
      return t(dayOver ? 'visitor.day-over' : withdrawn ? 'visitor.withdrawn' : 'visitor.cancelled')
  }
}
