import type { ServiceGroup, ServiceLeaf } from '../protocol/services.ts'
import type { WireStatus } from '../protocol/network/wire.ts'
import { waitsOf } from './alarms.ts'
import { kioskView } from './kiosk.ts'
import { openDesksFor, type Picture } from './picture.ts'

/** How the hall is now, as its hub may know it: numbers by service, and nobody. */
export function hubStatus(
  picture: Picture,
  alarms: ReadonlyArray<{ kind: string; since: number }>
): Pick<WireStatus, 'sentAt' | 'day' | 'open' | 'services' | 'openDesks' | 'alarms'> {
  const { state, now } = picture
  const { status, groups } = kioskView(picture)
  const first = new Map<string, number>()
  // That visitors complain stays between them and their hall.
  for (const { kind, since } of alarms)
    if (kind !== 'complaints') first.set(kind, Math.min(first.get(kind) ?? since, since))
  return {
    sentAt: now,
    day: state.day?.serviceDay ?? null,
    open: status === 'open',
    services: groups.flatMap(leavesIn).map((leaf) => ofService(picture, leaf)),
    openDesks: [...state.desks.values()].filter((desk) => desk.status === 'open').length,
    alarms: [...first].map(([kind, since]) => ({ kind, since }))
  }
}

const leavesIn = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [...services, ...groups.flatMap(leavesIn)]

/** The wait is that of somebody who takes a ticket now; none can be told where no desk may call. */
function ofService({ state, now }: Picture, leaf: ServiceLeaf): WireStatus['services'][number] {
  const { serviceId, waiting, estimate, told, status } = leaf
  const isKnown = told.from !== undefined || told.to !== undefined
  const { longestSince } = waitsOf(state, serviceId, 0, now)
  return {
    serviceId,
    waiting,
    lowMs: isKnown ? Math.round(estimate.lowMs) : null,
    likelyMs: isKnown ? Math.round(estimate.likelyMs) : null,
    highMs: isKnown ? Math.round(estimate.highMs) : null,
    desks: openDesksFor(state, serviceId).length,
    oldestMs: longestSince === null ? null : now - longestSince,
    open: status === 'open'
  }
}
