import { takesTickets } from '../engine/index.ts'
import type { ClosedReason, ServiceGroup, ServiceLeaf, ServicesBody } from '../protocol/services.ts'
import { directoryOf, type Picture } from './picture.ts'
import { type Queue, queuesOf, typicalOf } from './queues.ts'

/** What a visitor chooses from, with how many wait and for how long. */
export function kioskView(picture: Picture): ServicesBody {
  const { centre } = picture
  const directory = directoryOf(centre)
  const leaves = new Map(queuesOf(picture).map((queue) => [queue.serviceId, leafOf(picture, queue)]))
  const groupsUnder = (parentId: string | null): ServiceGroup[] =>
    centre.groups
      .filter((group) => group.parentId === parentId)
      .map((group) => {
        const { groupId, name } = group
        const groups = groupsUnder(groupId)
        const services = centre.services
          .filter((service) => service.groupId === groupId)
          .map(({ serviceId }) => leaves.get(serviceId) as ServiceLeaf)
        const typical = typicalOf([...services, ...groups.flatMap(leavesOf)])
        return { groupId, name, ...directory.lookOf(group), ...typical, services, ...(groups.length > 0 && { groups }) }
      })

  const all = [...leaves.values()]
  const isOpen = all.some((leaf) => leaf.status === 'open')
  const opensAt = isOpen ? [] : all.flatMap((leaf) => leaf.opensAt ?? [])
  return {
    status: isOpen ? 'open' : 'closed',
    ...(opensAt.length > 0 && { opensAt: Math.min(...opensAt) }),
    ...keptOf(picture),
    groups: groupsUnder(null)
  }
}

/** Whether a ticket of any service can be taken now. */
export const isAnyOpen = (picture: Picture): boolean =>
  picture.centre.services.some(({ serviceId }) => statusOf(picture, serviceId).status === 'open')

const leavesOf = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [...services, ...groups.flatMap(leavesOf)]

function leafOf(picture: Picture, queue: Queue): ServiceLeaf {
  const { serviceId, name, prefix, documents, waiting, ahead, estimate, told } = queue
  const directory = directoryOf(picture.centre)
  return {
    serviceId,
    name,
    ...directory.lookOf(queue),
    prefix,
    ...statusOf(picture, serviceId),
    waiting,
    ahead,
    estimate,
    told,
    zoneIds: directory.zonesOf(serviceId),
    documents,
    ...(queue.asksPersons && { asksPersons: true as const })
  }
}

function statusOf(picture: Picture, serviceId: string): Pick<ServiceLeaf, 'status' | 'closedReason' | 'opensAt'> {
  const { state, now, hours } = picture
  const closed = (closedReason: ClosedReason, opensAt = hours.opensAfter(serviceId)) => ({
    status: 'closed' as const,
    closedReason,
    ...(opensAt !== null && { opensAt })
  })
  const rules = state.book.services.get(serviceId)
  if (rules?.dailyLimit != null && (state.issued.get(serviceId) ?? 0) >= rules.dailyLimit) return closed('daily-limit')
  if (takesTickets(state, serviceId, now)) return { status: 'open' }
  // Stopped or closed by hand: its hours say nothing of today any more.
  if (state.issuingStopped !== null || state.issuingOverrides.get(serviceId)?.to === 'closed')
    return closed('closed-for-today')
  const openings = state.day?.openings[serviceId] ?? []
  if (openings.length === 0) return closed('closed-today')
  const next = openings.find(([from]) => from > now)
  if (!next) return closed('closed-for-today')
  return closed(openings.some(([, to]) => to <= now) ? 'break' : 'not-yet-open', next[0])
}

/** Of fewer nothing can be said that holds. */
const PUBLISHED_FROM = 100

function keptOf({ kept }: Picture): Pick<ServicesBody, 'kept'> {
  if (kept === null || kept.told < PUBLISHED_FROM) return {}
  return { kept: { told: kept.told, percent: Math.round((100 * kept.kept) / kept.told) } }
}
