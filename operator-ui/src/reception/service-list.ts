import type { ServiceGroup, ServiceLeaf, ServicesBody } from '../../../server/protocol/services.ts'

/** All services of the hall in the order of the kiosk; none until it is known. */
export const servicesIn = (tree: ServicesBody | null): ServiceLeaf[] => leavesOf(tree?.groups ?? [])

const leavesOf = (groups: readonly ServiceGroup[]): ServiceLeaf[] =>
  groups.flatMap((group) => [...group.services, ...leavesOf(group.groups ?? [])])

/** Whether somebody means this service: by a part of its name in any language, or by its prefix. */
export function isMeant({ name, prefix }: ServiceLeaf, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  return [name.ky, name.ru, name.en, prefix].some((each) => each.toLowerCase().includes(wanted))
}
