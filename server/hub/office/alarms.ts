import type { CentreAlarm, ListedCentre } from '../../protocol/network/centres.ts'
import { openingAt } from '../public/opening.ts'

/** What is wrong in the network now, beside what was raised when it happened: worked out from what is known of a centre. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How long a centre was not heard of, each more serious than the one before. */
export const AWAY_STEPS_MS = [MINUTE, 10 * MINUTE, DAY] as const
/** A promised opening is close. */
const OPENING_DAYS = 14

type About = Pick<
  ListedCentre,
  'status' | 'hours' | 'link' | 'live' | 'liveAt' | 'mark' | 'promised' | 'openedOn' | 'alarms'
>

export function alarmsOf(centre: About, timeZone: string, now: number): CentreAlarm[] {
  return [
    ...centre.alarms,
    ...awayAlarm(centre, timeZone, now),
    ...behindAlarm(centre, now),
    ...openingAlarm(centre, now)
  ]
}

/** Not heard of in open hours. */
function awayAlarm({ status, hours, link, live, liveAt }: About, timeZone: string, now: number): CentreAlarm[] {
  if (status !== 'open' || link.state !== 'away' || liveAt === null) return []
  const isOpen = hours === null ? (live?.open ?? true) : openingAt(hours, timeZone, now).isOpen
  const awayMs = now - liveAt
  const step = AWAY_STEPS_MS.filter((each) => awayMs >= each).length
  return isOpen && step > 0 ? [{ kind: 'away', since: liveAt, details: { step } }] : []
}

/** The hall says how it is, but its log does not come along. */
function behindAlarm({ live, mark, link }: About, now: number): CentreAlarm[] {
  if (link.state !== 'up' || !live || !mark) return []
  if (live.epoch === mark.epoch && live.seq <= mark.seq) return []
  const since = mark.receivedAt ?? link.enrolledAt ?? now
  if (now - since <= HOUR) return []
  const events = live.epoch === mark.epoch ? live.seq - mark.seq : live.seq
  return [{ kind: 'behind', since, details: { events } }]
}

/** An opening was promised for the next days, or for a day that has passed, and no hall is enrolled. */
function openingAlarm({ status, promised, openedOn, link }: About, now: number): CentreAlarm[] {
  const last = promised.at(-1)?.date
  if (status !== 'planned' || openedOn !== null || last === undefined || link.state !== 'not-enrolled') return []
  const due = Date.parse(`${last}T00:00:00Z`)
  if (due - now > OPENING_DAYS * DAY) return []
  return [{ kind: 'opening-due', since: due - OPENING_DAYS * DAY, details: { date: last, isPast: due < now } }]
}
