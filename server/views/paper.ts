import type { ReadonlyTicket } from '../engine/index.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'
import type { Paper } from '../protocol/printing.ts'
import type { ArrivedTicket, Visit } from '../protocol/tickets.ts'
import { directoryOf, type Picture } from './picture.ts'
import { visitOf } from './visit.ts'
import { arrivedTicket, trackPathOf } from './visitor.ts'

/**
 * What a ticket says on paper, in its visitor's language.
 * @param origin where phones reach this server when the settings do not say
 * @param issued what the answer to its taking says; left out: as its place is now
 * @param withLink false: without the address of its page, which is its holder's alone
 * @param reprintedAt of a ticket that is printed once more: when, epoch ms
 */
export function paperOf(
  picture: Picture,
  ticketId: string,
  {
    origin,
    issued = arrivedTicket(picture, ticketId),
    withLink = true,
    reprintedAt = null
  }: { origin: string | null; issued?: ArrivedTicket; withLink?: boolean; reprintedAt?: number | null }
): Paper {
  const { centre, state } = picture
  const ticket = state.tickets.get(ticketId)
  if (!ticket) throw new Error('a ticket is to be printed and is not there')
  const language = languageOf(centre, ticket)
  const directory = directoryOf(centre)
  const isWaiting = ticket.status === 'waiting'
  const base = withLink ? (centre.publicUrl ?? origin) : null
  return {
    ...headOf(centre, language),
    ticketNumber: ticket.ticketNumber,
    serviceName: directory.service(ticket.serviceId).name[language],
    ...ofVisit(visitOf(picture, ticket), language),
    ...(ticket.persons > 1 && { persons: ticket.persons }),
    className: directory.priorityClass(ticket.classId)?.name[language] ?? null,
    issuedAt: ticket.issuedAt,
    reprintedAt,
    ahead: isWaiting ? issued.ahead : null,
    told: isWaiting ? issued.told : null,
    zones: issued.zoneIds
      .flatMap((zoneId) => centre.zones.filter((zone) => zone.zoneId === zoneId))
      .map(({ letter, name }) => ({ letter, name: name[language] })),
    trackUrl: base === null ? null : base.replace(/\/$/, '') + trackPathOf(ticketId)
  }
}

function ofVisit(visit: Visit | null, language: Lang): Pick<Paper, 'visit' | 'wholeMinutes'> {
  if (visit === null) return {}
  const { from, to } = visit.told ?? {}
  return {
    visit: visit.services.map(({ name, status }) => ({ name: name[language], status })),
    ...(from !== undefined && to !== undefined && { wholeMinutes: { from, to } })
  }
}

/** A ticket that nobody took: for a look at the layout. */
export function samplePaper({ centre, now }: Pick<Picture, 'centre' | 'now'>, language: Lang): Paper {
  const service = centre.services[0]
  const cls = centre.priorityClasses[0]
  const zone = centre.zones[0]
  return {
    ...headOf(centre, language),
    ticketNumber: `${service?.prefix ?? 'A'}042`,
    serviceName: service?.name[language] ?? '',
    className: cls?.name[language] ?? null,
    issuedAt: now,
    reprintedAt: null,
    ahead: 7,
    told: { from: 10, to: 15 },
    zones: zone ? [{ letter: zone.letter, name: zone.name[language] }] : [],
    trackUrl: `${centre.publicUrl ?? 'http://kezek.local'}/t/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`
  }
}

const headOf = ({ name, address, timeZone }: Centre, language: Lang) => ({
  language,
  timeZone,
  centreName: name[language],
  address: address[language]
})

const languageOf = ({ languages }: Centre, { language }: ReadonlyTicket): Lang =>
  languages.find((each) => each === language) ?? languages[0] ?? 'ky'
