import { type CommandOf, decide, type ReadonlyDesk, takesTickets } from '../engine/index.ts'
import type { Alarm, AlarmProposal } from '../protocol/board.ts'
import { directoryOf, type Picture } from './picture.ts'

/** An alarm as it is now; whether somebody has seen it is not the view's to know. */
export type Standing = Omit<Alarm, 'acknowledged'>

/** Nobody is sent home within the first minutes: desks open a little after the doors do. */
const AFTER_OPENING_MS = 5 * 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Who would open a desk is not known yet; for whom it may be asked, the engine does not mind. */
const SOMEBODY = 'somebody'

/**
 * One alarm a cause instead of one a queue: the queues that one more desk would serve are one cause, and are told with what
 * would help, which the engine has been asked about. While no desk at all is open, that is the cause of everything.
 *
 * @param queues the alarms of queues, one a service
 */
export function causesOf(picture: Picture, queues: Standing[]): Standing[] {
  const nobody = ofNoDesks(picture, queues)
  if (nobody) return [nobody]
  const causes: Standing[] = []
  let left = queues
  for (;;) {
    const desk = mostHelpful(picture, left)
    if (!desk) break
    const helped = servedBy(desk, left)
    causes.push(together(picture, helped, desk.deskId, toOpen(picture, desk, helped)))
    left = left.filter((each) => !helped.includes(each))
  }
  if (left.length > 0) causes.push(together(picture, left, 'several', toLend(picture, left)))
  return causes
}

/** The hall takes tickets, and no desk is open. */
function ofNoDesks(picture: Picture, queues: Standing[]): Standing | null {
  const { state, centre, now } = picture
  if (state.day === null || [...state.desks.values()].some(({ status }) => status === 'open')) return null
  const open = centre.services.filter(({ serviceId }) => takesTickets(state, serviceId, now))
  const isWaitedFor = queues.length > 0
  // A hall that nobody has come to yet is being set up: its desks are closed because it is.
  if (!isWaitedFor && (picture.isUnvisited || open.length === 0 || now - openSince(picture) < AFTER_OPENING_MS))
    return null
  const desk = mostHelpful(picture, queues) ?? firstClosed(picture)
  return {
    ...together(picture, queues, 'all', desk && toOpen(picture, desk, servedBy(desk, queues))),
    alarmId: 'no-desks',
    kind: 'no-desks',
    about: null,
    level: isWaitedFor ? 3 : 2,
    since: isWaitedFor ? Math.min(...queues.map(({ since }) => since)) : Math.max(openSince(picture), state.at - DAY_MS)
  }
}

const servedBy = ({ tiers }: ReadonlyDesk, queues: Standing[]): Standing[] =>
  queues.filter(({ serviceId }) => tiers.some((tier) => tier.includes(serviceId as string)))

/** Since when the first service that is open now takes tickets today. */
function openSince({ state: { day }, now }: Picture): number {
  const spans = Object.values(day?.openings ?? {}).flat()
  const begun = spans.flatMap(([from, to]) => (from <= now && now < to ? [from] : []))
  return begun.length > 0 ? Math.min(...begun) : (day?.endsAt ?? now) - DAY_MS
}

/** Of the closed desks that one that would serve most of those who wait; null: none would serve anybody. */
function mostHelpful(picture: Picture, queues: Standing[]): ReadonlyDesk | null {
  const { state, centre } = picture
  const waiting = new Map(queues.map(({ serviceId, count = 0 }) => [serviceId as string, count]))
  const directory = directoryOf(centre)
  let best: { desk: ReadonlyDesk; people: number; queues: number } | null = null
  for (const desk of state.desks.values()) {
    if (desk.status !== 'closed') continue
    const helped = [...new Set(desk.tiers.flat())].filter((serviceId) => waiting.has(serviceId))
    const people = helped.reduce((sum, serviceId) => sum + (waiting.get(serviceId) as number), 0)
    if (helped.length === 0) continue
    const isBetter =
      best === null ||
      people > best.people ||
      (people === best.people &&
        (helped.length > best.queues ||
          (helped.length === best.queues &&
            directory.desk(desk.deskId).deskNumber < directory.desk(best.desk.deskId).deskNumber)))
    if (isBetter) best = { desk, people, queues: helped.length }
  }
  return best?.desk ?? null
}

const firstClosed = ({ state }: Picture): ReadonlyDesk | null =>
  [...state.desks.values()].find(({ status, tiers }) => status === 'closed' && tiers.flat().length > 0) ?? null

/** Opening a desk, if the hall would take it. */
function toOpen({ state, centre, now }: Picture, { deskId }: ReadonlyDesk, helped: Standing[]): AlarmProposal | null {
  const asked = decide(state, { type: 'open-desk', deskId, operatorId: SOMEBODY, skills: null }, now)
  return asked.accepted
    ? {
        kind: 'open-desk',
        deskId,
        deskNumber: directoryOf(centre).desk(deskId).deskNumber,
        queues: helped.length,
        serviceIds: []
      }
    : null
}

/** Lending the desk that has been free longest, if the hall would take it; null: none is free. */
function toLend({ state, centre, now }: Picture, queues: Standing[]): AlarmProposal | null {
  const free = [...state.desks.values()]
    .filter(({ status, ticketId, lent }) => status === 'open' && ticketId === null && lent === null)
    .sort((a, b) => a.idleSince - b.idleSince)
  const wanted = queues.map(({ serviceId }) => serviceId as string)
  for (const { deskId, tiers } of free) {
    const serviceIds = [...new Set([...tiers.flat(), ...wanted])]
    if (serviceIds.length === tiers.flat().length) continue
    const step: CommandOf<'lend-desk'> = {
      type: 'lend-desk',
      deskId,
      tiers: [serviceIds],
      until: now + HOUR_MS,
      reason: 'proposal'
    }
    if (decide(state, step, now).accepted)
      return {
        kind: 'lend-desk',
        deskId,
        deskNumber: directoryOf(centre).desk(deskId).deskNumber,
        queues: queues.length,
        serviceIds
      }
  }
  return null
}

/** Several queues as one alarm, as bad as the worst of them; one queue stays what it was. */
function together({ centre }: Picture, queues: Standing[], cause: string, proposal: AlarmProposal | null): Standing {
  const [first] = queues
  const helps = proposal === null ? {} : { proposal }
  const directory = directoryOf(centre)
  const services = queues.map(({ serviceId = '', count = 0 }) => ({
    serviceId,
    name: directory.service(serviceId).name,
    waiting: count
  }))
  if (queues.length === 1 && first) return { ...first, ...helps, services }
  const kind = queues.some((each) => each.kind === 'unserved') ? 'unserved' : 'over-target'
  const longest = queues.map(({ longestSince, since }) => longestSince ?? since)
  return {
    alarmId: `${kind}:${cause}`,
    kind,
    level: Math.max(1, ...queues.map(({ level }) => level)),
    since: Math.min(...queues.map(({ since }) => since)),
    about: null,
    count: queues.reduce((sum, { count = 0 }) => sum + count, 0),
    ...(longest.length > 0 && { longestSince: Math.min(...longest) }),
    ...helps,
    services
  }
}
