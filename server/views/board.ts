import {
  meanServiceTime,
  type ReadonlyDesk,
  type ReadonlyHallState,
  takesTickets,
  ticketAtDesk
} from '../engine/index.ts'
import type { Advice, Alarm, Arrivals, Measures } from '../protocol/board.ts'
import type { SupervisorView } from '../protocol/hall-views.ts'
import type { Standing } from './alarm-causes.ts'
import { alarmsIn, type MachineFacts, type ServiceFacts } from './alarms.ts'
import { foresee } from './foresight.ts'
import { directoryOf, type Picture } from './picture.ts'

/** What the board shows beside queues and desks. Looks at the head of each line and never along it. */

const HOUR = 3_600_000

/** What the board is made from beside the hall itself. */
export interface BoardFacts extends MachineFacts {
  arrivals: Arrivals & { expected: (serviceId: string, now: number, forMs: number) => number }
  /** Who of the staff has issued tickets with a priority today. */
  priorityIssuers?: ReadonlyArray<{ userId: string; count: number }>
  /** Changes of the settings that begin tomorrow, or that do not fit any more. */
  planned?: SupervisorView['planned']
  /** Adds since when each alarm stands, and who knows of it. */
  recall: (standing: Standing[]) => Alarm[]
}

export type Outlook = Pick<SupervisorView, 'nextHour'> & { inAnHour: (serviceId: string) => number }

/** The next hour as it was run ahead, or by a reckoning in whole where nobody has. */
export function outlookOf(
  picture: Picture,
  arrivals: BoardFacts['arrivals'],
  services: Array<{ serviceId: string; waiting: number }>
): Outlook {
  const hour = picture.foreknowledge?.nextHour?.()
  if (hour === undefined) return reckonedOutlook(picture, arrivals, services)
  const waiting = new Map(hour.waiting)
  return {
    nextHour: {
      basis: 'usual',
      arriving: Math.round(hour.arriving),
      waiting: Math.round(hour.waiting.reduce((sum, [, each]) => sum + each, 0))
    },
    inAnHour: (serviceId) => Math.round(waiting.get(serviceId) ?? 0)
  }
}

/** What would help most, the most helpful first. */
export function adviceOf({ foreknowledge, centre }: Picture): Advice[] {
  const directory = directoryOf(centre)
  return (foreknowledge?.nextHour?.()?.advice ?? []).map(({ step: { is, ...what }, ...effects }) => ({
    step: is,
    ...what,
    deskNumber: directory.desk(what.deskId).deskNumber,
    ...effects
  }))
}

/** The next hour, if the desks stay as they are. */
function reckonedOutlook(
  { state, now }: Picture,
  { expected, usual }: BoardFacts['arrivals'],
  services: Array<{ serviceId: string; waiting: number }>
): Outlook {
  const outlooks = services.map(({ serviceId, waiting }) => ({
    serviceId,
    waiting,
    arriving: takesTickets(state, serviceId, now) ? expected(serviceId, now, HOUR) : 0,
    meanMs: meanServiceTime(state, serviceId).meanMs
  }))
  const desks = [...state.desks.values()]
    .filter((desk) => desk.status === 'open')
    .map((desk) => {
      const ticket = ticketAtDesk(state, desk)
      // Half a visit is what is left of one, met at a chance moment.
      return { tiers: desk.tiers, owesMs: ticket ? meanServiceTime(state, ticket.serviceId).meanMs / 2 : 0 }
    })
  const after = foresee(outlooks, desks, HOUR)
  const whole = (n: number) => Math.round(n)
  return {
    nextHour: {
      basis: usual === null ? 'last-hour' : 'usual',
      arriving: whole(outlooks.reduce((sum, { arriving }) => sum + arriving, 0)),
      waiting: whole([...after.values()].reduce((sum, waiting) => sum + waiting, 0))
    },
    inAnHour: (serviceId) => whole(after.get(serviceId) ?? 0)
  }
}

/** What a desk does, and since when; null: it has not been open today. */
export function doingOf(
  state: ReadonlyHallState,
  desk: ReadonlyDesk
): Pick<SupervisorView['desks'][number], 'doing' | 'since'> {
  const ticket = ticketAtDesk(state, desk)
  if (ticket)
    return ticket.status === 'serving'
      ? { doing: 'serving', since: ticket.startedAt }
      : { doing: 'called', since: ticket.calledAt }
  if (desk.status === 'paused') return { doing: 'paused', since: desk.pause?.since ?? null }
  return { doing: desk.status === 'closed' ? 'closed' : 'idle', since: desk.idleSince === 0 ? null : desk.idleSince }
}

/** A service that desks of two zones serve counts in both. */
export function zonesOf({ state, centre }: Picture, services: ServiceFacts[]): SupervisorView['zones'] {
  const directory = directoryOf(centre)
  return centre.zones.map(({ zoneId }) => {
    const here = services.filter(({ serviceId }) => directory.zonesOf(serviceId).includes(zoneId))
    const desks = [...state.desks.values()].filter(({ deskId }) => directory.desk(deskId).zoneId === zoneId)
    const since = here.flatMap(({ longestSince }) => longestSince ?? [])
    const having = (status: ReadonlyDesk['status']) => desks.filter((desk) => desk.status === status).length
    return {
      zoneId,
      waiting: here.reduce((sum, { waiting }) => sum + waiting, 0),
      longestSince: since.length === 0 ? null : Math.min(...since),
      overTarget: here.reduce((sum, { overTarget }) => sum + overTarget, 0),
      openDesks: having('open'),
      pausedDesks: having('paused'),
      desks: desks.length
    }
  })
}

export const arrivalsOf = ({ arrivals: { startsAt, byHour, usual, days, daysNeeded } }: BoardFacts): Arrivals => ({
  startsAt,
  byHour,
  usual,
  days,
  daysNeeded
})

/** What was steered today and still holds. */
export function measuresOf({ state, centre, now, nameOf }: Picture): Measures {
  const directory = directoryOf(centre)
  return {
    stopped: state.issuingStopped && { at: state.issuingStopped.at, reason: state.issuingStopped.reason },
    services: [...state.issuingOverrides]
      .filter(([serviceId]) => state.book.services.has(serviceId))
      .map(([serviceId, { to, at, reason }]) => ({
        serviceId,
        name: directory.service(serviceId).name,
        to,
        at,
        reason
      })),
    desks: [...state.desks.values()].flatMap(({ deskId, operatorId, lent, tiers }) =>
      lent === null
        ? []
        : [
            {
              deskId,
              deskNumber: directory.desk(deskId).deskNumber,
              operatorName: operatorId === null ? null : nameOf(operatorId),
              serves: tiers.flat().map((serviceId) => directory.service(serviceId).name),
              until: lent.until,
              reason: lent.reason
            }
          ]
    ),
    messages: messagesOn(state, now)
  }
}

/** Messages that stand now, the newest first. */
export const messagesOn = (state: ReadonlyHallState, now: number, to?: 'desks' | 'displays'): Measures['messages'] =>
  [...state.messages.values()]
    .filter((message) => message.until > now && (to === undefined || message.to === to))
    .map(({ messageId, to, words, at, until }) => ({
      messageId,
      to,
      words: { ky: words.ky ?? '', ru: words.ru ?? '', en: words.en ?? '' },
      at,
      until
    }))
    .reverse()

export const alarmsOf = (picture: Picture, services: ServiceFacts[], facts: BoardFacts): Alarm[] =>
  facts.recall(alarmsIn(picture, services, facts))
