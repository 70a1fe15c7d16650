import { type Signal, signal } from '@preact/signals'
import type { DesksBody } from '../../../server/protocol/desks.ts'
import type { ServiceGroup, ServiceLeaf, ServicesBody } from '../../../server/protocol/services.ts'
import type { Session } from '../session/session.ts'

export interface Destinations {
  groups: Array<{ groupId: string; name: ServiceGroup['name']; services: ServiceLeaf[] }>
  desks: DesksBody['desks']
}

/** Where a ticket may be sent; null until the server has answered. */
export function loadDestinations(session: Session): Signal<Destinations | null> {
  const directions = signal<Destinations | null>(null)
  void Promise.all([session.ask<ServicesBody>('GET', '/services'), session.ask<DesksBody>('GET', '/desks')]).then(
    ([services, desks]) => {
      if (services.ok && desks.ok) directions.value = { groups: flat(services.body.groups), desks: desks.body.desks }
    }
  )
  return directions
}

/** Groups may hold groups; a list to choose from has one level. */
function flat(groups: ServiceGroup[]): Destinations['groups'] {
  return groups.flatMap(({ groupId, name, services, groups: inner }) => [
    ...(services.length > 0 ? [{ groupId, name, services }] : []),
    ...flat(inner ?? [])
  ])
}
