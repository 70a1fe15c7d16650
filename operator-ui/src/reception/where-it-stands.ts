import { clockText } from '../../../server/client/dates.ts'
import { waitSentence } from '../../../server/client/waits.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ReceptionTicket } from '../../../server/protocol/reception.ts'
import { deskLabel, fromDeskText, reasonText } from '../format/labels.ts'
import { t } from './texts.ts'

const STATES = {
  waiting: 'state.waiting',
  called: 'state.called',
  serving: 'state.serving',
  parked: 'state.parked',
  'no-show': 'state.no-show',
  finished: 'state.finished',
  cancelled: 'state.cancelled'
} as const
/** Reasons that are no words of anybody. */
const ENDED = {
  'day-closed': 'ended.day-closed',
  'not-confirmed': 'ended.not-confirmed',
  'kiosk-flood': 'ended.kiosk-flood',
  visitor: 'ended.visitor',
  staff: 'ended.staff'
} as const

export const stateText = ({ status, confirmBy }: ReceptionTicket): string =>
  t(confirmBy === null ? STATES[status] : 'state.coming')

/** Where a ticket stands, in short sentences that can be read out to its holder. @param now of the hall, epoch ms */
export function whereItStands(ticket: ReceptionTicket, centre: CentreBody, now: number): string[] {
  const { status, desk, since, until } = ticket
  const clock = (at: number) => clockText(at, centre.timeZone)
  const whereAt = (key: 'stand.at' | 'stand.since') =>
    desk
      ? t(key, { desk: deskLabel(centre, desk.deskNumber), time: clock(since) })
      : t('stand.time', { time: clock(since) })
  const because = ticket.reason === null ? [] : [t('stand.reason', { reason: becauseText(centre, ticket.reason) })]
  switch (status) {
    case 'waiting':
      return waiting(ticket, centre, now)
    case 'called':
      return [whereAt('stand.at'), t('stand.go')]
    case 'serving':
      return [whereAt('stand.since')]
    case 'parked':
      return [
        whereAt('stand.at'),
        ...because,
        ...onlyFor(ticket, centre),
        ...(until === null ? [] : [t('stand.back-at', { time: clock(until) })])
      ]
    case 'no-show':
      return [
        whereAt('stand.at'),
        t(until !== null && until >= now ? 'stand.may-return' : 'stand.grace-over', { time: clock(until ?? since) })
      ]
    case 'finished':
      return [whereAt('stand.at')]
    case 'cancelled':
      return [t('stand.time', { time: clock(since) }), ...because]
  }
}

function waiting(ticket: ReceptionTicket, centre: CentreBody, now: number): string[] {
  const { ahead, told, heldUntil, dueAt, confirmBy, sentBy } = ticket
  const time = (at: number) => ({ time: clockText(at, centre.timeZone) })
  const wait = told && waitSentence(told, centre.timeZone, t, (minutes) => t('stand.wait', { minutes }))
  const isEarly = dueAt !== null && dueAt > now
  return [
    ...(confirmBy === null ? [] : [t('stand.confirm-by', time(confirmBy))]),
    ...(sentBy ? [t('stand.sent', { desk: fromDeskText(centre, String(sentBy.deskNumber)) })] : []),
    ...onlyFor(ticket, centre),
    ...(dueAt === null ? [] : [t('stand.booked', time(dueAt))]),
    ...(heldUntil === null || isEarly ? [] : [t('stand.held', time(heldUntil))]),
    ahead === 0 && heldUntil === null ? t('stand.next') : t('stand.ahead', { n: ahead }),
    ...(wait ? [wait] : []),
    ...(told?.mayNotBeServed ? [t('stand.may-not')] : [])
  ]
}

const onlyFor = ({ onlyFor: desk }: ReceptionTicket, centre: CentreBody): string[] =>
  desk ? [t('stand.only', { desk: deskLabel(centre, desk.deskNumber) })] : []

const becauseText = (centre: CentreBody, reason: string): string =>
  reason in ENDED ? t(ENDED[reason as keyof typeof ENDED]) : reasonText(centre, reason)
