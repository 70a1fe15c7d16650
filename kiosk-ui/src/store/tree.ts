import type { ServiceGroup, ServiceLeaf, ServicesBody } from '../../../server/protocol/services.ts'

/** What one list of the choice shows. */
export type Shelf = { group: ServiceGroup | null; groups: ServiceGroup[]; services: ServiceLeaf[] }

/** What this kiosk offers: the groups that it is for, or all where none of those is left. */
export function offerOf(tree: ServicesBody, groupIds: readonly string[] | undefined): ServicesBody {
  const groups = tree.groups.filter(({ groupId }) => groupIds?.includes(groupId))
  return groups.length > 0 ? { ...tree, groups } : tree
}

/** The first list. A single group is no choice: it is open already. */
export function firstShelf({ groups }: ServicesBody): Shelf {
  const [only] = groups
  return only && groups.length === 1
    ? { group: only, groups: only.groups ?? [], services: only.services }
    : { group: null, groups, services: [] }
}

/** The list at a path of group ids; null when the tree no longer has it. */
export function shelfAt(tree: ServicesBody, path: string[]): Shelf | null {
  let shelf = firstShelf(tree)
  for (const groupId of path) {
    const group = shelf.groups.find((candidate) => candidate.groupId === groupId)
    if (!group) return null
    shelf = { group, groups: group.groups ?? [], services: group.services }
  }
  return shelf
}

/** Every service of a group, with those of its inner groups. */
export function servicesOf(group: ServiceGroup): ServiceLeaf[] {
  return [...group.services, ...(group.groups ?? []).flatMap(servicesOf)]
}

/** When the first of a group's services opens; undefined: nobody knows. */
export function nextOpeningOf(group: ServiceGroup): number | undefined {
  const times = servicesOf(group).flatMap(({ opensAt }) => opensAt ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}

export const isGroupClosed = (group: ServiceGroup): boolean =>
  servicesOf(group).every((service) => service.status === 'closed')

export const serviceById = (tree: ServicesBody | null, serviceId: string): ServiceLeaf | undefined =>
  tree?.groups.flatMap(servicesOf).find((service) => service.serviceId === serviceId)
